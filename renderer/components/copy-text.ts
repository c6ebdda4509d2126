/** Putting text on the clipboard. */

/**
 * Copies `text`; call it from a click or a key. The clipboard's own interface would ask for a permission, and main
 * gives none: the browser's copy command needs only the reader's hand.
 */
export function copyText(text: string): void {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  // Deprecated without a successor that needs no permission.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('copy');
  document.removeEventListener('copy', give);
}
