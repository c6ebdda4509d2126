/** Keys pressed in the frame of a page, handed on to the window, which otherwise would not hear them. */

/**
 * Tells `frame` of every key that is pressed in `page`, as if it had been pressed on the frame: commands of the window work
 * there too. A key that the window takes does nothing more in the page. Returns what ends that.
 */
export function handOnKeys(page: Document, frame: HTMLElement): () => void {
  const hears = new AbortController();
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const { key, code, location, repeat, ctrlKey, metaKey, shiftKey, altKey } = event;
    const told = new KeyboardEvent('keydown', {
      ...{ key, code, location, repeat, ctrlKey, metaKey, shiftKey, altKey },
      bubbles: true,
      cancelable: true,
    });
    if (!frame.dispatchEvent(told)) event.preventDefault();
  };
  page.addEventListener('keydown', press, { signal: hears.signal });
  return () => hears.abort();
}
