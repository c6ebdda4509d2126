/** How much likelier words are beside the words of a group of segments than anywhere in the text. */
import type { Band } from './band.ts';
import type { Links } from './links.ts';
import type { Side } from './words/vocabulary.ts';

/** The most that one word may say: even a rare word's link may be chance. */
const most = 5.5;

/** The most segments that a bead has on one side. */
export const longest = 3;

/**
 * For every place of the band the gain of one segment of `heard` from groups of 1, 2 and 3 segments of `said` that begin
 * at the place: Σ over its words of ln P(word | group) / P(word), with IBM model 1 for the group, mixed with the text at
 * large.
 *
 * Source: Brown et al. 1993 (model 1); the ratio against independent texts as in Moore 2002.
 */
export class Gains {
  private readonly tables: readonly Float32Array[];

  constructor(band: Band, { said, heard, links, loose }: GainInput, isTransposed: boolean) {
    this.tables = Array.from({ length: longest }, () => new Float32Array(band.size));
    new Filling(band, { said, heard, links, loose }, isTransposed, this.tables).run();
  }

  /** The gain at a place of the band, from a group of this size. */
  at(place: number, size: number): number {
    return this.tables[size - 1]?.[place] ?? 0;
  }
}

/** What is said, what is heard beside it, and the chances P(heard | said). */
export interface GainInput {
  readonly said: Side;
  readonly heard: Side;
  readonly links: Links;
  /** For each word heard, how likely it comes from no link. */
  readonly loose: Float64Array;
}

class Filling {
  private readonly mass: Float64Array;
  private readonly touched: number[] = [];
  private readonly chance: Float64Array;
  private readonly silent: Float64Array;
  private readonly base: Float64Array;

  constructor(
    private readonly band: Band,
    private readonly input: GainInput,
    private readonly isTransposed: boolean,
    private readonly tables: readonly Float32Array[],
  ) {
    const { heard, loose } = input;
    this.mass = new Float64Array(heard.words.length);
    this.chance = Float64Array.from(
      heard.words,
      ({ segments }) => segments / Math.max(1, heard.total),
    );
    this.silent = loose.map((each) => Math.log(each));
    this.base = new Float64Array(heard.count);
    for (let segment = 0; segment < heard.count; segment += 1) {
      let sum = 0;
      const end = heard.starts[segment + 1] ?? 0;
      for (let at = heard.starts[segment] ?? 0; at < end; at += 1) {
        sum += this.silent[heard.tokens[at] ?? 0] ?? 0;
      }
      this.base[segment] = sum;
    }
  }

  run(): void {
    const { said } = this.input;
    for (let first = 0; first < said.count; first += 1) {
      let words = 0;
      for (let size = 1; size <= longest && first + size <= said.count; size += 1) {
        words += this.say(first + size - 1);
        this.hear(first, size, Math.max(3, words));
      }
      this.forget();
    }
  }

  /** Adds what the words of a segment lead to; returns how many they are. */
  private say(segment: number): number {
    const { said, links } = this.input;
    const { mass, touched } = this;
    const start = said.starts[segment] ?? 0;
    const end = said.starts[segment + 1] ?? 0;
    for (let at = start; at < end; at += 1) {
      const word = said.tokens[at] ?? 0;
      const last = links.starts[word + 1] ?? 0;
      for (let link = links.starts[word] ?? 0; link < last; link += 1) {
        const other = links.others[link] ?? 0;
        if (mass[other] === 0) touched.push(other);
        mass[other] = (mass[other] ?? 0) + (links.chances[link] ?? 0);
      }
    }
    return end - start;
  }

  private hear(first: number, size: number, words: number): void {
    const { band, isTransposed } = this;
    const from = isTransposed ? band.firstRow(first) : band.low(first);
    const to = isTransposed ? band.lastRow(first) : band.high(first);
    const table = this.tables[size - 1];
    if (table === undefined) return;
    const last = Math.min(to, this.input.heard.count - 1);
    for (let segment = from; segment <= last; segment += 1) {
      const place = isTransposed ? band.place(segment, first) : band.place(first, segment);
      table[place] = this.gainOf(segment, words);
    }
  }

  private gainOf(segment: number, words: number): number {
    const { heard, loose } = this.input;
    const { mass, chance, silent } = this;
    let gain = this.base[segment] ?? 0;
    const end = heard.starts[segment + 1] ?? 0;
    for (let at = heard.starts[segment] ?? 0; at < end; at += 1) {
      const word = heard.tokens[at] ?? 0;
      const sum = mass[word] ?? 0;
      if (sum === 0) continue;
      const free = loose[word] ?? 1;
      const ratio = Math.min(sum, 0.9) / (words * (chance[word] ?? 1));
      gain += Math.min(most, Math.log(free + (1 - free) * ratio)) - (silent[word] ?? 0);
    }
    return gain;
  }

  private forget(): void {
    for (const word of this.touched) this.mass[word] = 0;
    this.touched.length = 0;
  }
}
