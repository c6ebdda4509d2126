/** Saving marks to files that the reader chooses. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { ExportFormat, ExportScope } from '../../electron/shared/export-request.ts';
import { request } from './client.ts';
import { notify, notifyError } from './notices.ts';

/** Saves the marks of documents, a file for each, and says how many files were written. */
export async function exportAndSay(
  documents: readonly DocumentId[],
  format: ExportFormat,
): Promise<void> {
  const scope: ExportScope = { kind: 'documents', ids: [...documents] };
  const layout = documents.length > 1 ? 'folder' : 'file';
  try {
    const { saved, files } = await request('export:save', { scope, format, layout });
    if (saved) notify({ kind: 'exported', files });
  } catch (error) {
    notifyError(error);
  }
}
