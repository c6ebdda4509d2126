/** From a place in one text of a pair to the same place in the other, through the beads between them. */
import type { PairedBead } from '../../corpus/alignment/pair.ts';
import { otherSide, type SideName } from '../../corpus/alignment/side-name.ts';
import type { BlockPlace } from './place.ts';

type Blocks = readonly { readonly id: string; readonly text: string }[];

/** Both ways; undefined where a block is not known. */
export interface CounterpartMap {
  readonly toOther: (place: BlockPlace) => BlockPlace | undefined;
  readonly toOwn: (place: BlockPlace) => BlockPlace | undefined;
}

/** Two places that belong together, each as the number of its block and the share of it that stands before. */
type Knot = readonly [own: number, other: number];

/**
 * Between the beginnings and ends of beads that have both sides, places are in proportion: while one text is scrolled evenly
 * the other one goes along without steps, and waits where nothing corresponds.
 *
 * Cost: linear once, a search for each place.
 */
export function mapCounterparts(
  beads: readonly PairedBead[],
  own: SideName,
  ownBlocks: Blocks,
  otherBlocks: Blocks,
): CounterpartMap {
  const [left, right] = [axisOf(ownBlocks), axisOf(otherBlocks)];
  const knots = knotsOf(beads, own, left, right);
  return {
    toOther: (place) => through(place, left, right, knots, 0),
    toOwn: (place) => through(place, right, left, knots, 1),
  };
}

/** A text as a line of numbers. */
interface Axis {
  readonly blocks: Blocks;
  /** Undefined for an unknown block. */
  readonly at: (blockId: string, share: number) => number | undefined;
  readonly lengthOf: (blockId: string) => number;
}

function axisOf(blocks: Blocks): Axis {
  const numbers = new Map(blocks.map(({ id }, index) => [id, index]));
  return {
    blocks,
    at(blockId, share) {
      const number = numbers.get(blockId);
      // A block's end is not yet the next one's beginning.
      return number === undefined ? undefined : number + Math.min(0.9999, Math.max(0, share));
    },
    lengthOf: (blockId) => blocks[numbers.get(blockId) ?? -1]?.text.length ?? 0,
  };
}

function knotsOf(
  beads: readonly PairedBead[],
  own: SideName,
  left: Axis,
  right: Axis,
): readonly Knot[] {
  const knots: Knot[] = [[0, 0]];
  const add = (a: number | undefined, b: number | undefined): void => {
    const [lastA, lastB] = knots.at(-1) ?? [0, 0];
    if (a !== undefined && b !== undefined && a >= lastA && b >= lastB) knots.push([a, b]);
  };
  for (const bead of beads) {
    const [mine, theirs] = [bead[own], bead[otherSide(own)]];
    const [first, last] = [mine[0], mine.at(-1)];
    const [otherFirst, otherLast] = [theirs[0], theirs.at(-1)];
    if (!first || !last || !otherFirst || !otherLast) continue;
    const share = (axis: Axis, block: string, offset: number) =>
      axis.at(block, offset / Math.max(1, axis.lengthOf(block)));
    add(share(left, first.block, first.start), share(right, otherFirst.block, otherFirst.start));
    add(share(left, last.block, last.end), share(right, otherLast.block, otherLast.end));
  }
  add(left.blocks.length, right.blocks.length);
  return knots;
}

function through(
  place: BlockPlace,
  from: Axis,
  to: Axis,
  knots: readonly Knot[],
  side: 0 | 1,
): BlockPlace | undefined {
  const { blockId, fraction, offset } = place;
  const length = Math.max(1, from.lengthOf(blockId));
  const at = from.at(blockId, offset === undefined ? fraction : offset / length);
  if (at === undefined || to.blocks.length === 0) return undefined;
  const there = interpolate(at, knots, side);
  const number = Math.min(to.blocks.length - 1, Math.floor(there));
  const block = to.blocks[number];
  if (block === undefined) return undefined;
  const share = Math.min(1, there - number);
  const found = { blockId: block.id, fraction: share };
  return offset === undefined ? found : { ...found, offset: Math.round(share * block.text.length) };
}

function interpolate(at: number, knots: readonly Knot[], side: 0 | 1): number {
  const other = side === 0 ? 1 : 0;
  let [low, high] = [0, knots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((knots[middle]?.[side] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [knots[low - 1], knots[low]];
  if (before === undefined) return after?.[other] ?? 0;
  if (after === undefined) return before[other];
  const width = after[side] - before[side];
  const share = width === 0 ? 0 : (at - before[side]) / width;
  return before[other] + share * (after[other] - before[other]);
}
