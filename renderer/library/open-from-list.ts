/** Opening a text from the list. */
import type { DocumentId } from '../../corpus/document/document.ts';
import { openDocument } from '../state/document.ts';
import { showWhereFrom } from '../state/library.ts';
import { toggleLibrary, toggleList } from '../state/session.ts';

/** Whether the list lies over the text, as it does in a narrow window (library.module.css). */
export function liesOver(): boolean {
  const place = document.querySelector('[data-layout="side"]');
  return place !== null && getComputedStyle(place).position === 'absolute';
}

/** Where the library lies over the text it makes way once a text is chosen, also for the one that is open already. */
function makeWay(): void {
  if (liesOver()) toggleList(false);
  toggleLibrary(false);
}

/** Opens the text that was chosen in the list. */
export function openFromList(id: DocumentId): void {
  makeWay();
  void openDocument(id);
}

/** The same, with the panel that says where it is from. */
export function openWhereFrom(id: DocumentId): void {
  makeWay();
  void showWhereFrom(id);
}
