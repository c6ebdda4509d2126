/** Saving marks to files that the reader chooses. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { ExportFormat, ExportScope } from '../../electron/shared/export-request.ts';
import { request } from './client.ts';
import { openId, useDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';

/** Saves the marks of a document, of several or all (a file for each), or of the open one, and says how many files were written. */
export async function exportAndSay(
  which: 'open' | 'all' | { readonly id: DocumentId } | { readonly ids: readonly DocumentId[] },
  format: ExportFormat,
): Promise<void> {
  const scope = scopeOf(which);
  if (scope === undefined) return;
  const isSeveral = scope.kind === 'all' || (scope.kind === 'documents' && scope.ids.length > 1);
  const layout = isSeveral ? 'folder' : 'file';
  try {
    const { saved, files } = await request('export:save', { scope, format, layout });
    if (saved) notify({ kind: 'exported', files });
  } catch (error) {
    notifyError(error);
  }
}

function scopeOf(which: Parameters<typeof exportAndSay>[0]): ExportScope | undefined {
  if (which === 'all') return { kind: 'all' };
  if (typeof which === 'object' && 'ids' in which)
    return { kind: 'documents', ids: [...which.ids] };
  const id = which === 'open' ? openId(useDocument.getState().open) : which.id;
  return id === null ? undefined : { kind: 'documents', ids: [id] };
}
