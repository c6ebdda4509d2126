/** Editions of the open text: setting one apart from the others, and taking that back. */
import type { DocumentId } from '../../corpus/document/document.ts';
import { showPlacements } from './carrying.ts';
import { request } from './client.ts';
import { openId, useDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';
import { loadDetails } from './provenance.ts';
import { remember } from './undo.ts';

/** The list of editions again, where it is about the open document, and the notes that its other editions have now. */
async function showEditions(): Promise<void> {
  const id = openId(useDocument.getState().open);
  if (id === null) return;
  await loadDetails(id);
  await showPlacements(id);
}

/** Makes a document an edition of the text that another is one of. Errors: CorpusError when it could not be saved. */
export async function joinEdition(id: DocumentId, of: DocumentId): Promise<void> {
  await request('document:addEdition', { id, of });
  await showEditions();
}

/** Makes a document stand by itself. Errors: CorpusError when it could not be saved. */
export async function leaveEditions(id: DocumentId): Promise<void> {
  await request('document:separateEdition', { id });
  await showEditions();
}

/** Sets the document apart from the other editions of its text, of which `of` is one; it can be taken back. */
export async function separateEdition(id: DocumentId, of: DocumentId): Promise<void> {
  try {
    await leaveEditions(id);
    remember({ kind: 'editionSeparated', id, of });
    notify({ kind: 'editionSeparated' });
  } catch (error) {
    notifyError(error);
  }
}
