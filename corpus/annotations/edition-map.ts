/** Which letters of a text's older edition stand where in a newer one, also those of blocks that moved. */
import type { Interval } from '../document/range.ts';
import { LetterAligner } from './letter-aligner.ts';
import { intervalOfLetters, lettersOf, type Letters } from './letters.ts';
import { passageOf } from './passage.ts';
import { settled, type PlacedRun } from './run-order.ts';
import { sharedRuns, type Stretch } from './shared-runs.ts';

/** Where the words of an interval stand now. `words` is the share of its letters that are there as they were. */
export interface CarriedInterval extends Interval {
  readonly words: number;
  /** Whether it stands among the passages around it as before. */
  readonly isInPlace: boolean;
}

/** So many letters in a row that stand once in each text are the same passage. */
const seedLength = 16;

/** So many letters around a passage are not its own. */
const around = 24;
/** So many letters on either side of a passage speak for its place by standing about there, too. */
const supporting = 100;

/**
 * The map between two editions of a text: the runs of letters that they share, aligned letter by letter in between where
 * somebody asks.
 *
 * Cost of making it: linear in both texts; of a lookup: the stretch between two shared runs.
 */
export class EditionMap {
  private readonly before: Letters;
  private readonly after: Letters;
  private readonly aligner: LetterAligner;
  private readonly runs: readonly PlacedRun[];
  /** For each run, where the one before it ends and the one after it begins in the newer text. */
  private readonly neighbours: readonly Stretch[];
  private readonly gaps = new Map<number, Int32Array>();

  constructor(before: string, after: string) {
    this.before = lettersOf(before);
    this.after = lettersOf(after);
    this.aligner = new LetterAligner(this.before.units, this.after.units);
    const whole = {
      before: { start: 0, end: this.before.units.length },
      after: { start: 0, end: this.after.units.length },
    };
    this.runs = settled(sharedRuns(this.before.units, this.after.units, seedLength, whole));
    this.neighbours = neighboursOf(this.runs, whole.after.end);
  }

  /** Where the interval of the older text stands in the newer; undefined where nothing of it does. Units: UTF-16. */
  carry(interval: Interval): CarriedInterval | undefined {
    const { start, end } = this.before.folded.map.toOutputRange(interval);
    if (end <= start) return undefined;
    const from = Math.max(0, start - around);
    const to = Math.min(this.before.units.length, end + around);
    const partners = this.partnersOf(from, to);
    const passage = passageOf({ letters: this.before, from, partners }, { start, end }, this.after);
    if (passage === undefined) return undefined;
    const place = intervalOfLetters(this.after, passage.first, passage.last);
    return { ...place, words: passage.words, isInPlace: this.isInPlace(start, end) };
  }

  /** How many letters around the interval, its own among them, stand about the place to which it is carried. */
  support(interval: Interval, place: Interval): number {
    const { start, end } = this.before.folded.map.toOutputRange(interval);
    const there = this.after.folded.map.toOutputRange(place);
    const from = Math.max(0, start - supporting);
    const to = Math.min(this.before.units.length, end + supporting);
    const partners = this.partnersOf(from, to);
    let count = 0;
    partners.forEach((partner, i) => {
      const isNear =
        partner >= there.start - 2 * supporting && partner < there.end + 2 * supporting;
      if (isNear && this.before.units[from + i] === this.after.units[partner]) count++;
    });
    return count;
  }

  private partnersOf(start: number, end: number): Int32Array {
    const partners = new Int32Array(end - start).fill(-1);
    let index = this.runAt(start);
    let at = start;
    while (at < end) {
      const run = this.runs[index];
      const runEnd = run === undefined ? 0 : run.before + run.length;
      if (run !== undefined && at < runEnd) {
        const stop = Math.min(end, runEnd);
        for (; at < stop; at++) partners[at - start] = run.after + at - run.before;
      } else {
        const gap = this.gapAfter(index);
        const stop = Math.min(end, this.runs[index + 1]?.before ?? end);
        for (; at < stop; at++) partners[at - start] = gap[at - runEnd] ?? -1;
        index++;
      }
    }
    return partners;
  }

  /** Index of the last run that begins at or before the letter; −1 before the first. */
  private runAt(letter: number): number {
    let low = -1;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle]?.before ?? 0) <= letter) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Whether every run that has a letter of the stretch is in order; between two runs, whether both are. */
  private isInPlace(start: number, end: number): boolean {
    const first = this.runAt(start);
    let last = this.runAt(end - 1);
    const before = this.runs[first];
    const isBetween =
      last === first && (before === undefined || before.before + before.length <= start);
    if (isBetween) last++;
    for (let index = first; index <= last; index++) {
      if (this.runs[index]?.inOrder === false) return false;
    }
    return true;
  }

  /** Partners of the letters between the run at `index` and the next one. */
  private gapAfter(index: number): Int32Array {
    const known = this.gaps.get(index);
    if (known !== undefined) return known;
    const gap = this.alignGap(index);
    this.gaps.set(index, gap);
    return gap;
  }

  /** What stood between two runs stands after the first or before the second, which need not be neighbours any more. */
  private alignGap(index: number): Int32Array {
    const run = this.runs[index];
    const next = this.runs[index + 1];
    const gap = {
      start: run === undefined ? 0 : run.before + run.length,
      end: next?.before ?? this.before.units.length,
    };
    const afterRun = run && {
      start: run.after + run.length,
      end: this.neighbours[index]?.end ?? this.after.units.length,
    };
    const beforeNext = next && { start: this.neighbours[index + 1]?.start ?? 0, end: next.after };
    if (afterRun === undefined || beforeNext === undefined) {
      const whole = { start: 0, end: this.after.units.length };
      return this.aligner.align(gap, afterRun ?? beforeNext ?? whole);
    }
    const head = this.aligner.align(gap, afterRun);
    if (afterRun.end === next?.after) return head;
    return divided(head, this.aligner.align(gap, beforeNext));
  }
}

function neighboursOf(runs: readonly PlacedRun[], length: number): readonly Stretch[] {
  const order = runs
    .map((run, index) => ({ run, index }))
    .sort((a, b) => a.run.after - b.run.after);
  const neighbours: Stretch[] = runs.map(() => ({ start: 0, end: length }));
  order.forEach(({ index }, place) => {
    const previous = order[place - 1]?.run;
    const start = previous === undefined ? 0 : previous.after + previous.length;
    neighbours[index] = { start, end: order[place + 1]?.run.after ?? length };
  });
  return neighbours;
}

/** The first letters by `head`, the rest by `tail`, cut where most have a partner. */
function divided(head: Int32Array, tail: Int32Array): Int32Array {
  let count = 0;
  for (const partner of tail) if (partner >= 0) count++;
  let [most, cut] = [count, 0];
  for (let i = 0; i < head.length; i++) {
    if ((head[i] ?? -1) >= 0) count++;
    if ((tail[i] ?? -1) >= 0) count--;
    if (count > most) [most, cut] = [count, i + 1];
  }
  return head.map((partner, i) => (i < cut ? partner : (tail[i] ?? -1)));
}
