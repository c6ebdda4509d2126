/** Where the keyboard goes when a row of a list is taken away under it. */

/**
 * Gives the focus to the row after that of `element`, or at the end of its list to the one before. `rows` is the selector of
 * the rows; each holds an element marked `data-roving`.
 */
export function passFocus(element: Element, rows: string): void {
  const list = element.closest('nav, aside');
  const all = [...(list?.querySelectorAll(rows) ?? [])];
  const index = all.findIndex((row) => row.contains(element));
  const neighbour = all[index + 1] ?? all[index - 1];
  neighbour?.querySelector<HTMLElement>('[data-roving]')?.focus();
}
