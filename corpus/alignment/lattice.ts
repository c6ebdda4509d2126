/** All ways through a band at once: how likely each bead is, and the way that has most of them right. */
import type { Band } from './band.ts';
import { kinds, type BeadChances } from './bead-kinds.ts';

/** The logarithm of how much likelier a bead with two sides is than its segments apart; `kind` is a place in `kinds`. */
export type Score = (row: number, column: number, kind: number) => number;

/** A bead of the best way: where it begins, how many segments it has on each side, how likely it is. */
export interface Step {
  readonly row: number;
  readonly column: number;
  readonly original: number;
  readonly translation: number;
  readonly chance: number;
}

/**
 * What it costs (a negative logarithm) that a passage without counterpart begins or ends before a segment, on each side; one
 * number more than there are segments.
 */
export interface Edges {
  readonly original: Float64Array;
  readonly translation: Float64Array;
}

/** The best way, and the logarithm of how much likelier all ways together are than two independent texts. */
export interface Way {
  readonly steps: readonly Step[];
  readonly evidence: number;
}

const nothing = -1e30;

/**
 * The way through the band with the greatest expected number of segments in right beads, by posteriors of the forward and
 * the backward pass; passages without counterpart are runs that cost more to begin than to go on.
 *
 * Cost: linear in the band's size. Source: Rabiner 1989 (forward–backward, posterior decoding); Gotoh 1982 (runs).
 */
export function bestWay(band: Band, score: Score, chances: BeadChances, edges: Edges): Way {
  return new Lattice(band, score, chances, edges).bestWay();
}

/** States of a node: what the bead before it was. */
const paired = 0;
const omitted = 1;
const added = 2;
const states = [paired, omitted, added] as const;

class Lattice {
  private readonly scores: readonly Float32Array[];
  private readonly forward: readonly Float64Array[];
  private readonly backward: readonly Float64Array[];
  /** Room for the terms of one sum. */
  private readonly terms = new Float64Array(kinds.length);
  /** Into a bead with two sides, by the state before. */
  private readonly toPaired: readonly number[];
  private readonly toOmitted: readonly number[];
  private readonly toAdded: readonly number[];

  constructor(
    private readonly band: Band,
    score: Score,
    chances: BeadChances,
    private readonly edges: Edges,
  ) {
    const { omission, addition, goesOn } = chances;
    const crosses = 0.1 * (1 - goesOn);
    const leaves = 1 - goesOn - crosses;
    this.toPaired = [1 - omission - addition, leaves, 1 - goesOn].map(Math.log);
    this.toOmitted = [Math.log(omission), Math.log(goesOn), nothing];
    this.toAdded = [Math.log(addition), Math.log(crosses), Math.log(goesOn)];
    this.scores = kinds.map(() => new Float32Array(band.size).fill(nothing));
    this.forward = states.map(() => new Float64Array(band.size).fill(nothing));
    this.backward = states.map(() => new Float64Array(band.size).fill(nothing));
    this.score(score, chances);
  }

  private score(score: Score, chances: BeadChances): void {
    const { band } = this;
    const priors = chances.kinds.map(Math.log);
    for (const [kind, { original, translation }] of kinds.entries()) {
      const table = this.scores[kind];
      if (table === undefined) continue;
      for (let row = 0; row + original < band.rows; row += 1) {
        const to = Math.min(band.high(row), band.high(row + original) - translation);
        const from = Math.max(band.low(row), band.low(row + original) - translation);
        for (let column = from; column <= to; column += 1) {
          table[band.place(row, column)] = (priors[kind] ?? 0) + score(row, column, kind);
        }
      }
    }
  }

  bestWay(): Way {
    this.runForward();
    this.runBackward();
    return { steps: this.decode(), evidence: this.backward[paired]?.[0] ?? 0 };
  }

