/** What is known of the open document beside its text: what its file says, what the reader said, its editions. */
import { create } from 'zustand';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { DocumentDetails } from '../../electron/shared/document-requests.ts';
import { request } from './client.ts';
import { openId, useDocument } from './document.ts';
import { notifyError } from './notices.ts';

/** `details` are of the document `id`; null until they are asked for. */
interface ProvenanceState {
  readonly id: DocumentId | null;
  readonly details: DocumentDetails | null;
}

export const useProvenance = create<ProvenanceState>()(() => ({ id: null, details: null }));

/** Asks for a document's details; an answer that comes after another document was opened is not kept. */
export async function loadDetails(id: DocumentId): Promise<void> {
  if (useProvenance.getState().id !== id) useProvenance.setState({ id, details: null });
  try {
    const details = await request('document:describe', { id });
    if (openId(useDocument.getState().open) === id) useProvenance.setState({ id, details });
  } catch (error) {
    notifyError(error);
  }
}

/** Changes what is kept of a document's details, if they are kept. */
export function showDetails(id: DocumentId, change: Partial<DocumentDetails>): void {
  useProvenance.setState((state) =>
    state.id === id && state.details ? { details: { ...state.details, ...change } } : {},
  );
}
