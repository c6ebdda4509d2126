/** Saving marks to files that the reader chooses. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Params } from '../../electron/shared/contract.ts';
import { request } from './client.ts';
import { openId, useDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';

/** Saves the marks of a document, of the open one, or of all, and says how many files were written. */
export async function exportAndSay(
  which: 'open' | 'all' | { readonly id: DocumentId },
  format: Params<'export:save'>['format'],
): Promise<void> {
  const documentId = idOf(which);
  if (documentId === null && which !== 'all') return;
  try {
    const { saved, files } = await request('export:save', { documentId, format });
    if (saved) notify({ kind: 'exported', files });
  } catch (error) {
    notifyError(error);
  }
}

function idOf(which: Parameters<typeof exportAndSay>[0]): DocumentId | null {
  if (which === 'all') return null;
  return which === 'open' ? openId(useDocument.getState().open) : which.id;
}
