/** The passages near the screen, found without looking at all the others. */
import { blockLength, offsetOf, type PlainText } from '../../corpus/document/plain-text.ts';
import type { Interval } from '../../corpus/document/range.ts';
import type { BlockStretch } from '../passages/annotated-text.ts';
import type { Placed } from '../state/placing.ts';

/** How far the passages up to each one reach; orphans come last and reach nowhere. */
const known = new WeakMap<readonly Placed[], readonly number[]>();

function reachesOf(placed: readonly Placed[]): readonly number[] {
  const before = known.get(placed);
  if (before) return before;
  let furthest = 0;
  const reaches = placed.map(({ interval }) => (furthest = Math.max(furthest, interval?.end ?? 0)));
  known.set(placed, reaches);
  return reaches;
}

/**
 * What stands in `here` of passages in the order of the text, with some before that only stand beside long ones.
 * Cost: O(log n) and what is found, once a list's reaches are known.
 */
export function passagesNear(placed: readonly Placed[], here: Interval): readonly Placed[] {
  const reaches = reachesOf(placed);
  const first = firstIndex(placed.length, (index) => (reaches[index] ?? 0) > here.start);
  const end = firstIndex(
    placed.length,
    (index) => (placed[index]?.interval?.start ?? Infinity) >= here.end,
  );
  return placed.slice(first, end);
}

/** The first index at which something holds that holds from there on; `length` where it never does. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a stretch of blocks stands in the plain text; undefined while they are not of that text. */
export function intervalOfBlocks(plain: PlainText, { first, last }: BlockStretch) {
  const start = offsetOf(plain, { blockId: first, offset: 0 });
  const begin = offsetOf(plain, { blockId: last, offset: 0 });
  const index = plain.indexById.get(last);
  if (start === undefined || begin === undefined || index === undefined) return undefined;
  return { start, end: begin + blockLength(plain, index) };
}
