/** Excerpts: a hit with the words around it. */
import type { TextRange } from '../text/offset-map.ts';
import { isCharacterEdge } from './character-edge.ts';

/** A piece of a text around a hit; `hit` is where the hit stands in `text`. */
export interface Excerpt {
  readonly text: string;
  readonly hit: TextRange;
  /** Where the excerpt begins in the whole text. */
  readonly start: number;
  /** Whether the whole text goes on before and after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/**
 * The hit in its context: whole words on both sides, about as many before as after, at most `limit` UTF-16 units in all.
 * A hit longer than the limit stands alone and is cut at its end, never inside a character.
 */
export function excerptAround(text: string, hit: TextRange, limit: number): Excerpt {
  const hitEnd = hit.end - hit.start > limit ? edgeBefore(text, hit.start + limit) : hit.end;
  const room = limit - (hitEnd - hit.start);
  const after = Math.min(text.length - hitEnd, Math.ceil(room / 2));
  const before = Math.min(hit.start, room - after);
  const start = wordStartAfter(text, hit.start - before, hit.start);
  const end = wordEndBefore(text, Math.min(text.length, hitEnd + room - before), hitEnd);
  return {
    text: text.slice(start, end),
    hit: { start: hit.start - start, end: hitEnd - start },
    start,
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}

const space = /\s/u;

/** The first place from `offset` on where a word starts, not beyond `limit`. */
function wordStartAfter(text: string, offset: number, limit: number): number {
  if (offset <= 0) return 0;
  let start = offset;
  while (start < limit && !space.test(text.charAt(start - 1))) start++;
  while (start < limit && space.test(text.charAt(start))) start++;
  return start;
}

/** The last place up to `offset` where a word ends, not before `limit`. */
function wordEndBefore(text: string, offset: number, limit: number): number {
  if (offset >= text.length) return text.length;
  let end = offset;
  while (end > limit && !space.test(text.charAt(end))) end--;
  while (end > limit && space.test(text.charAt(end - 1))) end--;
  return end;
}

/** The last place up to `offset` between two characters. */
function edgeBefore(text: string, offset: number): number {
  let end = offset;
  while (!isCharacterEdge(text, end)) end--;
  return end;
}
