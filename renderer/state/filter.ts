/** What a text must be to stand in the library's list, as data: fitting, counting, and what there is to choose from. */
import type { CollectionId } from '../../corpus/document/collection-id.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Format } from '../../corpus/document/provenance.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { daysOfYear } from '../../corpus/text/calendar.ts';
import type { LibraryEntry } from './library-entries.ts';

/** Years of a calendar, both ends included; null leaves that end open. */
export interface Years {
  readonly calendar: 'gregorian' | 'jalali';
  readonly from: number | null;
  readonly to: number | null;
}

/** What is asked for; null and false ask for nothing. */
export interface Filter {
  readonly unread: boolean;
  readonly noted: boolean;
  readonly language: string | null;
  readonly format: Format | null;
  readonly tag: string | null;
  readonly collection: CollectionId | null;
  readonly publisher: string | null;
  readonly years: Years | null;
  /** A text that fitted when it was opened: reading it must not take it away from under the reader. */
  readonly kept: DocumentId | null;
}

export const noFilter: Filter = {
  unread: false,
  noted: false,
  language: null,
  format: null,
  tag: null,
  collection: null,
  publisher: null,
  years: null,
  kept: null,
};

/** One thing that can be asked for. */
export type Wish = Exclude<keyof Filter, 'kept'>;

/** The wishes in the order in which they are shown. */
export const wishes = [
  'unread',
  'noted',
  'collection',
  'tag',
  'language',
  'format',
  'publisher',
  'years',
] as const satisfies readonly Wish[];

/** Wishes for one of several values that texts have. */
export const facets = ['collection', 'tag', 'language', 'format', 'publisher'] as const;
export type Facet = (typeof facets)[number];

/** Those that the filter has. */
export function wishesOf(filter: Filter): readonly Wish[] {
  return wishes.filter((wish) => filter[wish] !== noFilter[wish]);
}

/** Who published a text: the publisher, else the site that it is from. */
export function publisherOf({ publisher, site }: DocumentSummary): string | undefined {
  return publisher ?? site;
}

const valuesOf: Readonly<Record<Facet, (one: DocumentSummary) => readonly string[]>> = {
  collection: ({ collections }) => collections,
  tag: ({ tags }) => tags,
  language: ({ language }) => [language],
  format: ({ format }) => [format],
  publisher: (one) => {
    const publisher = publisherOf(one);
    return publisher === undefined ? [] : [publisher];
  },
};

/** First and last day that are asked for, as ISO dates; undefined where that end is open. */
interface Span {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

function spanOf({ calendar, from, to }: Years): Span {
  return {
    first: from === null ? undefined : daysOfYear(calendar, from)?.first,
    last: to === null ? undefined : daysOfYear(calendar, to)?.last,
  };
}

/** Whether a date of the precision that it has (`2011`, `2011-12`, `2011-12-04`) may lie in the span. */
function liesIn(iso: string | undefined, { first, last }: Span): boolean {
  if (iso === undefined) return false;
  // Cut to the precision of the date, days compare as months and years do.
  return (
    (first === undefined || iso >= first.slice(0, iso.length)) &&
    (last === undefined || iso <= last.slice(0, iso.length))
  );
}

/** A filter made ready to look at many texts. */
export type Fitting = (one: DocumentSummary) => readonly Wish[];

/** Says which wishes a text does not fit. */
export function misfitsOf(filter: Filter): Fitting {
  const span = filter.years && spanOf(filter.years);
  const tests = wishesOf(filter).map((wish): readonly [Wish, (one: DocumentSummary) => boolean] => {
    switch (wish) {
      case 'unread':
        return [wish, ({ read }) => read === undefined];
      case 'noted':
        return [wish, ({ annotations }) => annotations > 0];
      case 'years':
        return [wish, ({ date }) => span === null || liesIn(date?.iso, span)];
      default:
        return [wish, (one) => valuesOf[wish](one).includes(filter[wish] ?? '')];
    }
  });
  if (tests.length === 0) return () => [];
  return (one) =>
    one.id === filter.kept ? [] : tests.flatMap(([wish, fits]) => (fits(one) ? [] : [wish]));
}

/** The entries that fit by any of their editions, in the order in which they are given. */
export function filtered(
  entries: readonly LibraryEntry[],
  filter: Filter,
): readonly LibraryEntry[] {
  if (wishesOf(filter).length === 0) return entries;
  const misfits = misfitsOf(filter);
  const fits = (one: DocumentSummary): boolean => misfits(one).length === 0;
  return entries.filter(({ newest, older }) => fits(newest) || older.some(fits));
}

/** A value that some texts have, and how many entries have it. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** What each facet can be set to, the most frequent first, and how many entries fit the two plain wishes. */
export type Choices = Readonly<Record<Facet, readonly Choice[]>> & {
  readonly unread: number;
  readonly noted: number;
};

/**
 * What there is to choose from: each count is of the entries that would be left, so a wish is counted without itself.
 * Cost: linear in the texts.
 */
export function choicesOf(entries: readonly LibraryEntry[], filter: Filter): Choices {
  const misfits = misfitsOf({ ...filter, kept: null });
  const counts = new Map(facets.map((facet) => [facet, new Map<string, number>()]));
  let [unread, noted] = [0, 0];
  for (const { newest, older } of entries) {
    const seen = new Set<string>();
    const count = (facet: Facet, value: string): void => {
      const name = `${facet} ${value}`;
      const values = counts.get(facet);
      if (!values || seen.has(name)) return;
      seen.add(name);
      values.set(value, (values.get(value) ?? 0) + 1);
    };
    const editions = older.length === 0 ? [newest] : [newest, ...older];
    const failed = editions.map(misfits);
    const isLeft = (index: number, without: Wish): boolean =>
      (failed[index] ?? []).every((wish) => wish === without);
    if (editions.some((one, at) => one.read === undefined && isLeft(at, 'unread'))) unread += 1;
    if (editions.some((one, at) => one.annotations > 0 && isLeft(at, 'noted'))) noted += 1;
    editions.forEach((one, at) => {
      for (const facet of facets) {
        if (!isLeft(at, facet)) continue;
        for (const value of valuesOf[facet](one)) count(facet, value);
      }
    });
  }
  const choices = (facet: Facet): readonly Choice[] =>
    [...(counts.get(facet) ?? [])]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count);
  return {
    collection: choices('collection'),
    tag: choices('tag'),
    language: choices('language'),
    format: choices('format'),
    publisher: choices('publisher'),
    unread,
    noted,
  };
}
