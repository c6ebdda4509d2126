/** The lines of the library's list: a text with its older editions under it, narrowed by words. */
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import type { EventData } from '../../electron/shared/contract.ts';
import { titleMatcherOf } from './title-search.ts';

/**
 * A line of the list: the newest edition of a text, and the others, newest first. `opened`: only one of the others has the
 * words that the list is narrowed by, so they are shown.
 */
export interface LibraryEntry {
  readonly newest: DocumentSummary;
  readonly older: readonly DocumentSummary[];
  readonly opened: boolean;
}

const none: readonly DocumentSummary[] = [];

/** One entry a text, in the order of `documents`: newest import first. */
export function entriesOf(documents: readonly DocumentSummary[]): readonly LibraryEntry[] {
  return groupEditions(documents).flatMap(([newest, ...older]) =>
    // One array for all that have no older edition: the rows of a list are compared by what they are given.
    newest ? [{ newest, older: older.length === 0 ? none : older, opened: false }] : [],
  );
}

/** The entries in any of whose editions the words stand. */
export function narrowed(entries: readonly LibraryEntry[], query: string): readonly LibraryEntry[] {
  const has = titleMatcherOf(query);
  if (!has) return entries;
  return entries.flatMap((entry) => {
    if (has(entry.newest)) return [entry];
    return entry.older.some(has) ? [{ ...entry, opened: true }] : [];
  });
}

function groupEditions(
  documents: readonly DocumentSummary[],
): readonly (readonly DocumentSummary[])[] {
  const works = new Map<string, DocumentSummary[]>();
  const groups: DocumentSummary[][] = [];
  for (const document of documents) {
    const group = document.work === undefined ? undefined : works.get(document.work);
    if (group) {
      group.push(document);
      continue;
    }
    const fresh = [document];
    groups.push(fresh);
    if (document.work !== undefined) works.set(document.work, fresh);
  }
  return groups;
}

/**
 * The list with the lines that main tells of: newest import first, as main lists them. A line that did not change is the
 * same object as before, and the list itself where none did: what is drawn of it stays as it is.
 */
export function withChanged(
  before: readonly DocumentSummary[],
  { documents, gone }: EventData<'library:changed'>,
): readonly DocumentSummary[] {
  const told = new Map(documents.map((one) => [one.id, one]));
  const left = new Set(gone);
  const kept = before.flatMap((old) => {
    const now = told.get(old.id);
    told.delete(old.id);
    if (now === undefined) return left.has(old.id) ? [] : [old];
    return [JSON.stringify(now) === JSON.stringify(old) ? old : now];
  });
  const isSame = kept.length === before.length && kept.every((one, at) => one === before[at]);
  if (isSame && told.size === 0) return before;
  return [...kept, ...told.values()].sort((a, b) => {
    if (a.importedAt !== b.importedAt) return a.importedAt > b.importedAt ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}
