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
import { tagKey } from './tag.ts';

/** What is known of a note without its words. `place` orders the notes of one document; `collections` are by name. */
export interface NoteFacts extends Pick<Annotation, 'id' | 'colour' | 'kind' | 'created'> {
  readonly tags: readonly string[];
  readonly place: number;
  readonly document: Pick<
    DocumentSummary,
    'id' | 'title' | 'authors' | 'publisher' | 'language' | 'collections'
  >;
}

interface Value {
  readonly key: string;
  readonly label: string;
}

type Names = ReadonlyMap<string, string>;

const named = (name: string): Value => ({ key: name, label: name });
const silent = (key: string): Value => ({ key, label: '' });
const none: readonly Value[] = [silent('')];

/** What a note has of each aspect. */
const valuesOf: Readonly<
  Record<NoteAspect, (note: NoteFacts, collections: Names) => readonly Value[]>
> = {
  tag: ({ tags }) => tags.map((tag) => ({ key: tagKey(tag), label: tag })),
  kind: ({ kind }) => {
    if (kind === undefined) return [];
    return isBuiltIn(kind) ? [silent(kind)] : [{ key: kindKey(kind), label: kind }];
  },
  colour: ({ colour }) => [silent(colour)],
  document: ({ document }) => [{ key: document.id, label: document.title }],
  author: ({ document }) => document.authors.map(named),
  publisher: ({ document }) => (document.publisher ? [named(document.publisher)] : []),
  language: ({ document }) => [silent(document.language)],
  collection: ({ document }, names) =>
    document.collections.map((id) => ({ key: id, label: names.get(id) ?? '' })),
};

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
 * Cost: linear but for the order, 20 ms for 10,000 notes.
 */
export function findNotes(
  notes: readonly NoteFacts[],
  { filter, group, order, locale }: NoteQuery,
  collections: Names,
): Omit<NotesFound, 'total'> {
  const collator = new Intl.Collator(locale, { numeric: true });
  const found = notes.filter((note) => fits(note, filter, collections));
  const ordered = [...found].sort(comparing(order, collator));
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

function comparing(order: NoteOrder, collator: Intl.Collator): Compare {
  const oldest: Compare = (a, b) => compare(a.created, b.created) || compare(a.id, b.id);
  const place: Compare = (a, b) =>
    (a.document.id === b.document.id
      ? a.place - b.place
      : collator.compare(a.document.title, b.document.title) ||
        compare(a.document.id, b.document.id)) || oldest(a, b);
  switch (order) {
    case 'newest':
      return (a, b) => oldest(b, a);
    case 'oldest':
      return oldest;
    case 'place':
      return place;
    case 'tag':
      // What has no tag comes last.
      return (a, b) =>
        Number(a.tags.length === 0) - Number(b.tags.length === 0) ||
        collator.compare(a.tags[0] ?? '', b.tags[0] ?? '') ||
        place(a, b);
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
