/** What main knows of the open document beside its text, asked for as long as the panel stands. */
import { useEffect } from 'react';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { DocumentDetails } from '../../electron/shared/document-requests.ts';
import { useLibrary } from '../state/library.ts';
import { loadDetails, useProvenance } from '../state/provenance.ts';

/** The document's details; null until they are here. */
export function useDetails(id: DocumentId): DocumentDetails | null {
  // Asked for anew when its line changes (an edit in another window) or its text gets another edition; not with every
  // text that an import brings.
  const line = useLibrary(({ documents }) => documents.find((one) => one.id === id));
  const work = line?.work;
  const editions = useLibrary(({ documents }) =>
    work === undefined ? 1 : documents.filter((one) => one.work === work).length,
  );
  useEffect(() => void loadDetails(id), [id, line, editions]);
  return useProvenance((state) => (state.id === id ? state.details : null));
}
