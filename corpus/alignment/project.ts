/** Words of one segment found again in its counterpart: for a highlight that is only part of a sentence. */
import type { TextRange } from '../text/offset-map.ts';
import { wordsOf } from '../text/words.ts';
import { linkWords, type LearnedEntry } from './links.ts';
import { analyse } from './words/analyse.ts';

/** The likeliest words of the other side, from the first to the last of them, and how likely that is (0 to 1). */
export interface Projection extends TextRange {
  readonly confidence: number;
}

export interface ProjectOptions {
  /** What an alignment of the whole texts learned. */
  readonly lexicon?: readonly LearnedEntry[];
}

/** Words further than this part of the sentence from the others are taken for chance. */
const farthest = 0.35;

/**
 * The range of `to` that says what `range` of `from` says; undefined where no word of it is found there. Words are linked as
 * the aligner links them (lexicon, names, numbers), the sure ones first, each word of `to` once; the range reaches from the
 * first to the last that do not lie apart.
 *
 * Units: UTF-16, half-open. Cost: the product of both word counts.
 * Source: competitive linking, Melamed 2000.
 * Example: of «چاه عمیق است و باغ سبز» the words «باغ سبز» project into “The well is deep and the garden green” as “garden
 * green”.
 */
export function project(
  from: string,
  range: TextRange,
  to: string,
  { lexicon = [] }: ProjectOptions = {},
): Projection | undefined {
  const chosen = wordsOf(from).filter(({ start, end }) => start < range.end && end > range.start);
  const others = wordsOf(to);
  const links = competing(
    linksBetween(
      wordsOf(from).map(({ start, end }) => from.slice(start, end)),
      others.map(({ start, end }) => to.slice(start, end)),
      lexicon,
    ),
  );
  const first = wordsOf(from).findIndex(({ start }) => start === chosen[0]?.start);
  const mine = links.filter(({ x }) => x >= first && x < first + chosen.length);
  const kept = together(mine, others.length);
  const ys = kept.map(({ y }) => y);
  const start = others[Math.min(...ys)];
  const end = others[Math.max(...ys)];
  if (start === undefined || end === undefined) return undefined;
  const sum = kept.reduce((total, { chance }) => total + chance, 0);
  const confidence = Math.min(1, (1.4 * sum) / Math.max(1, chosen.length));
  return { start: start.start, end: end.end, confidence };
}

interface WordLink {
  readonly x: number;
  readonly y: number;
  readonly chance: number;
}

/** Chances of all pairs of words that may translate each other. */
function linksBetween(
  from: readonly string[],
  to: readonly string[],
  lexicon: readonly LearnedEntry[],
): WordLink[] {
  // Each word is a segment, so that tokens can be told apart by their places.
  const original = analyse(from);
  const translation = analyse(to);
  const { forward } = linkWords(original, translation, lexicon);
  const placesOf = placesByWord(translation);
  const found: WordLink[] = [];
  for (let x = 0; x < original.count; x += 1) {
    for (let at = original.starts[x] ?? 0; at < (original.starts[x + 1] ?? 0); at += 1) {
      const word = original.tokens[at] ?? 0;
      for (
        let link = forward.starts[word] ?? 0;
        link < (forward.starts[word + 1] ?? 0);
        link += 1
      ) {
        const chance = forward.chances[link] ?? 0;
        for (const y of placesOf.get(forward.others[link] ?? 0) ?? []) {
          // Of a word that stands twice, the one at about the same part of the sentence.
          const drift = Math.abs(x / from.length - y / to.length);
          found.push({ x, y, chance: chance * (1 - 0.5 * drift) });
        }
      }
    }
  }
  return found;
}

function placesByWord({
  count,
  starts,
  tokens,
}: ReturnType<typeof analyse>): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let place = 0; place < count; place += 1) {
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      const word = tokens[at] ?? 0;
      places.set(word, [...(places.get(word) ?? []), place]);
    }
  }
  return places;
}

/** The likeliest links of which no word is in two. */
function competing(links: readonly WordLink[]): WordLink[] {
  const [xs, ys] = [new Set<number>(), new Set<number>()];
  return links
    .toSorted((a, b) => b.chance - a.chance)
    .filter(({ x, y }) => {
      if (xs.has(x) || ys.has(y)) return false;
      xs.add(x);
      ys.add(y);
      return true;
    });
}

/** Those that lie near the middle one. */
function together(links: readonly WordLink[], words: number): WordLink[] {
  const places = links.map(({ y }) => y).toSorted((a, b) => a - b);
  const middle = places[places.length >> 1] ?? 0;
  return links.filter(({ y }) => Math.abs(y - middle) <= Math.max(3, farthest * words));
}
