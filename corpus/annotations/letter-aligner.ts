/** Which letter of one text is which of another, within a stretch of each: shared runs first, then what stands between them. */
import { alignLetters, mostCells } from './letter-alignment.ts';
import { inOrder } from './run-order.ts';
import { sharedRuns, type Stretch } from './shared-runs.ts';

/** So many letters in a row that stand once in either stretch are the same; fewer tell less, and are asked next. */
const seedLengths = [10, 6] as const;
/** Fewer cells than these are aligned at once, without looking for runs. */
const fewCells = mostCells / 80;
/** A letter is judged with so many on either side of it. */
const chanceReach = 8;
/** Share of them that must be the same; any two sentences have some letters in common. */
const leastShare = 0.45;

/** Aligns stretches of two texts. */
export class LetterAligner {
  constructor(
    private readonly before: Uint16Array,
    private readonly after: Uint16Array,
  ) {}

  /**
   * For each letter of `first` the place of its partner in the other text, −1 where it has none. A letter that was
   * replaced has the one that replaced it. What stands around the stretches is taken to agree.
   */
  align(first: Stretch, second: Stretch): Int32Array {
    const partners = new Int32Array(first.end - first.start).fill(-1);
    this.alignWithin(first, second, 0, partners, first.start);
    return this.withoutChance(partners, first.start);
  }

  private alignWithin(
    first: Stretch,
    second: Stretch,
    depth: number,
    partners: Int32Array,
    offset: number,
  ): void {
    const cells = (first.end - first.start) * (second.end - second.start);
    if (cells <= 0) return;
    if (cells <= (depth === 0 ? fewCells : mostCells)) {
      alignLetters(this.before, first, this.after, second, partners, offset);
      return;
    }
    const seedLength = seedLengths[depth];
    // Long stretches without six letters in a row in common are two texts.
    if (seedLength === undefined) return;
    const within = { before: first, after: second };
    const runs = inOrder(sharedRuns(this.before, this.after, seedLength, within));
    const next = runs.length > 1 ? depth : depth + 1;
    let from: Stretch = { start: first.start, end: second.start };
    for (const run of [...runs, { before: first.end, after: second.end, length: 0 }]) {
      const left = { start: from.start, end: run.before };
      const right = { start: from.end, end: run.after };
      this.alignWithin(left, right, next, partners, offset);
      for (let i = 0; i < run.length; i++) partners[run.before + i - offset] = run.after + i;
      from = { start: run.before + run.length, end: run.after + run.length };
    }
  }

  /** Takes back partners among which hardly a letter is the same. */
  private withoutChance(partners: Int32Array, offset: number): Int32Array {
    const { length } = partners;
    const sums = new Int32Array(length + 2 * chanceReach + 1);
    for (let i = 0; i < sums.length - 1; i++) {
      const inside = i - chanceReach;
      const isOutside = inside < 0 || inside >= length;
      const isSame = isOutside || this.isSame(offset + inside, partners[inside] ?? -1);
      sums[i + 1] = (sums[i] ?? 0) + (isSame ? 1 : 0);
    }
    const least = leastShare * (2 * chanceReach + 1);
    return partners.map((partner, i) =>
      (sums[i + 2 * chanceReach + 1] ?? 0) - (sums[i] ?? 0) < least ? -1 : partner,
    );
  }

  private isSame(letter: number, partner: number): boolean {
    return partner >= 0 && this.before[letter] === this.after[partner];
  }
}
