/** `hashiyeh collection`, `hashiyeh tag` and `hashiyeh trash` */
import type { Collection } from '../../../corpus/document/collection.ts';
import { TagChange } from '../../../corpus/document/collection.ts';
import { CollectionId } from '../../../corpus/document/collection-id.ts';
import type { DocumentId } from '../../../corpus/document/document.ts';
import type { DocumentSummary } from '../../../corpus/document/summary.ts';
import { CorpusError } from '../../../corpus/errors.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { exitCodes } from '../exit-codes.ts';
import { findAmong, findDocument, withLibrary } from '../library-access.ts';
import { isolate, type Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';
import { tableLines } from '../table.ts';
import { UsageError } from '../usage-error.ts';

/** Where a command works and how it speaks. */
export interface Place {
  readonly folder: string | undefined;
  readonly output: Output;
  readonly surroundings: Surroundings;
}

/** Lists the collections with what is in them. */
export async function listCollections({ folder, output, surroundings }: Place): Promise<number> {
  const collections = await withLibrary(folder, 'read-only', surroundings, (library) => {
    const lines = library.list();
    return library.shelves
      .collections()
      .map((one) => ({ ...one, documents: idsIn(lines, one.id) }));
  });
  if (collections.length === 0) output.message(output.t('commandLine.noCollections'));
  output.result({ collections }, () =>
    collections.map(({ name, documents }) => `${documents.length}\t${isolate(name)}`),
  );
  return exitCodes.done;
}

/** Puts documents into the collection of this name, which is made where there is none. */
export async function addToCollection(
  name: string,
  ids: readonly string[],
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, (library) => {
    const { shelves } = library;
    const documents = ids.map((id) => findDocument(library, id));
    const there = findCollection(library, name);
    const collection = there ?? { id: CollectionId.parse(surroundings.newId()), name };
    if (!there) shelves.saveCollection(collection);
    if (documents.length > 0) shelves.collect(collection.id, documents, true);
    tell(library, collection, output, { made: !there });
  });
  return exitCodes.done;
}

/** Takes documents out of a collection; without any, deletes it. Its documents stay either way. */
export async function removeFromCollection(
  name: string,
  ids: readonly string[],
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, (library) => {
    const { shelves } = library;
    const collection = findCollection(library, name);
    if (!collection) throw new CorpusError('notFound', `no collection ${name}`, { id: name });
    const documents = ids.map((id) => findDocument(library, id));
    if (documents.length > 0) shelves.collect(collection.id, documents, false);
    else shelves.deleteCollection(collection.id);
    tell(library, collection, output, { deleted: documents.length === 0 });
  });
  return exitCodes.done;
}

/** The collection of this name; of several the one that was made first. */
function findCollection(library: Library, name: string): Collection | undefined {
  return library.shelves.collections().find((one) => one.name === name.trim());
}

function idsIn(lines: readonly DocumentSummary[], id: CollectionId): readonly DocumentId[] {
  return lines.filter(({ collections }) => collections.includes(id)).map((line) => line.id);
}

function tell(library: Library, collection: Collection, output: Output, done: object): void {
  const lines = library.list().filter(({ collections }) => collections.includes(collection.id));
  const documents = lines.map(({ id }) => id);
  output.result({ collection: { ...collection, documents }, ...done }, () => titlesOf(lines));
}

/** Gives a document the tags that are written `+tag` and takes those that are written `-tag`. */
export async function tagCommand(
  id: string,
  changes: readonly string[],
  { folder, output, surroundings }: Place,
): Promise<number> {
  const change = readChange(changes);
  await withLibrary(folder, 'open', surroundings, (library) => {
    const found = findDocument(library, id);
    library.shelves.tag([found], change);
    const tags = library.summary(found)?.tags ?? [];
    output.result({ id: found, tags }, () => tags.map(isolate));
  });
  return exitCodes.done;
}

/** Errors: UsageError for what begins with neither sign, or with nothing after it. */
function readChange(changes: readonly string[]): TagChange {
  const wrong = changes.find((one) => !/^[+-]\s*\S/u.test(one));
  const starting = (sign: string): string[] =>
    changes.filter((one) => one.startsWith(sign)).map((one) => one.slice(1).trim());
  const change = TagChange.safeParse({ add: starting('+'), remove: starting('-') });
  if (wrong === undefined && change.success) return change.data;
  throw new UsageError((t) => t('commandLine.wrongTag', { value: wrong ?? changes.join(' ') }));
}

/** Lists what is in the trash, the last deleted first. */
export async function listTrash({ folder, output, surroundings }: Place): Promise<number> {
  const documents = await withLibrary(folder, 'read-only', surroundings, ({ shelves }) =>
    shelves.trash(),
  );
  if (documents.length === 0) output.message(output.t('commandLine.emptyTrash'));
  const heading = [
    'ID',
    output.t('commandLine.columnAnnotations'),
    output.t('commandLine.columnTitle'),
  ];
  output.result({ documents }, () =>
    documents.length === 0
      ? []
      : tableLines(
          heading,
          documents.map(({ id, annotations, title }) => [id, String(annotations), title]),
        ),
  );
  return exitCodes.done;
}

/** Puts documents back into the library. */
export async function restoreFromTrash(
  ids: readonly string[],
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, ({ shelves }) => {
    const trash = shelves.trash();
    const restored = ids.map((id) => findAmong(trash, id));
    shelves.restore(restored);
    output.result({ restored }, () => titlesOf(trash.filter(({ id }) => restored.includes(id))));
  });
  return exitCodes.done;
}

/** Erases what is in the trash for good, with its notes; without `yes` only says what that would be. */
export async function emptyTrash(
  { yes = false }: { readonly yes?: boolean },
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, yes ? 'open' : 'read-only', surroundings, ({ shelves }) => {
    const documents = shelves.trash();
    const ids = documents.map(({ id }) => id);
    if (yes && ids.length > 0) shelves.erase(ids);
    output.result({ erased: yes ? ids : [], documents: yes ? [] : ids }, () => titlesOf(documents));
    if (!yes && ids.length > 0) output.message(output.t('commandLine.sayYesToErase'));
  });
  return exitCodes.done;
}

function titlesOf(lines: readonly DocumentSummary[]): readonly string[] {
  return lines.map(({ title }) => isolate(title));
}
