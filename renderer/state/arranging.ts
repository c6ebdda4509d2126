/** How the library's list is arranged: what it is sorted by, and what is left out of it. */
import { create } from 'zustand';
import type { LibraryOrder, Settings } from '../../electron/shared/settings.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import type { LibraryEntry } from './library-entries.ts';

/** What a text must be to stand in the list; null and false ask for nothing. */
export interface Filter {
  readonly unread: boolean;
  readonly noted: boolean;
  readonly language: string | null;
  readonly tag: string | null;
}

export const noFilter: Filter = { unread: false, noted: false, language: null, tag: null };

export const useFilter = create<Filter>()(() => noFilter);

/** Asks for other texts. */
export function filterLibrary(change: Partial<Filter>): void {
  useFilter.setState(change);
}

/** How many things the filter asks for. */
export function countWishes({ unread, noted, language, tag }: Filter): number {
  return [unread, noted, language !== null, tag !== null].filter(Boolean).length;
}

function fits(one: DocumentSummary, { unread, noted, language, tag }: Filter): boolean {
  return (
    (!unread || one.read === undefined) &&
    (!noted || one.annotations > 0) &&
    (language === null || one.language === language) &&
    (tag === null || one.tags.includes(tag))
  );
}

/** What a text is sorted by; nothing where it does not say. */
const keys: Readonly<Record<LibraryOrder, (one: DocumentSummary) => string | undefined>> = {
  imported: ({ importedAt }) => importedAt,
  opened: ({ openedAt }) => openedAt,
  title: ({ title }) => title,
  author: ({ authors }) => authors[0],
  publisher: ({ publisher }) => publisher,
  date: ({ date }) => date?.iso,
};

const newestFirst: ReadonlySet<LibraryOrder> = new Set(['imported', 'opened', 'date']);

/**
 * The entries that the filter asks for (by any of their editions), in order; those that lack what they are sorted by come
 * last either way. `compare` says how words are sorted.
 */
export function arrange(
  entries: readonly LibraryEntry[],
  filter: Filter,
  { by, reversed }: Settings['librarySort'],
  compare: (a: string, b: string) => number,
): readonly LibraryEntry[] {
  const wanted = entries.filter(
    ({ newest, older }) => fits(newest, filter) || older.some((one) => fits(one, filter)),
  );
  const keyOf = keys[by];
  const byTime = newestFirst.has(by);
  const sign = byTime === reversed ? 1 : -1; // words begin with the first letter, times with the newest
  return wanted.sort((first, second) => {
    const a = keyOf(first.newest);
    const b = keyOf(second.newest);
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    if (a === b) return 0;
    const order = byTime ? (a < b ? -1 : 1) : compare(a, b);
    return order * sign;
  });
}

/** The languages and the tags that texts of the list have, each once. */
export function choicesOf(documents: readonly DocumentSummary[]): {
  readonly languages: readonly string[];
  readonly tags: readonly string[];
} {
  return {
    languages: [...new Set(documents.map(({ language }) => language))],
    tags: [...new Set(documents.flatMap(({ tags }) => tags))],
  };
}
