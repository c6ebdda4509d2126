/** What is done with several texts of the library at once. */
import { changeTags, type ReadMark, type TagChange } from '../../corpus/document/collection.ts';
import type { CollectionId } from '../../corpus/document/collection-id.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { request } from './client.ts';
import { closeDocument } from './document.ts';
import { deleteDocument, useLibrary } from './library.ts';
import { notify, notifyError, type Message } from './notices.ts';
import { pickedWith, pickNone } from './picking.ts';

/** Says what was done once it is; the reader can take it back. A failure is told. */
export async function sayingDone(doing: Promise<unknown>, message: Message): Promise<void> {
  try {
    await doing;
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
  await sayingDone(
    request('documents:delete', { documents: [...documents] }).then(() =>
      documents.forEach(closeDocument),
    ),
    { kind: 'documentsDeleted', count },
  );
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
  const tagged = linesOf(documents)
    .filter(({ tags }) => changeTags(tags, change).join('\n') !== tags.join('\n'))
    .map(({ id }) => id);
  const count = tagged.length;
  if (count === 0) return;
  await sayingDone(request('documents:tag', { documents: tagged, change }), {
    kind: 'tagged',
    count,
  });
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
  await sayingDone(request('collection:collect', { id, documents: moved, inside }), {
    kind: inside ? 'collected' : 'takenOut',
    name,
    count,
  });
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
