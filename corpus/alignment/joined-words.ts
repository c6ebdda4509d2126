/** The sentences of one side of a bead as one text. */
import type { Segment } from './model.ts';

/** The text, and where each segment begins in it. */
export interface JoinedWords {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Sentences are parted by a space; a block that is not among `texts` is empty. */
export function joinedWords(
  segments: readonly Segment[],
  texts: ReadonlyMap<string, string>,
): JoinedWords {
  const starts: number[] = [];
  let text = '';
  for (const { block, start, end } of segments) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += (texts.get(block) ?? '').slice(start, end);
  }
  return { text, starts };
}

/** The segment that holds a place of the joined text, and the place in its block; undefined past the end. */
export function placeInSegment(
  segments: readonly Segment[],
  { starts }: JoinedWords,
  at: number,
): { readonly segment: Segment; readonly offset: number } | undefined {
  const index = starts.findLastIndex((start) => start <= at);
  const segment = segments[index];
  if (segment === undefined) return undefined;
  return { segment, offset: segment.start + at - (starts[index] ?? 0) };
}
