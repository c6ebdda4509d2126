/** Beads that neither touch nor cross, put together in any order and read in that of both sides. */
import type { Bead, Segment } from './model.ts';
import type { Stretch } from './side.ts';

/** Where a side's segments stand, as numbers that rise in reading order. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** More than any block has characters. */
const blockStep = 2 ** 30;

/** Gives a segment's place on a side as one number. */
export function placesOn(stretches: readonly Stretch[]): (segment: Segment) => Run {
  const order = new Map<string, number>();
  for (const { block } of stretches) if (!order.has(block)) order.set(block, order.size);
  return ({ block, start, end }) => {
    const base = (order.get(block) ?? order.size) * blockStep;
    return { start: base + start, end: base + end };
  };
}

interface Placed<B> {
  readonly bead: B;
  readonly original: Run | undefined;
  readonly translation: Run | undefined;
}

/** See above; adding costs a search among what is there. */
export class BeadOrder<B extends Bead> {
  private readonly runs: Readonly<Record<'original' | 'translation', Run[]>> = {
    original: [],
    translation: [],
  };
  /** Those with words on both sides, in the order of either. */
  private readonly joined: Placed<B>[] = [];
  private readonly alone: Placed<B>[] = [];
  private readonly place: Readonly<Record<'original' | 'translation', (one: Segment) => Run>>;

  constructor(original: readonly Stretch[], translation: readonly Stretch[]) {
    this.place = { original: placesOn(original), translation: placesOn(translation) };
  }

  /** Adds a bead unless it touches or crosses one that is there; says whether it did. */
  take(bead: B): boolean {
    const original = runOf(bead.original.map(this.place.original));
    const translation = runOf(bead.translation.map(this.place.translation));
    const placed = { bead, original, translation };
    for (const side of ['original', 'translation'] as const) {
      const run = placed[side];
      if (run && !isFree(this.runs[side], run)) return false;
    }
    if (original && translation) {
      const at = placeAmong(this.joined, original.start, (one) => one.original?.start ?? 0);
      const there = placeAmong(
        this.joined,
        translation.start,
        (one) => one.translation?.start ?? 0,
      );
      if (at !== there) return false;
      this.joined.splice(at, 0, placed);
    } else this.alone.push(placed);
    for (const side of ['original', 'translation'] as const) {
      const run = placed[side];
      if (run) insert(this.runs[side], run);
    }
    return true;
  }

  /** The beads in reading order; where both sides have words of their own, the original's come first. */
  beads(): readonly B[] {
    const left = this.alone.filter((one) => one.original);
    const right = this.alone.filter((one) => one.translation);
    left.sort((a, b) => (a.original?.start ?? 0) - (b.original?.start ?? 0));
    right.sort((a, b) => (a.translation?.start ?? 0) - (b.translation?.start ?? 0));
    const beads: B[] = [];
    let [l, r] = [0, 0];
    for (const next of [...this.joined, undefined]) {
      const [from, to] = [next?.original?.start, next?.translation?.start];
      for (; l < left.length && (left[l]?.original?.start ?? 0) < (from ?? Infinity); l += 1) {
        beads.push(...beadsOf(left[l]));
      }
      for (; r < right.length && (right[r]?.translation?.start ?? 0) < (to ?? Infinity); r += 1) {
        beads.push(...beadsOf(right[r]));
      }
      beads.push(...beadsOf(next));
    }
    return beads;
  }
}

function beadsOf<B>(placed: Placed<B> | undefined): readonly B[] {
  return placed === undefined ? [] : [placed.bead];
}

/** From the first to the last segment; undefined where there is none. */
function runOf(runs: readonly Run[]): Run | undefined {
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

/** How many of a sorted list stand before `start`. */
function placeAmong<T>(list: readonly T[], start: number, startOf: (one: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && startOf(one) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const startOfRun = (run: Run): number => run.start;

function isFree(runs: readonly Run[], run: Run): boolean {
  const at = placeAmong(runs, run.start, startOfRun);
  const [before, after] = [runs[at - 1], runs[at]];
  return (before?.end ?? -1) <= run.start && run.end <= (after?.start ?? Infinity);
}

function insert(runs: Run[], run: Run): void {
  runs.splice(placeAmong(runs, run.start, startOfRun), 0, run);
}
