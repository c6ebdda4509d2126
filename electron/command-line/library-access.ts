/** How commands get at a library and at one document in it. */
import { resolve } from 'node:path';
import type { DocumentId } from '../../corpus/document/document.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { Author } from '../../corpus/storage/journal.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { openLibrary, type OpenOptions } from '../../corpus/storage/open-library.ts';
import { UsageError } from './usage-error.ts';
import type { Surroundings } from './surroundings.ts';

/** Thrown instead of the cause when the library could not be opened, whatever the reason. */
export class LibraryNotOpen extends Error {
  override readonly name = 'LibraryNotOpen';
}

/**
 * Runs `work` on the open library and closes it whatever happens. `read-only` works beside an open window.
 * Errors: LibraryNotOpen with the CorpusError as its cause; what `work` throws.
 */
export async function withLibrary<T>(
  folder: string | undefined,
  mode: OpenOptions['mode'],
  surroundings: Surroundings,
  work: (library: Library) => T | Promise<T>,
): Promise<T> {
  const { workingFolder, defaultLibrary, now, version, command = () => '' } = surroundings;
  const place = folder === undefined ? defaultLibrary() : resolve(workingFolder, folder);
  const by = (): Author => ({ who: 'commandLine', act: command(), origin: '', version });
  const library = open(place, { mode, now, by });
  try {
    return await work(library);
  } finally {
    library.close();
  }
}

function open(folder: string, options: OpenOptions): Library {
  try {
    const library = openLibrary(folder, options);
    if (options.mode === 'read-only' || !library.readOnlyReason) return library;
    library.close();
    throw library.readOnlyReason;
  } catch (error) {
    throw new LibraryNotOpen(`cannot open ${folder}`, { cause: error });
  }
}

/**
 * The document whose id is `id` or begins with it.
 * Errors: CorpusError `notFound`; UsageError where several begin so.
 */
export function findDocument(library: Library, id: string): DocumentId {
  return findAmong(library.list(), id);
}

/** The same among some documents, such as those in the trash. */
export function findAmong(
  documents: readonly { readonly id: DocumentId }[],
  id: string,
): DocumentId {
  const wanted = id.toLowerCase();
  const found = documents.filter((document) => document.id.startsWith(wanted));
  const [first, ...others] = found;
  if (wanted === '' || !first) throw new CorpusError('notFound', `no document ${id}`, { id });
  if (others.length > 0) {
    throw new UsageError((t) => t('commandLine.ambiguousId', { id, count: found.length }));
  }
  return first.id;
}
