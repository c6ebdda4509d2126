/** Making, renaming and deleting collections; each can be taken back. */
import type { Collection } from '../../corpus/document/collection.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { filterLibrary, useFilter } from './arranging.ts';
import { request } from './client.ts';
import { notify, notifyError } from './notices.ts';
import { collectDocuments, sayingDone } from './shelving.ts';

/** Makes a collection of this name and puts texts into it; a name without letters makes none. */
export async function createCollection(
  written: string,
  documents: readonly DocumentId[] = [],
): Promise<void> {
  const name = written.trim();
  if (name === '') return;
  try {
    const collection = await request('collection:create', { name });
    if (documents.length > 0) await collectDocuments(collection, documents, true);
    else notify({ kind: 'collectionMade', name });
  } catch (error) {
    notifyError(error);
  }
}

/** Gives a collection another name; one without letters leaves it its own. */
export async function renameCollection(before: Collection, written: string): Promise<void> {
  const name = written.trim();
  if (name === '' || name === before.name) return;
  await sayingDone(request('collection:rename', { ...before, name }), {
    kind: 'collectionRenamed',
    name,
  });
}

/** Deletes a collection; its texts stay. The list shows all texts again if it showed this collection. */
export async function deleteCollection({ id, name }: Collection): Promise<void> {
  await sayingDone(request('collection:delete', { id }), { kind: 'collectionDeleted', name });
  if (useFilter.getState().collection === id) filterLibrary({ collection: null });
}
