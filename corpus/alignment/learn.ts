/** A lexicon learned from a text and its translation, once a first alignment says what stands beside what. */
import type { AlignedBead } from './indexed-bead.ts';
import type { LearnedEntry, LinkTable } from './links.ts';
import type { Side } from './words/vocabulary.ts';

/** Beads less likely than this teach nothing. */
const surest = 0.6;

/** A word in more than this part of the segments goes with every other. */
const mostFrequent = 0.12;

/** Rounds of expectation and maximisation; more only fit chance. */
const rounds = 4;

/** What one of the two directions must count before an entry is kept: two sightings less what chance takes. */
const leastCount = 1.3;

/** Off every count, so that words met together once or twice by chance do not seem sure. */
const discount = 0.6;

/**
 * Pairs of words that keep standing in the same beads, with chances for both directions.
 *
 * Cost: linear in the pairs of rarer words within beads. Source: Brown et al. 1993 (IBM model 1), in both directions as Liang
 * et al. 2006 join them; from a first alignment as Moore 2002 and hunalign's realign do (Varga et al. 2005).
 */
export function learnLexicon(
  original: Side,
  translation: Side,
  beads: readonly AlignedBead[],
  links: LinkTable,
): LearnedEntry[] {
  const sure = beads.filter(
    ({ original: o, translation: t, confidence }) =>
      o.length > 0 && t.length > 0 && confidence >= surest,
  );
  const training = new Training(original, translation, sure, links);
  return training.learn();
}

/** Distinct words of a bead's sides and the numbers of their pairs. */
interface Lesson {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly slots: Int32Array;
}

class Training {
  private readonly slots = new Map<number, number>();
  private readonly lessons: Lesson[] = [];
  private readonly xOf: number[] = [];
  private readonly yOf: number[] = [];
  private readonly seen: number[] = [];
  private readonly xCounts: Float64Array;
  private readonly yCounts: Float64Array;

  constructor(
    private readonly original: Side,
    private readonly translation: Side,
    beads: readonly AlignedBead[],
    private readonly links: LinkTable,
  ) {
    this.xCounts = new Float64Array(original.words.length);
    this.yCounts = new Float64Array(translation.words.length);
    for (const bead of beads) this.addLesson(bead);
  }

  learn(): LearnedEntry[] {
    const forward = this.run(false);
    const backward = this.run(true);
    const entries: LearnedEntry[] = [];
    for (const [slot, seen] of this.seen.entries()) {
      const count = Math.sqrt((forward[slot] ?? 0) * (backward[slot] ?? 0));
      if (seen < 2 || count < leastCount) continue;
      const x = this.xOf[slot] ?? 0;
      const y = this.yOf[slot] ?? 0;
      const original = this.original.words[x];
      const translation = this.translation.words[y];
      if (original === undefined || translation === undefined) continue;
      entries.push({
        original: original.key,
        translation: translation.key,
        forward: Math.min(0.8, (count - discount) / ((this.xCounts[x] ?? 0) + 0.5)),
        backward: Math.min(0.8, (count - discount) / ((this.yCounts[y] ?? 0) + 0.5)),
        seen,
      });
    }
    return entries;
  }

  private addLesson(bead: AlignedBead): void {
    const xs = wordsIn(this.original, bead.original);
    const ys = wordsIn(this.translation, bead.translation);
    if (xs.length === 0 || ys.length === 0) return;
    const slots = new Int32Array(xs.length * ys.length);
    for (const x of xs) this.xCounts[x] = (this.xCounts[x] ?? 0) + 1;
    for (const y of ys) this.yCounts[y] = (this.yCounts[y] ?? 0) + 1;
    let at = 0;
    for (const x of xs) for (const y of ys) slots[at++] = this.slotOf(x, y);
    this.lessons.push({ xs, ys, slots });
  }

  private slotOf(x: number, y: number): number {
    const key = x * this.translation.words.length + y;
    let slot = this.slots.get(key);
    if (slot === undefined) {
      slot = this.xOf.length;
      this.slots.set(key, slot);
      this.xOf.push(x);
      this.yOf.push(y);
      this.seen.push(0);
    }
    this.seen[slot] = (this.seen[slot] ?? 0) + 1;
    return slot;
  }

  /** Expected counts of every pair: of y from x, or transposed of x from y. */
  private run(isTransposed: boolean): Float64Array {
    const counts = isTransposed ? this.yCounts : this.xCounts;
    const of = isTransposed ? this.yOf : this.xOf;
    const heard = isTransposed ? this.xCounts : this.yCounts;
    let chances = this.firstChances();
    let expected = new Float64Array(0);
    for (let round = 0; round < rounds; round += 1) {
      expected = new Float64Array(this.seen.length);
      for (const lesson of this.lessons) {
        this.expect(lesson, isTransposed, heard, chances, expected);
      }
      chances = expected.map((each, slot) => each / (counts[of[slot] ?? 0] ?? 1));
    }
    return expected;
  }

  /** What is known before: links of the seed, names and numbers. */
  private firstChances(): Float64Array {
    const chances = new Float64Array(this.seen.length).fill(0.05);
    const { starts, others, chances: known } = this.links.forward;
    for (const [slot, x] of this.xOf.entries()) {
      const end = starts[x + 1] ?? 0;
      for (let link = starts[x] ?? 0; link < end; link += 1) {
        if (others[link] === this.yOf[slot]) {
          chances[slot] = Math.max(chances[slot] ?? 0, 2 * (known[link] ?? 0));
        }
      }
    }
    return chances;
  }

  private expect(
    { xs, ys, slots }: Lesson,
    isTransposed: boolean,
    heard: Float64Array,
    chances: Float64Array,
    expected: Float64Array,
  ): void {
    const across = ys.length;
    const outer = isTransposed ? xs : ys;
    const inner = isTransposed ? ys : xs;
    for (const [o, word] of outer.entries()) {
      // A word may come from nothing, the more so the more frequent it is.
      let sum = 0.02 + (heard[word] ?? 0) / (this.lessons.length + 10);
      for (let i = 0; i < inner.length; i += 1) {
        sum += chances[slots[isTransposed ? o * across + i : i * across + o] ?? 0] ?? 0;
      }
      for (let i = 0; i < inner.length; i += 1) {
        const slot = slots[isTransposed ? o * across + i : i * across + o] ?? 0;
        expected[slot] = (expected[slot] ?? 0) + (chances[slot] ?? 0) / sum;
      }
    }
  }
}

/** The distinct words of some segments that can be learned: met twice, and not everywhere. */
function wordsIn(side: Side, segments: readonly number[]): number[] {
  const most = Math.max(4, mostFrequent * side.count);
  const found = new Set<number>();
  for (const segment of segments) {
    const end = side.starts[segment + 1] ?? 0;
    for (let at = side.starts[segment] ?? 0; at < end; at += 1) {
      const word = side.tokens[at] ?? 0;
      const count = side.words[word]?.segments ?? 0;
      if (count >= 2 && count <= most) found.add(word);
    }
  }
  return [...found];
}
