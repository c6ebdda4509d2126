/** Opening a text from the list. */
import type { DocumentId } from '../../corpus/document/document.ts';
import { openDocument } from '../state/document.ts';
import { showWhereFrom } from '../state/library.ts';
import { toggleList } from '../state/session.ts';

/** Where the list lies over the text (library.module.css) it makes way once a text is chosen. */
function makeWay(): void {
  const list = document.querySelector('nav');
  if (list && getComputedStyle(list).position === 'absolute') toggleList(false);
}

/** Opens the text that was chosen in the list. */
export function openFromList(id: DocumentId): void {
  void openDocument(id);
  makeWay();
}

/** The same, with the panel that says where it is from. */
export function openWhereFrom(id: DocumentId): void {
  void showWhereFrom(id);
  makeWay();
}
