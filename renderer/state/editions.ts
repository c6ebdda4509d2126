/** Editions of the open text: setting one apart from the others. */
import type { DocumentId } from '../../corpus/document/document.ts';
import { showPlacements } from './carrying.ts';
import { request } from './client.ts';
import { openId, useDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';
import { loadDetails } from './provenance.ts';

/** The list of editions again, where it is about the open document, and the notes that its other editions have now. */
async function showEditions(): Promise<void> {
  const id = openId(useDocument.getState().open);
  if (id === null) return;
  await loadDetails(id);
  await showPlacements(id);
}

/** Sets the document apart from the other editions of its text; it can be taken back. */
export async function separateEdition(id: DocumentId): Promise<void> {
  try {
    await request('document:separateEdition', { id });
    await showEditions();
    notify({ kind: 'editionSeparated' });
  } catch (error) {
    notifyError(error);
  }
}
