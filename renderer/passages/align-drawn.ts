/** Finds a block's text in what a page draws of it: white space, letter forms and stray signs may differ. */
import { fold } from '../../corpus/text/fold.ts';
import type { OffsetMap, TextRange } from '../../corpus/text/offset-map.ts';

/** Where the letters of a block's text stand in a drawn text. */
export interface DrawnMatch {
  /** The drawn letters of a range of the block's text; undefined where none of them is drawn. */
  readonly toDrawn: (range: TextRange) => TextRange | undefined;
  /** The offset in the block's text of an edge in the drawn text: at its next letter (`start`) or after the one before (`end`). */
  readonly toText: (drawn: number, side: 'start' | 'end') => number;
  /** The drawn letters of the whole text; undefined where none is drawn. */
  readonly whole: TextRange | undefined;
}

/** Letters that must agree before two texts are taken to run together again; fewer would join at any `the`. */
const gram = 6;

/** How far one text may run ahead of the other before looking further costs more than it finds. Units: folded letters. */
const reach = 60;

/**
 * The match of `text` with `drawn` from the drawn offset `from` on.
 *
 * Both are compared as folded, without white space. Letters that only one side has are passed over, so the match is
 * as good as the page lets it be; the pairs run forward on both sides.
 * Units: UTF-16. Cost: linear where the texts agree, up to `reach`² comparisons where they part.
 */
export function alignDrawn(text: string, drawn: string, from = 0): DrawnMatch {
  const ours = fold(text, { spaces: 'remove' });
  const theirs = fold(drawn.slice(from), { spaces: 'remove' });
  const pairs = pairUp(ours.text, theirs.text);
  const textEnd = (index: number) => edge(ours.map, index, 'end');
  const drawnAt = (index: number, side: 'start' | 'end') => from + edge(theirs.map, index, side);
  const count = pairs.ours.length;
  const spanOf = (first: number, last: number): TextRange | undefined =>
    first > last || count === 0
      ? undefined
      : {
          start: drawnAt(pairs.theirs[first] ?? 0, 'start'),
          end: drawnAt(pairs.theirs[last] ?? 0, 'end'),
        };
  return {
    toDrawn({ start, end }) {
      const first = firstWhere(count, (index) => textEnd(pairs.ours[index] ?? 0) > start);
      const after = firstWhere(
        count,
        (index) => edge(ours.map, pairs.ours[index] ?? 0, 'start') >= end,
      );
      return spanOf(first, after - 1);
    },
    toText(at, side) {
      const next = firstWhere(count, (index) =>
        side === 'start'
          ? drawnAt(pairs.theirs[index] ?? 0, 'end') > at
          : drawnAt(pairs.theirs[index] ?? 0, 'start') >= at,
      );
      if (side === 'start') {
        return next === count ? text.length : edge(ours.map, pairs.ours[next] ?? 0, 'start');
      }
      return next === 0 ? 0 : textEnd(pairs.ours[next - 1] ?? 0);
    },
    whole: spanOf(0, count - 1),
  };
}

/** Where the folded letter at `index` begins or ends before the fold. */
function edge(map: OffsetMap, index: number, side: 'start' | 'end'): number {
  const range = map.toInputRange({ start: index, end: index + 1 });
  return range[side];
}

/** Indices of letters that are the same on both sides, rising on both. */
interface Pairs {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

function pairUp(a: string, b: string): Pairs {
  const ours: number[] = [];
  const theirs: number[] = [];
  const begin = b.indexOf(a);
  let i = 0;
  let j = Math.max(0, begin);
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      ours.push(i++);
      theirs.push(j++);
      continue;
    }
    const next = resume(a, i, b, j);
    if (next === undefined) break;
    [i, j] = next;
  }
  return { ours, theirs };
}

/** The nearest place after a difference from which both sides agree for a while; undefined where there is none. */
function resume(a: string, i: number, b: string, j: number): [number, number] | undefined {
  for (let ahead = 1; ahead <= reach; ahead++) {
    for (let da = 0; da <= ahead; da++) {
      if (agree(a, i + da, b, j + ahead - da)) return [i + da, j + ahead - da];
    }
  }
  for (let da = 0; i + da + gram <= a.length; da++) {
    const at = b.indexOf(a.slice(i + da, i + da + gram), j);
    if (at >= 0) return [i + da, at];
  }
  return undefined;
}

/** Whether both run together from here: for a few letters, or to the end of both. */
function agree(a: string, i: number, b: string, j: number): boolean {
  if (i >= a.length || j >= b.length) return false;
  const rest = Math.min(gram, Math.max(a.length - i, b.length - j));
  return a.slice(i, i + rest) === b.slice(j, j + rest);
}

/** The first index below `count` for which `holds`, else `count`; once it holds, it holds for all after. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