  private runForward(): void {
    const { band } = this;
    const [f0, f1, f2] = this.forward;
    if (f0 === undefined || f1 === undefined || f2 === undefined) return;
    const leave = new Float64Array(band.size).fill(nothing);
    f0[0] = 0;
    for (let row = 0; row < band.rows; row += 1) {
      for (let column = band.low(row); column <= band.high(row); column += 1) {
        const place = band.place(row, column);
        if (place > 0) {
          f0[place] = this.intoPaired(row, column, leave);
          if (band.has(row - 1, column) && row > 0) {
            f1[place] = this.into(omitted, row - 1, column);
          }
          if (column > band.low(row)) f2[place] = this.into(added, row, column - 1);
        }
        leave[place] = this.into(paired, row, column);
      }
    }
  }

  /** All ways to a node that go on with a bead of this state. */
  private into(state: number, row: number, column: number): number {
    const [f0, f1, f2] = this.forward;
    const place = this.band.place(row, column);
    return sum3(
      (f0?.[place] ?? nothing) + this.turn(paired, state, row, column),
      (f1?.[place] ?? nothing) + this.turn(omitted, state, row, column),
      (f2?.[place] ?? nothing) + this.turn(added, state, row, column),
    );
  }

  /** From the state of one bead to that of the next, at a node: where a passage without counterpart begins or ends, its edge counts. */
  private turn(before: number, after: number, row: number, column: number): number {
    const by = after === paired ? this.toPaired : after === omitted ? this.toOmitted : this.toAdded;
    const chance = by[before] ?? nothing;
    if (before === after) return chance;
    const { original, translation } = this.edges;
    const down = before === omitted || after === omitted ? (original[row] ?? 0) : 0;
    const across = before === added || after === added ? (translation[column] ?? 0) : 0;
    return chance + down + across;
  }

  private intoPaired(row: number, column: number, leave: Float64Array): number {
    const { band, scores, terms } = this;
    for (let kind = 0; kind < kinds.length; kind += 1) {
      const fromRow = row - (down[kind] ?? 0);
      const fromColumn = column - (across[kind] ?? 0);
      if (fromRow < 0 || !band.has(fromRow, fromColumn)) {
        terms[kind] = nothing;
        continue;
      }
      const place = band.place(fromRow, fromColumn);
      terms[kind] = (leave[place] ?? nothing) + (scores[kind]?.[place] ?? nothing);
    }
    return sumOf(terms);
  }

  private runBackward(): void {
    const { band } = this;
    const last = band.size - 1;
    for (const table of this.backward) table[last] = 0;
    for (let row = band.rows - 1; row >= 0; row -= 1) {
      for (let column = band.high(row); column >= band.low(row); column -= 1) {
        const place = band.place(row, column);
        if (place === last) continue;
        const pair = this.outOfPaired(row, column);
        const omit = this.nextIn(omitted, row + 1, column);
        const add = this.nextIn(added, row, column + 1);
        for (const state of states) {
          const table = this.backward[state];
          if (table === undefined) continue;
          table[place] = sum3(
            this.turn(state, paired, row, column) + pair,
            this.turn(state, omitted, row, column) + omit,
            this.turn(state, added, row, column) + add,
          );
        }
      }
    }
  }

  private outOfPaired(row: number, column: number): number {
    const { band, scores, terms } = this;
    const place = band.place(row, column);
    for (let kind = 0; kind < kinds.length; kind += 1) {
      const score = scores[kind]?.[place] ?? nothing;
      terms[kind] =
        score <= nothing
          ? nothing
          : score + this.nextIn(paired, row + (down[kind] ?? 0), column + (across[kind] ?? 0));
    }
    return sumOf(terms);
  }

  private nextIn(state: number, row: number, column: number): number {
    if (!this.band.has(row, column)) return nothing;
    return this.backward[state]?.[this.band.place(row, column)] ?? nothing;
  }

  /** The way whose beads have the greatest sum of chances, each weighed by the segments it holds. */
  private decode(): Step[] {
    const { band } = this;
    const best = new Float64Array(band.size).fill(nothing);
    const choice = new Int8Array(band.size).fill(-1);
    best[0] = 0;
    for (let row = 0; row < band.rows; row += 1) {
      for (let column = band.low(row); column <= band.high(row); column += 1) {
        if (row > 0 || column > 0) this.choose(row, column, best, choice);
      }
    }
    return this.traceBack(choice);
  }

