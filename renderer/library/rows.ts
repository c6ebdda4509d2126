/** The rows of the list in the DOM, each with the id of its text. */
import type { DocumentId } from '../../corpus/document/document.ts';

const rows = '[data-document]';
const stop = '[data-roving]';

/** Id of the text in whose row an element stands. */
export function rowIdOf(target: EventTarget | null): DocumentId | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>(rows) : null;
  return row?.dataset.document as DocumentId | undefined;
}

/**
 * What takes the keyboard when the row of an element goes away, with all that are picked where it is one of them: the next
 * row that stays, else the one before; null where none does.
 */
export function stayingBeside(element: Element): HTMLElement | null {
  const row = element.closest(rows);
  const all = [...(element.closest('[role="treegrid"]')?.querySelectorAll(rows) ?? [])];
  const isPicked = (one: Element): boolean => one.ariaSelected === 'true';
  const at = row === null ? -1 : all.indexOf(row);
  const goes = (one: Element): boolean =>
    one === row || (row !== null && isPicked(row) && isPicked(one));
  const staying =
    all.slice(at + 1).find((one) => !goes(one)) ??
    all
      .slice(0, Math.max(at, 0))
      .reverse()
      .find((one) => !goes(one));
  return staying?.querySelector<HTMLElement>(stop) ?? null;
}

/** How many cards stand in the line of this row's stretch; 1 where rows stand under each other. */
export function columnsAt(row: Element): number {
  const cards = [...(row.closest('[role="rowgroup"]')?.querySelectorAll<HTMLElement>(rows) ?? [])];
  const top = cards[0]?.offsetTop;
  const columns = cards.findIndex(({ offsetTop }) => offsetTop !== top);
  return columns < 0 ? Math.max(1, cards.length) : columns;
}
