/** The keys of the list: going, picking, deleting. Plain arrows through rows are `useRovingFocus`. */
import type { KeyboardEvent } from 'react';
import type { DocumentId } from '../../corpus/document/document.ts';
import { openDetails } from '../state/handling.ts';
import { pickAll, pickNone, pickTo, togglePicked } from '../state/picking.ts';
import { turn } from './line-turn.ts';
import { openWhereFrom } from './open-from-list.ts';
import { deleteRow } from './row-acts.ts';
import { columnsAt, rowIdOf } from './rows.ts';
import type { Look } from './look.ts';

interface ShelfKeys {
  /** The texts as they stand in the list. */
  readonly order: readonly DocumentId[];
  readonly look: Look;
  /** Gives the focus to a row, which may have to be drawn first. */
  readonly goTo: (id: DocumentId) => void;
}

/** Does what a key says in the list, and prevents its default then. */
export function pressInShelf(event: KeyboardEvent<HTMLElement>, keys: ShelfKeys): void {
  const target = event.target instanceof Element ? event.target : null;
  const id = rowIdOf(target);
  if (target === null || id === undefined || event.defaultPrevented) return;
  const done =
    pressForAll(event, keys.order) ||
    (target.matches('[data-act="open"]') && pressAtRow(event, target, id)) ||
    walk(event, target, id, keys);
  if (done) event.preventDefault();
}

/** Keys about the whole list. */
function pressForAll(event: KeyboardEvent, order: readonly DocumentId[]): boolean {
  if ((event.ctrlKey || event.metaKey) && event.code === 'KeyA') {
    pickAll(order);
    return true;
  }
  return event.key === 'Escape' && pickNone();
}

/** Keys about the row that has the focus; Enter alone presses its button. */
function pressAtRow(
  { key, altKey, shiftKey }: KeyboardEvent,
  row: Element,
  id: DocumentId,
): boolean {
  if (key === ' ' && !shiftKey) togglePicked(id);
  else if (key === 'Delete') deleteRow(row, id);
  else if (key === 'Enter' && altKey) openWhereFrom(id);
  else if (key === 'F2') openDetails(id);
  else return false;
  return true;
}

/** Goes to another row; with Shift picks what lies between. */
function walk(event: KeyboardEvent, target: Element, id: DocumentId, keys: ShelfKeys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const { order, look, goTo } = keys;
  const isEnd = event.key === 'Home' || event.key === 'End';
  // Plain arrows through rows reach older editions too, which have no place in the order.
  if (look !== 'cards' && !isEnd && !event.shiftKey) return false;
  const at = order.indexOf(id);
  const to = at < 0 ? undefined : order[nextIndex(event, at, { target, order, look })];
  if (to === undefined) return false;
  if (event.shiftKey) pickTo(order, { id: to, start: id });
  goTo(to);
  return true;
}

/** Index of the row that a key leads to; -1 for other keys. */
function nextIndex(
  event: KeyboardEvent,
  at: number,
  { target, order, look }: Pick<ShelfKeys, 'order' | 'look'> & { readonly target: Element },
): number {
  const last = order.length - 1;
  const within = (index: number): number => Math.min(Math.max(index, 0), last);
  const line = look === 'cards' ? columnsAt(target) : 1;
  switch (event.key) {
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowDown':
      return at + line > last ? at : at + line;
    case 'ArrowUp':
      return at - line < 0 ? at : at - line;
    default: {
      const { key } = event;
      const way = look === 'cards' ? turn({ ...plain, key }) : undefined;
      if (way === undefined) return -1;
      return within(way === 'on' ? at + 1 : at - 1);
    }
  }
}

/** Shift picks along the line too. */
const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
