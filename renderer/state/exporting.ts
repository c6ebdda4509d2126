/** Saving marks to files that the reader chooses. */
import type { Params } from '../../electron/shared/contract.ts';
import { request } from './client.ts';
import { openId, useDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';

/** Saves the marks of the open document, or of all, and says how many files were written. */
export async function exportAndSay(
  which: 'open' | 'all',
  format: Params<'export:save'>['format'],
): Promise<void> {
  const documentId = which === 'open' ? openId(useDocument.getState().open) : null;
  if (which === 'open' && documentId === null) return;
  try {
    const { saved, files } = await request('export:save', { documentId, format });
    if (saved) notify({ kind: 'exported', files });
  } catch (error) {
    notifyError(error);
  }
}
