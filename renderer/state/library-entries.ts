/** The lines of the library's list: a text with its older editions under it, narrowed by words. */
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { matching } from './title-search.ts';

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

/** One entry a text, in the order of `documents`: newest import first. A text is in it if the words stand in any edition. */
export function entriesOf(
  documents: readonly DocumentSummary[],
  query: string,
): readonly LibraryEntry[] {
  const found = new Set(matching(documents, query));
  return groupEditions(documents).flatMap((editions) => {
    const [newest, ...older] = editions;
    if (!newest || !editions.some((one) => found.has(one))) return [];
    // One array for all that have no older edition: the rows of a list are compared by what they are given.
    return [{ newest, older: older.length === 0 ? none : older, opened: !found.has(newest) }];
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

/** The list with lines that came into it or changed: newest import first, as main lists them. */
export function withAdded(
  before: readonly DocumentSummary[],
  added: readonly DocumentSummary[],
): readonly DocumentSummary[] {
  const ids = new Set(added.map(({ id }) => id));
  const lines = [...before.filter(({ id }) => !ids.has(id)), ...added];
  return lines.sort((a, b) => {
    if (a.importedAt !== b.importedAt) return a.importedAt > b.importedAt ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}

/**
 * The list as it is now, in which a line that did not change is the same object as before, and the list itself where none
 * did: what is drawn of it stays as it is.
 */
export function withUnchanged(
  before: readonly DocumentSummary[],
  now: readonly DocumentSummary[],
): readonly DocumentSummary[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const lines = now.map((one) => {
    const old = known.get(one.id);
    return old && JSON.stringify(old) === JSON.stringify(one) ? old : one;
  });
  const isSame = lines.length === before.length && lines.every((one, at) => one === before[at]);
  return isSame ? before : lines;
}
