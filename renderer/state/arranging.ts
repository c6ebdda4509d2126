/** How the library's list is arranged: what it is sorted by, and what is left out of it. */
import { create } from 'zustand';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import type { LibraryOrder, Settings } from '../../electron/shared/settings.ts';
import { openId, useDocument } from './document.ts';
import { misfitsOf, noFilter, type Filter } from './filter.ts';
import type { LibraryEntry } from './library-entries.ts';
import { useLibrary } from './library.ts';

export const useFilter = create<Filter>()(() => noFilter);

/** Asks for other texts; the one that was kept has to fit again. */
export function filterLibrary(change: Partial<Filter>): void {
  useFilter.setState({ ...change, kept: null });
}

/**
 * Keeps a text in the list while it is open, where it fitted when it was opened; another that is opened takes its place.
 * Returns what ends it.
 */
export function keepWhatIsRead(): () => void {
  return useDocument.subscribe(({ open }, before) => {
    const id = openId(open);
    if (id === null || id === openId(before.open)) return;
    const line = useLibrary.getState().documents.find((one) => one.id === id);
    const filter = useFilter.getState();
    const fits = line !== undefined && misfitsOf(filter)(line).length === 0;
    useFilter.setState({ kept: fits ? id : null });
  });
}

/** What a text is sorted by; nothing where it does not say. */
const keys: Readonly<Record<LibraryOrder, (one: DocumentSummary) => string | number | undefined>> =
  {
    imported: ({ importedAt }) => importedAt,
    opened: ({ openedAt }) => openedAt,
    title: ({ title }) => title,
    author: ({ authors }) => authors[0],
    publisher: ({ publisher }) => publisher,
    date: ({ date }) => date?.iso,
    notes: ({ annotations }) => annotations,
  };

/** These begin with the newest or the most, the others with the first letter. */
const greatestFirst: ReadonlySet<LibraryOrder> = new Set(['imported', 'opened', 'date', 'notes']);

/**
 * The entries in order; those that lack what they are sorted by come last either way. `compare` says how words are
 * sorted.
 */
export function sorted(
  entries: readonly LibraryEntry[],
  { by, reversed }: Settings['librarySort'],
  compare: (a: string, b: string) => number,
): readonly LibraryEntry[] {
  const keyOf = keys[by];
  const isGreatestFirst = greatestFirst.has(by);
  const sign = isGreatestFirst === reversed ? 1 : -1;
  const order = (a: string | number, b: string | number): number => {
    if (a === b) return 0;
    if (isGreatestFirst || typeof a === 'number' || typeof b === 'number') return a < b ? -1 : 1;
    return compare(a, b);
  };
  return entries
    .map((entry) => [keyOf(entry.newest), entry] as const)
    .sort(([a], [b]) => {
      if (a === undefined || b === undefined)
        return Number(a === undefined) - Number(b === undefined);
      return order(a, b) * sign;
    })
    .map(([, entry]) => entry);
}
