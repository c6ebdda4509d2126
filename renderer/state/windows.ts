/** Other windows over the same library: opening one, and showing what was changed in one. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { EventData } from '../../electron/shared/contract.ts';
import { request } from './client.ts';
import { closeDocument, openId, showCorrectedElsewhere, useDocument } from './document.ts';
import { showChanged } from './library.ts';
import { notifyError } from './notices.ts';
import { loadDetails, useProvenance } from './provenance.ts';
import { showReread } from './rereading.ts';

/** Opens another window, with a document or with none. */
export async function openNewWindow(document: DocumentId | null = null): Promise<void> {
  await request('window:open', { document }).catch(notifyError);
}

/** Shows the list as it is now; a document that was deleted in another window is closed here too. */
export function followLibrary(change: EventData<'library:changed'>): void {
  showChanged(change);
  for (const id of change.gone) closeDocument(id);
}

/** Shows a document as it was corrected in another window, or anew where its original was read again there. */
export async function followDocument({ id, reread }: EventData<'document:changed'>): Promise<void> {
  if (openId(useDocument.getState().open) !== id) return;
  if (reread) {
    await showReread(id);
    return;
  }
  try {
    await showCorrectedElsewhere(id);
    if (useProvenance.getState().id === id) await loadDetails(id);
  } catch (error) {
    notifyError(error);
  }
}
