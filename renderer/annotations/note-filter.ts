/** Which of a document's notes and highlights the list shows, and in which order. */
import type { Annotation, Colour } from '../../corpus/annotations/annotation.ts';
import { kindKey } from '../../corpus/annotations/kind.ts';
import { isWithin, stepsOf, tagKey } from '../../corpus/annotations/tag.ts';
import type { Placed } from '../state/placing.ts';
import { matcherOf } from '../state/title-search.ts';

/** By the place in the text, or what was changed last first. */
export const noteOrders = ['place', 'date'] as const;
export type NoteOrder = (typeof noteOrders)[number];

/** What the reader wants to see; all of it must hold. `words` are found in any spelling, `tag` with those below it. */
export interface NoteFilter {
  readonly words: string;
  readonly colour: Colour | null;
  readonly tag: string | null;
  readonly kind: string | null;
  readonly order: NoteOrder;
}

/** Everything, in the order of the text. */
export const noFilter: NoteFilter = {
  words: '',
  colour: null,
  tag: null,
  kind: null,
  order: 'place',
};

/** The words that an annotation marks; '' where it has no quotation. */
export function quoteOf({ selectors }: Annotation): string {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  return quote?.type === 'TextQuoteSelector' ? quote.exact : '';
}

/** What an annotation is found by: the words that it marks, those of its notes and their writers, its tags. */
function textsOf(annotation: Annotation): readonly string[] {
  const { bodies, tags = [] } = annotation;
  const written = bodies.flatMap(({ value, creator }) => [value, creator?.name ?? '']);
  return [quoteOf(annotation), ...written, ...tags];
}

/** Those of `placed` that fit the filter; `placed` is in the order of the text. */
export function wantedNotes(placed: readonly Placed[], filter: NoteFilter): readonly Placed[] {
  const { words, colour, tag, kind, order } = filter;
  const matches = matcherOf(words);
  const wanted = placed.filter(
    ({ annotation }) =>
      (colour === null || annotation.colour === colour) &&
      (tag === null || (annotation.tags ?? []).some((one) => isWithin(one, tag))) &&
      (kind === null || isKind(annotation, kind)) &&
      (matches?.(textsOf(annotation)) ?? true),
  );
  if (order === 'place') return wanted;
  return wanted.sort((one, other) =>
    other.annotation.modified.localeCompare(one.annotation.modified),
  );
}

function isKind(annotation: Annotation, kind: string): boolean {
  return annotation.kind !== undefined && kindKey(annotation.kind) === kindKey(kind);
}

/** How often something is used, with its name as it was written first. */
type Counted = readonly (readonly [name: string, count: number])[];

/**
 * How often each colour, tag and kind is used; the most used first, then by name. A tag counts what stands below it, too,
 * and one is there above each: of `history/qajar` also `history`.
 */
export function countsOf(placed: readonly Placed[]): {
  readonly colours: ReadonlyMap<Colour, number>;
  readonly tags: Counted;
  readonly kinds: Counted;
} {
  const colours = new Map<Colour, number>();
  const tags = new Tally(tagKey);
  const kinds = new Tally(kindKey);
  for (const { annotation } of placed) {
    colours.set(annotation.colour, (colours.get(annotation.colour) ?? 0) + 1);
    tags.add((annotation.tags ?? []).flatMap(withThoseAbove));
    if (annotation.kind !== undefined) kinds.add([annotation.kind]);
  }
  return { colours, tags: tags.ordered(), kinds: kinds.ordered() };
}

/** Example: withThoseAbove('history/qajar') is ['history', 'history/qajar']. */
function withThoseAbove(tag: string): readonly string[] {
  const steps = stepsOf(tag);
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'));
}

/** Counts names that are one in any spelling. */
class Tally {
  readonly #keyOf: (name: string) => string;
  readonly #counts = new Map<string, readonly [name: string, count: number]>();

  constructor(keyOf: (name: string) => string) {
    this.#keyOf = keyOf;
  }

  /** The names of one note, of which each counts once. */
  add(names: readonly string[]): void {
    const byKey = new Map(names.map((name) => [this.#keyOf(name), name]));
    for (const [key, name] of byKey) {
      const [first, count] = this.#counts.get(key) ?? [name, 0];
      this.#counts.set(key, [first, count + 1]);
    }
  }

  ordered(): Counted {
    const all = [...this.#counts.values()];
    return all.sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
  }
}
