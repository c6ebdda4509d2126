/** Where the keyboard goes when a row of a list is taken away under it. */

/**
 * What takes the focus in the row after that of `element`, or at the end of its list in the one before; null where there is
 * no other. `rows` is the selector of the rows; each holds an element marked `data-roving`.
 */
export function neighbourOf(element: Element, rows: string): HTMLElement | null {
  const list = element.closest('nav, aside');
  const all = [...(list?.querySelectorAll(rows) ?? [])];
  const index = all.findIndex((row) => row.contains(element));
  const neighbour = all[index + 1] ?? all[index - 1];
  return neighbour?.querySelector<HTMLElement>('[data-roving]') ?? null;
}

/** Gives the focus to the neighbour of the row of `element`. */
export function passFocus(element: Element, rows: string): void {
  neighbourOf(element, rows)?.focus();
}
