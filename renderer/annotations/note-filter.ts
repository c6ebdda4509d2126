/** Which of a document's notes and highlights the list shows, and in which order. */
import type { Annotation, Colour } from '../../corpus/annotations/annotation.ts';
import type { Placed } from '../state/placing.ts';
import { matcherOf } from '../state/title-search.ts';

/** By the place in the text, or what was changed last first. */
export const noteOrders = ['place', 'date'] as const;
export type NoteOrder = (typeof noteOrders)[number];

/** What the reader wants to see; all of it must hold. `words` are found in any spelling. */
export interface NoteFilter {
  readonly words: string;
  readonly colour: Colour | null;
  readonly tag: string | null;
  readonly order: NoteOrder;
}

/** Everything, in the order of the text. */
export const noFilter: NoteFilter = {
  words: '',
  colour: null,
  tag: null,
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
  const { words, colour, tag, order } = filter;
  const matches = matcherOf(words);
  const wanted = placed.filter(
    ({ annotation }) =>
      (colour === null || annotation.colour === colour) &&
      (tag === null || (annotation.tags ?? []).includes(tag)) &&
      (matches?.(textsOf(annotation)) ?? true),
  );
  if (order === 'place') return wanted;
  return wanted.sort((one, other) =>
    other.annotation.modified.localeCompare(one.annotation.modified),
  );
}

/** How often each colour and each tag is used; tags with the most used first, then by name. */
export function countsOf(placed: readonly Placed[]): {
  readonly colours: ReadonlyMap<Colour, number>;
  readonly tags: readonly (readonly [tag: string, count: number])[];
} {
  const colours = new Map<Colour, number>();
  const tags = new Map<string, number>();
  for (const { annotation } of placed) {
    colours.set(annotation.colour, (colours.get(annotation.colour) ?? 0) + 1);
    for (const tag of annotation.tags ?? []) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  const ordered = [...tags].sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
  return { colours, tags: ordered };
}
