/** The library's list of documents and the words it is narrowed by. */
import { create } from 'zustand';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import type { EventData } from '../../electron/shared/contract.ts';
import { request } from './client.ts';
import { closeDocument, openDocument } from './document.ts';
import { withChanged } from './library-entries.ts';
import { notify, notifyError } from './notices.ts';
import { toggleProvenance } from './session.ts';

interface LibraryState {
  readonly documents: readonly DocumentSummary[];
  readonly loaded: boolean;
  readonly query: string;
  readonly readOnly: boolean;
}

export const useLibrary = create<LibraryState>()(() => ({
  documents: [],
  loaded: false,
  query: '',
  readOnly: false,
}));

/** Reads the whole list; what changes later, main tells by itself. */
export async function refreshLibrary(): Promise<void> {
  try {
    const [listed, { readOnly }] = await Promise.all([
      request('library:list', {}),
      request('app:describe', {}),
    ]);
    useLibrary.setState({ documents: listed, readOnly, loaded: true });
  } catch (error) {
    notifyError(error);
  }
}

/** Shows lines of the list as they are now. */
export function showChanged(change: EventData<'library:changed'>): void {
  useLibrary.setState(({ documents }) => ({ documents: withChanged(documents, change) }));
}

/**
 * Opens what the window shows when it begins (what was open last, or what it was opened with), if the library has it.
 * `listed` resolves when the list is there.
 */
export async function openLastDocument(
  listed: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  const [{ document }] = await Promise.all([request('window:describe', {}), listed]);
  const last = useLibrary.getState().documents.find(({ id }) => id === document);
  if (last) await openDocument(last.id);
}

/** Narrows the list to titles that hold these words. */
export function searchLibrary(query: string): void {
  useLibrary.setState({ query });
}

/** Deletes a document, closes it if it is open, and offers to take that back. */
export async function deleteDocument(document: {
  readonly id: DocumentId;
  readonly title: string;
}): Promise<void> {
  const { id, title } = document;
  try {
    await request('document:delete', { id });
    closeDocument(id);
    notify({ kind: 'documentDeleted', title });
  } catch (error) {
    notifyError(error);
  }
}

/** Opens a document beside where it is from. */
export async function showWhereFrom(id: DocumentId): Promise<void> {
  toggleProvenance(true);
  await openDocument(id);
}
