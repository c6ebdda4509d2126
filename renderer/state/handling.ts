/** The texts that a dialog of the library is about: their tags or details, or the collection that is made of them. */
import { create } from 'zustand';
import type { DocumentId } from '../../corpus/document/document.ts';
import { openDialog } from './session.ts';

interface Handled {
  readonly documents: readonly DocumentId[];
}

export const useHandled = create<Handled>()(() => ({ documents: [] }));

/** Shows the tags of these texts. */
export function openTags(documents: readonly DocumentId[]): void {
  useHandled.setState({ documents });
  openDialog('tags');
}

/** Shows the details of a text, to be edited. */
export function openDetails(id: DocumentId): void {
  useHandled.setState({ documents: [id] });
  openDialog('details');
}

/** Asks for the name of a collection of these texts. */
export function openNewCollection(documents: readonly DocumentId[]): void {
  useHandled.setState({ documents });
  openDialog('collection');
}
