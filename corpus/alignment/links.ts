/** Which words of one side may translate which of the other, and how likely: seed lexicon, names, numbers, what was learned. */
import { renderingsOf } from './lexicon/seed.ts';
import { latinReadings, persianSounds, skeletonKey, soundDistance } from './words/skeleton.ts';
import type { Side, Word } from './words/vocabulary.ts';
import { yearsOf } from './words/years.ts';

/** One entry of a lexicon learned from a text: keys of words (see `Word`) and how likely each gives the other. */
export interface LearnedEntry {
  readonly original: string;
  readonly translation: string;
  /** P(translation | original). */
  readonly forward: number;
  /** P(original | translation). */
  readonly backward: number;
  /** In how many pairs of segments it was seen. */
  readonly seen: number;
}

/** Links in rows: those of word x are at `starts[x]` … `starts[x + 1] - 1`. */
export interface Links {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  /** P(other | x). */
  readonly chances: Float64Array;
}

/** Both directions of a table, and how sure each word's links are: the chance that a word is not explained by them. */
export interface LinkTable {
  readonly forward: Links;
  readonly backward: Links;
  readonly looseOriginal: Float64Array;
  readonly looseTranslation: Float64Array;
}

type Source = 'same' | 'name' | 'seed' | 'learned';

interface Link {
  forward: number;
  backward: number;
  source: Source;
}

/** How much of a word's chance goes to its links, and how often such a word has none of them in its translation. */
export const trust: Readonly<Record<Source, { readonly mass: number; readonly loose: number }>> = {
  same: { mass: 0.75, loose: 0.45 },
  name: { mass: 0.7, loose: 0.5 },
  seed: { mass: 0.6, loose: 0.4 },
  learned: { mass: 0.6, loose: 0.6 },
};

/** The table for two sides. Cost: linear in the words of both but for names, which are looked up by their consonants. */
export function linkWords(
  original: Side,
  translation: Side,
  learned: readonly LearnedEntry[] = [],
): LinkTable {
  const linking = new Linking(original.words, translation.words);
  linking.addSame();
  linking.addSeed();
  linking.addNames();
  linking.addLearned(learned);
  return linking.table();
}

class Linking {
  private readonly links = new Map<number, Link>();
  private readonly byKeyOriginal: Map<string, number>;
  private readonly byKeyTranslation: Map<string, number>;

  constructor(
    private readonly original: readonly Word[],
    private readonly translation: readonly Word[],
  ) {
    this.byKeyOriginal = numbersByKey(original);
    this.byKeyTranslation = numbersByKey(translation);
  }

  /** Numbers, marks, Latin words inside Persian, years of either calendar. */
  addSame(): void {
    for (const [x, word] of this.original.entries()) {
      const y = this.byKeyTranslation.get(word.key);
      if (y !== undefined) this.add(x, y, trust.same.mass, trust.same.mass, 'same');
      for (const [year, chance] of yearsOf(word.key)) {
        const other = this.byKeyTranslation.get(year);
        if (other !== undefined) this.add(x, other, chance, chance, 'same');
      }
    }
  }

  addSeed(): void {
    this.addSeedOf(this.original, this.byKeyTranslation, (x, y, weight) => {
      this.pending(x, y, weight);
    });
    this.addSeedOf(this.translation, this.byKeyOriginal, (y, x, weight) => {
      this.pending(x, y, weight);
    });
    this.settleSeed();
  }

  private readonly seeds = new Map<number, number>();

  private pending(x: number, y: number, weight: number): void {
    const cell = this.cell(x, y);
    this.seeds.set(cell, Math.max(this.seeds.get(cell) ?? 0, weight));
  }

  private addSeedOf(
    persian: readonly Word[],
    others: ReadonlyMap<string, number>,
    add: (persian: number, other: number, weight: number) => void,
  ): void {
    for (const [number, word] of persian.entries()) {
      if (word.kind !== 'persian') continue;
      for (const [place, lemma] of word.lemmas.entries()) {
        for (const [rank, stem] of renderingsOf(lemma).entries()) {
          const other = others.get(stem);
          if (other !== undefined) add(number, other, 1 / (1 + 0.25 * rank + 0.5 * place));
        }
      }
    }
  }

  /** A word's chance is shared by those of its renderings that the other side has. */
  private settleSeed(): void {
    const width = this.translation.length;
    const sumX = new Float64Array(this.original.length);
    const sumY = new Float64Array(width);
    for (const [cell, weight] of this.seeds) {
      const x = Math.floor(cell / width);
      const y = cell % width;
      sumX[x] = (sumX[x] ?? 0) + weight;
      sumY[y] = (sumY[y] ?? 0) + weight;
    }
    for (const [cell, weight] of this.seeds) {
      const x = Math.floor(cell / width);
      const y = cell % width;
      const { mass } = trust.seed;
      // A lone rendering takes less than the whole: a word has more renderings than a list.
      const forward = (mass * weight) / ((sumX[x] ?? 0) + 0.3);
      const backward = (mass * weight) / ((sumY[y] ?? 0) + 0.3);
      this.add(x, y, forward, backward, 'seed');
    }
  }

