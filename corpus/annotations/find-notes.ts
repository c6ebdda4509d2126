/** Answers to questions about the notes of a library: filtered, ordered and grouped. */
import type { DocumentSummary } from '../document/summary.ts';
import type { Annotation } from './annotation.ts';
import { isBuiltIn, kindKey } from './kind.ts';
import type {
  NoteAspect,
  NoteChoice,
  NoteChoices,
  NoteFilter,
  NoteGroup,
  NoteGrouping,
  NoteOrder,
  NoteQuery,
  NotesFound,
} from './note-query.ts';
import { NoteAspect as Aspects } from './note-query.ts';

/** A value of an aspect: what it is compared by, and as it is written ('' where the interface has the word). */
export interface Value {
  readonly key: string;
  readonly label: string;
}

/** What is known of a note without its words. `place` orders the notes of one document; `collections` are by name. */
export interface NoteFacts extends Pick<Annotation, 'id' | 'colour' | 'created'> {
  readonly kind?: Value;
  readonly tags: readonly Value[];
  readonly place: number;
  readonly document: Pick<
    DocumentSummary,
    'id' | 'title' | 'authors' | 'publisher' | 'language' | 'collections'
  >;
}

type Names = ReadonlyMap<string, string>;

const named = (name: string): Value => ({ key: name, label: name });
const silent = (key: string): Value => ({ key, label: '' });
const none: readonly Value[] = [silent('')];

/** What a note has of each aspect. */
const valuesOf: Readonly<
  Record<NoteAspect, (note: NoteFacts, collections: Names) => readonly Value[]>
> = {
  tag: ({ tags }) => tags,
  kind: ({ kind }) => (kind === undefined ? [] : [kind]),
  colour: ({ colour }) => [silent(colour)],
  document: ({ document }) => [{ key: document.id, label: document.title }],
  author: ({ document }) => document.authors.map(named),
  publisher: ({ document }) => (document.publisher ? [named(document.publisher)] : []),
  language: ({ document }) => [silent(document.language)],
  collection: ({ document }, names) =>
    document.collections.map((id) => ({ key: id, label: names.get(id) ?? '' })),
};

/** A kind as a value. */
export function kindValue(kind: string): Value {
  return isBuiltIn(kind) ? silent(kind) : { key: kindKey(kind), label: kind };
}

/** The tag with those above it, the highest first: `a/b` is found by `a` too. */
function withAbove({ key, label }: Value): readonly Value[] {
  const keys = key.split('/');
  const labels = label.split('/');
  return keys.map((_, depth) => ({
    key: keys.slice(0, depth + 1).join('/'),
    label: labels.slice(0, depth + 1).join('/'),
  }));
}

function foundBy(aspect: NoteAspect, note: NoteFacts, names: Names): readonly Value[] {
  const values = valuesOf[aspect](note, names);
  const all = aspect === 'tag' ? values.flatMap(withAbove) : values;
  return all.length === 0 ? none : all;
}

/**
 * The notes that fit, in order. `words` of the filter are not looked at: whoever keeps the texts has done it. `collections`
 * are the names of collections by id.
 * Cost: O(n log n) cheap comparisons; names are put in order once each.
 */
export function findNotes(
  notes: readonly NoteFacts[],
  { filter, group, order, locale }: NoteQuery,
  collections: Names,
): Omit<NotesFound, 'total'> {
  const collator = new Intl.Collator(locale, { numeric: true });
  const found = notes.filter((note) => fits(note, filter, collections));
  const ordered = [...found].sort(comparing(order, rankings(found, collator)));
  return {
    found: found.length,
    groups: groupsOf(ordered, group, { collections, locale, collator }),
  };
}

function fits(note: NoteFacts, filter: NoteFilter, collections: Names): boolean {
  const { from, to } = filter;
  if (from !== undefined && note.created < from) return false;
  if (to !== undefined && note.created >= to) return false;
  return Aspects.options.every((aspect) => {
    const wanted = filter[aspect];
    if (wanted === undefined) return true;
    return foundBy(aspect, note, collections).some(({ key }) => key === wanted);
  });
}

type Compare = (a: NoteFacts, b: NoteFacts) => number;

/** Where names stand in the order of the locale: comparing numbers is a hundred times as quick as comparing words. */
interface Rankings {
  readonly titles: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
}

