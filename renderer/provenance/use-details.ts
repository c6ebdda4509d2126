/** What main knows of the open document beside its text, asked for as long as the panel stands. */
import { useEffect } from 'react';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { DocumentDetails } from '../../electron/shared/contract.ts';
import { useLibrary } from '../state/library.ts';
import { loadDetails, useProvenance } from '../state/provenance.ts';

/** The document's details; null until they are here. */
export function useDetails(id: DocumentId): DocumentDetails | null {
  // Asked for anew when the library changes: an edit by the command line, a new edition.
  const documents = useLibrary((library) => library.documents);
  useEffect(() => void loadDetails(id), [id, documents]);
  return useProvenance((state) => (state.id === id ? state.details : null));
}