  addNames(): void {
    const persianOriginal = this.original.some(({ kind }) => kind === 'persian');
    const persian = persianOriginal ? this.original : this.translation;
    const latin = persianOriginal ? this.translation : this.original;
    const index = namesByKey(latin);
    for (const [number, word] of persian.entries()) {
      if (word.kind !== 'persian' || word.spelling.length < 2) continue;
      const sounds = persianSounds(word.spelling);
      for (const name of index.get(skeletonKey(sounds)) ?? []) {
        const distance = soundDistance(sounds, name.sounds);
        const isKnown = renderingsOf(word.key).length > 0;
        const limit = nameLimit(isKnown || word.spelling.length < 3, latin[name.number]);
        if (limit === 0 || distance > limit) continue;
        const chance = trust.name.mass * (1 - distance / (2 * limit)) * (isKnown ? 0.5 : 1);
        if (persianOriginal) this.add(number, name.number, chance, chance, 'name');
        else this.add(name.number, number, chance, chance, 'name');
      }
    }
  }

  addLearned(entries: readonly LearnedEntry[]): void {
    for (const { original, translation, forward, backward } of entries) {
      const x = this.byKeyOriginal.get(original);
      const y = this.byKeyTranslation.get(translation);
      if (x !== undefined && y !== undefined) this.add(x, y, forward, backward, 'learned');
    }
  }

  table(): LinkTable {
    const width = this.translation.length;
    const sorted = [...this.links].toSorted(([a], [b]) => a - b);
    const pairs = sorted.map(([cell, link]) => ({
      x: Math.floor(cell / width),
      y: cell % width,
      ...link,
    }));
    const looseOriginal = new Float64Array(this.original.length).fill(1);
    const looseTranslation = new Float64Array(width).fill(1);
    for (const { x, y, source } of pairs) {
      const { loose } = trust[source];
      looseOriginal[x] = Math.min(looseOriginal[x] ?? 1, loose);
      looseTranslation[y] = Math.min(looseTranslation[y] ?? 1, loose);
    }
    const forward = rows(
      this.original.length,
      pairs.map(({ x, y, forward }) => [x, y, forward]),
    );
    const backward = rows(
      width,
      pairs.map(({ x, y, backward }) => [y, x, backward]),
    );
    return { forward, backward, looseOriginal, looseTranslation };
  }

  private cell(x: number, y: number): number {
    return x * this.translation.length + y;
  }

  private add(x: number, y: number, forward: number, backward: number, source: Source): void {
    const cell = this.cell(x, y);
    const before = this.links.get(cell);
    if (before === undefined) {
      this.links.set(cell, { forward, backward, source });
      return;
    }
    if (trust[source].loose < trust[before.source].loose) before.source = source;
    before.forward = Math.max(before.forward, forward);
    before.backward = Math.max(before.backward, backward);
  }
}

function numbersByKey(words: readonly Word[]): Map<string, number> {
  return new Map(words.map(({ key }, number) => [key, number]));
}

function rows(count: number, links: readonly (readonly [number, number, number])[]): Links {
  const starts = new Int32Array(count + 1);
  for (const [from] of links) starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  for (let each = 0; each < count; each += 1) {
    starts[each + 1] = (starts[each + 1] ?? 0) + (starts[each] ?? 0);
  }
  const next = starts.slice();
  const others = new Int32Array(links.length);
  const chances = new Float64Array(links.length);
  for (const [from, to, chance] of links) {
    const at = next[from] ?? 0;
    next[from] = at + 1;
    others[at] = to;
    chances[at] = chance;
  }
  return { starts, others, chances };
}

interface Name {
  readonly number: number;
  readonly sounds: string;
}

function namesByKey(latin: readonly Word[]): Map<string, Name[]> {
  const index = new Map<string, Name[]>();
  for (const [number, word] of latin.entries()) {
    const spelling = word.spelling.replace(/['’]s?$/u, '');
    if (word.kind !== 'latin' || spelling.length < 3) continue;
    for (const sounds of latinReadings(spelling)) {
      const key = skeletonKey(sounds);
      if (key === '') continue;
      const names = index.get(key);
      if (names === undefined) index.set(key, [{ number, sounds }]);
      else names.push({ number, sounds });
    }
  }
  return index;
}

/** How far a name may sound from its spelling; what is no name in English is a loan word, if it sounds all but alike. */
function nameLimit(isKnown: boolean, word: Word | undefined): number {
  const isName = word !== undefined && word.capitals * 2 >= word.segments && word.capitals > 0;
  if (isName) return isKnown ? 0.18 : 0.34;
  if (isKnown) return 0;
  // What only begins segments may be a name or any word.
  return word !== undefined && word.firsts * 2 >= word.segments ? 0.25 : 0.16;
}