  private choose(row: number, column: number, best: Float64Array, choice: Int8Array): void {
    const { band } = this;
    const place = band.place(row, column);
    if (this.isForlorn(place)) return;
    for (let kind = 0; kind < shapes.length; kind += 1) {
      const fromRow = row - (down[kind] ?? 0);
      const fromColumn = column - (across[kind] ?? 0);
      if (fromRow < 0 || !band.has(fromRow, fromColumn)) continue;
      const before = best[band.place(fromRow, fromColumn)] ?? nothing;
      if (before <= nothing) continue;
      const segments = (down[kind] ?? 0) + (across[kind] ?? 0);
      const value = before + this.chanceOf(fromRow, fromColumn, kind) * segments;
      if (value > (best[place] ?? nothing)) {
        best[place] = value;
        choice[place] = kind;
      }
    }
  }

  /** Whether next to no way leads through a node. All such nodes together take less than a thousandth of all ways. */
  private isForlorn(place: number): boolean {
    const all = this.backward[paired]?.[0] ?? 0;
    for (const state of states) {
      const through = (this.forward[state]?.[place] ?? 0) + (this.backward[state]?.[place] ?? 0);
      if (through - all > leastThrough) return false;
    }
    return true;
  }

  /** How likely the bead of this shape that begins here is. */
  private chanceOf(row: number, column: number, shape: number): number {
    const { band } = this;
    const { original, translation } = shapes[shape] ?? shapes[0];
    const place = band.place(row, column);
    const end = band.place(row + original, column + translation);
    const all = this.backward[paired]?.[0] ?? 0;
    const isPaired = original > 0 && translation > 0;
    const state = isPaired ? paired : original > 0 ? omitted : added;
    const score = isPaired ? (this.scores[shape]?.[place] ?? nothing) : 0;
    const sum =
      this.into(state, row, column) + score + (this.backward[state]?.[end] ?? nothing) - all;
    return Math.min(1, Math.exp(sum));
  }

  private traceBack(choice: Int8Array): Step[] {
    const steps: Step[] = [];
    let row = this.band.rows - 1;
    let column = this.band.columns - 1;
    while (row > 0 || column > 0) {
      const kind = choice[this.band.place(row, column)] ?? -1;
      const shape = shapes[kind];
      if (shape === undefined) throw new RangeError(`no way leads to ${row}, ${column}`);
      row -= shape.original;
      column -= shape.translation;
      steps.push({ row, column, ...shape, chance: this.chanceOf(row, column, kind) });
    }
    return steps.reverse();
  }
}

/** The kinds, and the two that have one side only; and the same in columns, which are quicker to go through. */
const shapes = [
  ...kinds,
  { original: 1, translation: 0 },
  { original: 0, translation: 1 },
] as const;
const down = Int32Array.from(shapes, ({ original }) => original);
const across = Int32Array.from(shapes, ({ translation }) => translation);

/** Terms that are e⁻²⁰ of the greatest do not count. */
const negligible = -20;

/** The logarithm of a node's share of all ways, below which it is passed over: a band has some millions of nodes. */
const leastThrough = -24;

/** ln Σ eˣ */
function sumOf(terms: Float64Array): number {
  let high = nothing;
  for (const term of terms) if (term > high) high = term;
  if (high <= nothing) return nothing;
  let sum = 0;
  for (const term of terms) {
    const below = term - high;
    if (below === 0) sum += 1;
    else if (below > negligible) sum += Math.exp(below);
  }
  return sum === 1 ? high : high + Math.log(sum);
}

function sum3(a: number, b: number, c: number): number {
  const high = a > b ? (a > c ? a : c) : b > c ? b : c;
  if (high <= nothing) return nothing;
  let sum = 0;
  if (a - high > negligible) sum += a === high ? 1 : Math.exp(a - high);
  if (b - high > negligible) sum += b === high ? 1 : Math.exp(b - high);
  if (c - high > negligible) sum += c === high ? 1 : Math.exp(c - high);
  return sum === 1 ? high : high + Math.log(sum);
}
