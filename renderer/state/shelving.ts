/** What is done with several texts of the library at once, and taking it back. */
import type { ReadMark, TagChange } from '../../corpus/document/collection.ts';
import type { CollectionId } from '../../corpus/document/collection-id.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { request } from './client.ts';
import { closeDocument } from './document.ts';
import { deleteDocument, useLibrary } from './library.ts';
import { notify, notifyError, type Message } from './notices.ts';
import { pickedWith, pickNone } from './picking.ts';
import type { ShelfStep } from './shelf-step.ts';
import { taggingsOf } from './shelf-step.ts';
import { remember } from './undo.ts';

/** Does a step. Errors: CorpusError when it was not done; what comes after a failed part of it is not begun. */
export async function doStep(step: ShelfStep): Promise<void> {
  switch (step.kind) {
    case 'documentsDeleted':
      await request('documents:delete', { documents: [...step.documents] });
      step.documents.forEach(closeDocument);
      break;
    case 'documentsRestored':
      await request('documents:restore', { documents: [...step.documents] });
      break;
    case 'tagged':
      for (const { documents, change } of step.taggings)
        await request('documents:tag', { documents: [...documents], change });
      break;
    case 'collected': {
      const { id, documents, inside } = step;
      await request('collection:collect', { id, documents: [...documents], inside });
      break;
    }
    case 'collectionDeleted':
      await request('collection:delete', { id: step.id });
      break;
    case 'collectionRestored':
      await request('collection:restore', { id: step.id });
      break;
    case 'collectionRenamed':
      await request('collection:rename', step.after);
      break;
  }
}

/** Does a step that can be taken back, and says so. */
export async function doAndRemember(step: ShelfStep, message: Message): Promise<void> {
  try {
    await doStep(step);
    remember(step);
    notify(message);
  } catch (error) {
    notifyError(error);
  }
}

function linesOf(ids: readonly DocumentId[]): readonly DocumentSummary[] {
  const wanted = new Set(ids);
  return useLibrary.getState().documents.filter(({ id }) => wanted.has(id));
}

/** Deletes texts and closes the one that is open; undo brings them back. */
export async function deleteDocuments(documents: readonly DocumentId[]): Promise<void> {
  if (documents.length === 0) return;
  const count = documents.length;
  await doAndRemember({ kind: 'documentsDeleted', documents }, { kind: 'documentsDeleted', count });
  pickNone();
}

/** Deletes the text of a row, with all that are picked where it is one of them. */
export async function deleteAtRow(id: DocumentId): Promise<void> {
  const documents = pickedWith(id);
  const [line] = linesOf([id]);
  if (documents.length > 1) await deleteDocuments(documents);
  else if (line) await deleteDocument(line);
}

/** Gives texts tags and takes tags from them. */
export async function tagDocuments(
  documents: readonly DocumentId[],
  change: TagChange,
): Promise<void> {
  const taggings = taggingsOf(linesOf(documents), change);
  const count = taggings.reduce((sum, one) => sum + one.documents.length, 0);
  if (count > 0) await doAndRemember({ kind: 'tagged', taggings }, { kind: 'tagged', count });
}

/** Puts texts into a collection, or takes them out; those that are there (or not) already are left as they are. */
export async function collectDocuments(
  { id, name }: { readonly id: CollectionId; readonly name: string },
  documents: readonly DocumentId[],
  inside: boolean,
): Promise<void> {
  const moved = linesOf(documents)
    .filter(({ collections }) => collections.includes(id) !== inside)
    .map((one) => one.id);
  const count = moved.length;
  if (count === 0) {
    notify({ kind: 'alreadySo' });
    return;
  }
  await doAndRemember(
    { kind: 'collected', id, documents: moved, inside },
    { kind: inside ? 'collected' : 'takenOut', name, count },
  );
}

/** Says that texts are read, or are not. */
export async function markDocuments(
  documents: readonly DocumentId[],
  mark: ReadMark,
): Promise<void> {
  try {
    await request('documents:mark', { documents: [...documents], mark });
    if (documents.length > 1) notify({ kind: 'marked', mark, count: documents.length });
  } catch (error) {
    notifyError(error);
  }
}
