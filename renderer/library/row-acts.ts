/** What a press with the mouse does in the list. */
import type { MouseEvent } from 'react';
import type { DocumentId } from '../../corpus/document/document.ts';
import { pickNone, pickTo, togglePicked } from '../state/picking.ts';
import { deleteAtRow } from '../state/shelving.ts';
import { openFromList } from './open-from-list.ts';
import { rowIdOf, stayingBeside } from './rows.ts';

/** Deletes the text of an element's row; the keyboard goes on with the next row. */
export function deleteRow(element: Element, id: DocumentId): void {
  stayingBeside(element)?.focus();
  void deleteAtRow(id);
}

/** Opens, picks or deletes the text that was pressed; Ctrl picks one more, Shift up to it. */
export function actOn(event: MouseEvent, order: readonly DocumentId[]): void {
  const target = event.target instanceof Element ? event.target : null;
  const act = target?.closest<HTMLElement>('[data-act]')?.dataset.act;
  const id = rowIdOf(target);
  if (!target || id === undefined || act === undefined) return;
  const beside = event.ctrlKey || event.metaKey;
  if (act === 'delete') deleteRow(target, id);
  else if (event.shiftKey) pickTo(order, { id, beside });
  else if (act === 'pick' || beside) togglePicked(id);
  else {
    pickNone();
    openFromList(id);
  }
}