function rankings(notes: readonly NoteFacts[], collator: Intl.Collator): Rankings {
  const ranked = (names: Iterable<string>): ReadonlyMap<string, number> =>
    new Map([...new Set(names)].sort(collator.compare).map((name, rank) => [name, rank]));
  return {
    titles: ranked(notes.map(({ document }) => document.title)),
    tags: ranked(notes.flatMap(({ tags }) => (tags[0] ? [tags[0].label] : []))),
  };
}

function comparing(order: NoteOrder, { titles, tags }: Rankings): Compare {
  const oldest: Compare = (a, b) => compare(a.created, b.created) || compare(a.id, b.id);
  const rank = (ranks: ReadonlyMap<string, number>, name: string | undefined): number =>
    // What has no name comes last.
    (name === undefined ? undefined : ranks.get(name)) ?? ranks.size;
  const place: Compare = (a, b) =>
    rank(titles, a.document.title) - rank(titles, b.document.title) ||
    compare(a.document.id, b.document.id) ||
    a.place - b.place ||
    oldest(a, b);
  switch (order) {
    case 'newest':
      return (a, b) => oldest(b, a);
    case 'oldest':
      return oldest;
    case 'place':
      return place;
    case 'tag':
      return (a, b) => rank(tags, a.tags[0]?.label) - rank(tags, b.tags[0]?.label) || place(a, b);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

interface Grouping {
  readonly collections: Names;
  readonly locale: NoteQuery['locale'];
  readonly collator: Intl.Collator;
}

function groupsOf(
  ordered: readonly NoteFacts[],
  by: NoteGrouping,
  { collections, locale, collator }: Grouping,
): NoteGroup[] {
  const groups = new Map<string, NoteGroup>();
  const monthOf = by === 'month' ? months(locale) : undefined;
  const valuesIn = (note: NoteFacts): readonly Value[] => {
    if (by === 'none') return none;
    if (monthOf) return [silent(monthOf(note.created))];
    const values = by === 'month' ? [] : valuesOf[by](note, collections);
    return values.length === 0 ? none : values;
  };
  for (const note of ordered) {
    for (const value of valuesIn(note)) {
      const group = groups.get(value.key);
      if (group) group.ids.push(note.id);
      else groups.set(value.key, { ...value, ids: [note.id] });
    }
  }
  const all = [...groups.values()];
  // Months follow the order of the notes.
  return by === 'month' || by === 'none' ? all : all.sort(byLabel(collator));
}

/** By name; what has none last. */
function byLabel(collator: Intl.Collator): (a: Value, b: Value) => number {
  return (a, b) =>
    Number(a.key === '') - Number(b.key === '') ||
    collator.compare(a.label, b.label) ||
    compare(a.key, b.key);
}

/** Which month of the locale's calendar a time is in, as `1404-07`; each day is looked up once. Days begin at midnight UTC. */
function months(locale: NoteQuery['locale']): (time: string) => string {
  const calendar = locale === 'fa' ? 'persian' : 'gregory';
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: 'numeric',
    month: '2-digit',
    timeZone: 'UTC',
  });
  const known = new Map<string, string>();
  return (time) => {
    const day = time.slice(0, 10);
    const before = known.get(day);
    if (before !== undefined) return before;
    const date = new Date(time);
    const parts = Number.isNaN(date.getTime()) ? [] : format.formatToParts(date);
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
    const month = parts.length === 0 ? '' : `${part('year')}-${part('month')}`;
    known.set(day, month);
    return month;
  };
}

/** What the notes can be filtered by, with how many have it. */
export function choicesOf(
  notes: readonly NoteFacts[],
  collections: Names,
  locale: NoteQuery['locale'],
): NoteChoices {
  const collator = new Intl.Collator(locale, { numeric: true });
  const choices = (aspect: NoteAspect): NoteChoice[] => {
    const counted = new Map<string, { key: string; label: string; count: number }>();
    for (const note of notes) {
      // Two tags below one are one note of it.
      const values = new Map(foundBy(aspect, note, collections).map((one) => [one.key, one]));
      for (const value of values.values()) {
        const known = counted.get(value.key);
        if (known) known.count += 1;
        else counted.set(value.key, { ...value, count: 1 });
      }
    }
    return [...counted.values()].sort(byLabel(collator));
  };
  const entries = Aspects.options.map((aspect) => [aspect, choices(aspect)] as const);
  return Object.fromEntries(entries) as NoteChoices;
}
