/** Puts shared runs in order: which stand in the same order in both texts, which were moved, and none over another. */
import type { SharedRun } from './shared-runs.ts';

/** A run, and whether it stands among the others as it did. */
export interface PlacedRun extends SharedRun {
  readonly inOrder: boolean;
}

/** A passage that moved shares so many letters with what it was; fewer are a phrase that happens to be in both. */
const leastMoved = 32;
/** Runs of one passage that moved are no further apart than this, in either text. */
const widestGap = 80;

/**
 * The runs in the order of the first text, none over another in either text: those in order first, then passages that
 * moved, the longest first, as far as they are free.
 */
export function settled(runs: readonly SharedRun[]): readonly PlacedRun[] {
  const heaviest = heaviestChain(runs);
  const chain = cut(heaviest);
  const placed: PlacedRun[] = chain.map((run) => ({ ...run, inOrder: true }));
  const claims = {
    before: new Claims(chain.map(({ before, length }) => [before, before + length])),
    after: new Claims(chain.map(({ after, length }) => [after, after + length])),
  };
  const members = new Set(heaviest);
  const rest = runs.filter((run) => !members.has(run));
  for (const passage of passagesOf(rest).sort((a, b) => lettersOf(b) - lettersOf(a))) {
    const free = passage.flatMap((run) => unclaimed(run, claims.before, claims.after) ?? []);
    if (lettersOf(free) < leastMoved) continue;
    for (const run of free) {
      claims.before.add(run.before, run.before + run.length);
      claims.after.add(run.after, run.after + run.length);
      placed.push({ ...run, inOrder: false });
    }
  }
  return placed.sort((a, b) => a.before - b.before);
}

function lettersOf(runs: readonly SharedRun[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0);
}

/** Runs that stand near one another and in order in both texts, as one passage each. */
function passagesOf(runs: readonly SharedRun[]): SharedRun[][] {
  const passages: SharedRun[][] = [];
  let open: SharedRun[][] = [];
  for (const run of inBeforeOrder(runs)) {
    open = open.filter((passage) => run.before - endOf(passage).before <= widestGap);
    const found = open.find((passage) => {
      const end = endOf(passage);
      return (
        run.before >= end.before && run.after >= end.after && run.after - end.after <= widestGap
      );
    });
    if (found !== undefined) found.push(run);
    else {
      const passage = [run];
      passages.push(passage);
      open.push(passage);
    }
  }
  return passages;
}

function inBeforeOrder(runs: readonly SharedRun[]): SharedRun[] {
  return [...runs].sort((a, b) => a.before - b.before || a.after - b.after);
}

function endOf(passage: readonly SharedRun[]): { readonly before: number; readonly after: number } {
  const last = passage.at(-1);
  return {
    before: (last?.before ?? 0) + (last?.length ?? 0),
    after: (last?.after ?? 0) + (last?.length ?? 0),
  };
}

/** The part of the run at its longest that no other run has in either text. */
function unclaimed(run: SharedRun, inBefore: Claims, inAfter: Claims): SharedRun | undefined {
  let best: SharedRun | undefined;
  let at = 0;
  while (at < run.length) {
    const blocked = Math.max(
      inBefore.endAt(run.before + at) - run.before,
      inAfter.endAt(run.after + at) - run.after,
    );
    if (blocked > at) {
      at = blocked;
      continue;
    }
    const stop = Math.min(
      run.length,
      inBefore.nextFrom(run.before + at) - run.before,
      inAfter.nextFrom(run.after + at) - run.after,
    );
    const free = { before: run.before + at, after: run.after + at, length: stop - at };
    if (best === undefined || free.length > best.length) best = free;
    at = stop;
  }
  return best;
}

/** Intervals that are taken, found by binary search. */
class Claims {
  private readonly taken: [number, number][];

  constructor(taken: readonly (readonly [number, number])[]) {
    this.taken = taken
      .map(([start, end]): [number, number] => [start, end])
      .sort((a, b) => a[0] - b[0]);
  }

  add(start: number, end: number): void {
    this.taken.splice(this.indexFrom(start), 0, [start, end]);
  }

  /** End of the interval that holds the place; the place itself where none does. */
  endAt(place: number): number {
    const holder = this.taken[this.indexFrom(place + 1) - 1];
    return holder !== undefined && holder[1] > place ? holder[1] : place;
  }

  /** Start of the first interval at or after the place. */
  nextFrom(place: number): number {
    return this.taken[this.indexFrom(place)]?.[0] ?? Infinity;
  }

  private indexFrom(start: number): number {
    let low = 0;
    let high = this.taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.taken[middle]?.[0] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The runs with the most letters that stand in the same order in both texts, cut where they would overlap. */
export function inOrder(runs: readonly SharedRun[]): readonly SharedRun[] {
  return cut(heaviestChain(runs));
}

/** Those runs themselves. Cost: O(runs · log runs). Source: heaviest increasing subsequence with a Fenwick tree of prefix maxima. */
function heaviestChain(runs: readonly SharedRun[]): readonly SharedRun[] {
  const sorted = inBeforeOrder(runs);
  const ends = [...new Set(sorted.map(({ after }) => after))].sort((a, b) => a - b);
  const rank = new Map(ends.map((after, index) => [after, index + 1]));
  const tree = new Int32Array(ends.length + 1).fill(-1);
  const weights = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  let last = -1;
  sorted.forEach((run, index) => {
    const place = rank.get(run.after) ?? 0;
    let best = -1;
    for (let i = place - 1; i > 0; i -= i & -i) best = heavier(weights, best, tree[i] ?? -1);
    previous[index] = best;
    weights[index] = run.length + (best < 0 ? 0 : (weights[best] ?? 0));
    for (let i = place; i <= ends.length; i += i & -i) {
      tree[i] = heavier(weights, tree[i] ?? -1, index);
    }
    last = heavier(weights, last, index);
  });
  const chain: SharedRun[] = [];
  for (let index = last; index >= 0; index = previous[index] ?? -1) {
    const run = sorted[index];
    if (run !== undefined) chain.push(run);
  }
  return chain.reverse();
}

function heavier(weights: Float64Array, a: number, b: number): number {
  if (a < 0) return b;
  return b >= 0 && (weights[b] ?? 0) > (weights[a] ?? 0) ? b : a;
}

/** Takes from the beginning of each run what the one before it has already. */
function cut(chain: readonly SharedRun[]): readonly SharedRun[] {
  const kept: SharedRun[] = [];
  let [before, after] = [0, 0];
  for (const run of chain) {
    const over = Math.max(0, before - run.before, after - run.after);
    if (over >= run.length) continue;
    kept.push({ before: run.before + over, after: run.after + over, length: run.length - over });
    before = run.before + run.length;
    after = run.after + run.length;
  }
  return kept;
}
