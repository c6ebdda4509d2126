/** Reading the open document's kept original again: in an encoding that the reader chose, or by a newer importer. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Result } from '../../electron/shared/contract.ts';
import { useAnnotations } from './annotations.ts';
import { request } from './client.ts';
import { openId, reopenDocument, useDocument } from './document.ts';
import { notify } from './notices.ts';
import { loadDetails } from './provenance.ts';

/** Lines of a text in each encoding that can be chosen. */
export type EncodingPreviews = Result<'document:previewEncodings'>;

/** Asks what the text would read like in each encoding. Errors: CorpusError when its original cannot be read. */
export function previewEncodings(id: DocumentId): Promise<EncodingPreviews> {
  return request('document:previewEncodings', { id });
}

/** Shows the document anew, with what is known of it, if it is the open one. */
export async function showReread(id: DocumentId): Promise<void> {
  if (openId(useDocument.getState().open) !== id) return;
  await reopenDocument(id);
  await loadDetails(id);
}

/**
 * Reads the original again, shows the text anew and says how many notes stand in it; without `encoding` import finds it
 * out. Errors: CorpusError when it could not be read; the text then stays as it was.
 */
export async function rereadDocument(id: DocumentId, encoding?: string): Promise<void> {
  await request('document:reimport', { id, ...(encoding === undefined ? {} : { encoding }) });
  await showReread(id);
  const { documentId, placed } = useAnnotations.getState();
  if (documentId !== id) return;
  const found = placed.filter(({ range }) => range).length;
  const { items } = await request('placements:review', { id });
  notify({ kind: 'reread', notes: placed.length, found, check: items.length > 0 });
}
