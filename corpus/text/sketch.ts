/** Sketches: a few numbers that stand for a long text, so that texts with the same words are found without reading them. */
import { foldCodePoint } from './fold-table.ts';

/** The smallest hashes of a text's runs of words, ascending, each once; at most `sketchSize`. */
export type Sketch = readonly number[];

/**
 * Hashes kept of a text. The estimate of a likeness of one half is then off by 0.06 (one standard deviation), which is
 * less than the gap between an edited text and an excerpt (test/unit/text/sketch.test.ts); twice as many cost twice the table.
 */
export const sketchSize = 64;

/** Words in a run: shorter ones recur in every text of a language, longer ones break at every edit. */
const runLength = 5;

/**
 * The sketch of a text that stands in several pieces; words run on from piece to piece. Spelling, punctuation, case,
 * vowel signs and ZWNJ do not count.
 *
 * Cost: linear, about 13 ns a character.
 * Source: Broder 1997, "On the resemblance and containment of documents" (the smallest hashes of one function).
 */
export function sketch(texts: Iterable<string>): Sketch {
  const runs = new Runs();
  for (const text of texts) runs.add(text);
  return runs.sketch();
}

/**
 * An estimate of the share of runs of words that two texts have in common, of all that either has: from 0 to 1.
 * Exact where both texts are shorter than their sketches could be.
 */
export function likeness(one: Sketch, other: Sketch): number {
  const [a, b] = [new Set(one), new Set(other)];
  const union = [...new Set([...one, ...other])].sort((x, y) => x - y).slice(0, sketchSize);
  if (union.length === 0) return 0;
  return union.filter((hash) => a.has(hash) && b.has(hash)).length / union.length;
}

/** What a UTF-16 unit is in a word: 0 not asked yet, 1 not of a word, 2 of no account, else the unit that stands for it. */
const folded = new Uint16Array(0x10000);
const outside = 1;
const ignored = 2;

function foldUnit(unit: number): number {
  // Half of a pair: letters beyond the first plane are told apart as they are written.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const character = String.fromCharCode(unit);
  const action = foldCodePoint(character, { keepAlefForms: false, keepPunctuation: false });
  if (action.kind === 'space') return outside;
  if (action.kind !== 'text') return ignored;
  if (!/[\p{L}\p{N}]/u.test(action.text)) return outside;
  // A ligature is its own letter: rare enough to be a difference.
  return action.text.length === 1 ? action.text.charCodeAt(0) : unit;
}

const lowBase = 0x2c1b3c6d;
const highBase = 0x297a2d39;
/** The factor that a word has left with when it is `runLength` words back, modulo 2³². */
const power = (base: number): number =>
  Array.from({ length: runLength }).reduce<number>((product) => Math.imul(product, base), 1);
const lowLast = power(lowBase);
const highLast = power(highBase);

/** The hash of the last words, rolled on with each word, and the smallest that there were. */
class Runs {
  private readonly words = new Int32Array(runLength);
  private place = 0;
  private count = 0;
  private low = 0;
  private high = 0;
  private kept: number[] = [];
  private bound = Number.POSITIVE_INFINITY;
  /** The upper half of the bound, which tells nearly every hash that is above it. */
  private highBound = highest;

  /** Takes in a 32-bit hash of each word of a text (FNV-1a over its folded units). */
  add(text: string): void {
    // In a bundle, names outside of a function are looked up anew each time.
    const known = folded;
    const { length } = text;
    for (let at = 0; at < length; at += 1) {
      let hash = 0;
      for (; at < length; at += 1) {
        const unit = text.charCodeAt(at);
        let letter = known[unit] ?? 0;
        if (letter === 0) letter = known[unit] = foldUnit(unit);
        if (letter > ignored) {
          hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ letter, 0x01000193);
        } else if (letter === outside) break;
      }
      if (hash !== 0) this.push(hash);
    }
  }

  private push(word: number): void {
    const { place, words } = this;
    const gone = words[place] ?? 0;
    words[place] = word;
    this.place = place + 1 === runLength ? 0 : place + 1;
    this.count += 1;
    this.low = (Math.imul(this.low, lowBase) + word - Math.imul(gone, lowLast)) | 0;
    this.high = (Math.imul(this.high, highBase) + word - Math.imul(gone, highLast)) | 0;
    if (this.count >= runLength && mix(this.high) >>> highShift <= this.highBound) this.keep();
  }

  sketch(): Sketch {
    // A text of fewer words is one run.
    if (this.count > 0 && this.count < runLength) this.keep();
    this.shrink();
    return this.kept;
  }

  /** 52 bits: among the 640,000 hashes of 10,000 texts, two that are the same by chance are rare. */
  private keep(): void {
    const value = (mix(this.high) >>> highShift) * 0x1_0000_0000 + (mix(this.low) >>> 0);
    if (value >= this.bound) return;
    this.kept.push(value);
    // Sorting now and then is cheaper than a heap: most values of a long text are above the bound.
    if (this.kept.length >= 8 * sketchSize) this.shrink();
  }

  private shrink(): void {
    this.kept = [...new Set(this.kept)].sort((a, b) => a - b).slice(0, sketchSize);
    if (this.kept.length < sketchSize) return;
    this.bound = this.kept.at(-1) ?? this.bound;
    this.highBound = Math.floor(this.bound / 0x1_0000_0000);
  }
}

/** Of the upper 32 bits so many are left out. */
const highShift = 12;
const highest = 0xffff_ffff >>> highShift;

/** Every bit of the result depends on every bit of the hash; its sign says nothing. Source: the finalizer of MurmurHash3. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
