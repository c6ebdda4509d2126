/** Which texts of a library are translations of one another, with what speaks for it. */
import * as z from 'zod';
import { DocumentId } from '../document/document.ts';
import { closestTexts, type Closeness } from './pairing-index.ts';
import type { PairingProfile } from './pairing-profile.ts';
import { soundDistance } from './words/skeleton.ts';

/** What speaks for a pair. `share` is from 0 to 1; names are written as in the original and in the translation. */
export const PairReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), share: z.number() }),
  z.object({ kind: z.literal('names'), names: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({ kind: z.literal('numbers'), numbers: z.array(z.number()) }),
  z.object({ kind: z.literal('length') }),
  z.object({ kind: z.literal('title') }),
  z.object({ kind: z.literal('author') }),
  z.object({ kind: z.literal('date'), date: z.string() }),
  z.object({ kind: z.literal('translated') }),
]);
export type PairReason = Readonly<z.infer<typeof PairReason>>;

/** A pair that may be one, of documents or of the parts of them that begin with these blocks; `score` is from 0 to 1. */
export const PairSuggestion = z.object({
  original: DocumentId,
  translation: DocumentId,
  originalPart: z.string().optional(),
  translationPart: z.string().optional(),
  score: z.number().min(0).max(1),
  reasons: z.array(PairReason),
});
export type PairSuggestion = Readonly<z.infer<typeof PairSuggestion>>;

/** A pair that is less likely than this is not worth asking the reader about. */
const leastScore = 0.5;

/** A text may have several translations, but none that fits far worse than the best. */
const leastOfBest = 0.75;

/** So many names and numbers are shown. */
const mostShown = 8;

/**
 * The likely pairs among these texts, surest first; texts in one language are never paired. `known` says which two need not be
 * found again.
 *
 * Cost: for each text its words, times the texts that have the same word.
 */
export function suggestPairs(
  profiles: readonly PairingProfile[],
  known: (suggestion: PairSuggestion) => boolean = () => false,
): readonly PairSuggestion[] {
  const judged = closestTexts(profiles)
    // An archive is no translation of one of its articles.
    .filter(({ one, other }) => one.id !== other.id || (one.part && other.part))
    .map((closeness) => judge(closeness));
  const best = new Map<string, number>();
  const wholes = new Map<string, number>();
  for (const one of judged) {
    for (const side of sidesOf(one)) best.set(side, Math.max(best.get(side) ?? 0, one.score));
    const both = `${one.original} ${one.translation}`;
    wholes.set(both, Math.max(wholes.get(both) ?? 0, one.score));
  }
  const isNearBest = (side: string, score: number) => score >= leastOfBest * (best.get(side) ?? 0);
  // Where an article fits better than the archive around it, the archive says nothing more.
  const isTold = ({
    original,
    translation,
    originalPart,
    translationPart,
    score,
  }: PairSuggestion) =>
    originalPart !== undefined ||
    translationPart !== undefined ||
    score >= (wholes.get(`${original} ${translation}`) ?? 0);
  return judged
    .filter(({ score }) => score >= leastScore)
    .filter((one) => isTold(one) && sidesOf(one).every((side) => isNearBest(side, one.score)))
    .filter((one) => !known(one))
    .sort((a, b) => b.score - a.score);
}

function sidesOf(one: PairSuggestion): readonly string[] {
  const { original, translation, originalPart = '', translationPart = '' } = one;
  return [`${original} ${originalPart}`, `${translation} ${translationPart}`];
}

function judge(closeness: Closeness): PairSuggestion {
  const [first, second] = inOrder(closeness.one, closeness.other);
  const { cosine, shared } = closeness;
  const reasons: PairReason[] = [{ kind: 'words', share: round(cosine) }];
  const names = namesIn(shared, first, second);
  if (names.length > 0) reasons.push({ kind: 'names', names: names.slice(0, mostShown) });
  const numbers = shared
    .filter((each) => each.startsWith('#'))
    .map((each) => Number(each.slice(1)));
  if (numbers.length > 0) reasons.push({ kind: 'numbers', numbers: numbers.slice(0, mostShown) });
  const ratio = lengthRatio(first, second);
  if (ratio > 0.75) reasons.push({ kind: 'length' });
  if (sharesTitle(first, second)) reasons.push({ kind: 'title' });
  if (sharesAuthor(first, second)) reasons.push({ kind: 'author' });
  if (first.date !== undefined && first.date === second.date) {
    reasons.push({ kind: 'date', date: first.date });
  }
  if (first.isTranslation !== second.isTranslation) reasons.push({ kind: 'translated' });
  const told = reasons.reduce((sum, { kind }) => sum + (weights[kind] ?? 0), 0);
  // Words decide: what surrounds them only moves a doubtful pair.
  const evidence =
    30 * (cosine - usualCosine(first, second)) + told + 3 * Math.log2(Math.min(1, 2 * ratio));
  const score = round(1 / (1 + Math.exp(-evidence)));
  return {
    original: first.id,
    translation: second.id,
    ...(first.part === undefined ? {} : { originalPart: first.part }),
    ...(second.part === undefined ? {} : { translationPart: second.part }),
    score,
    reasons,
  };
}

/** What texts of one subject may reach without being translations: long ones share more words. */
function usualCosine(one: PairingProfile, other: PairingProfile): number {
  const letters = Math.min(one.letters, other.letters);
  return Math.min(0.34, Math.max(0.22, 0.22 + 0.025 * Math.log2(letters / 3000)));
}

const weights: Partial<Record<PairReason['kind'], number>> = {
  title: 0.8,
  author: 0.5,
  date: 0.4,
  translated: 0.4,
  length: 0.2,
};

/** The original first: what says of itself that it is translated, or is younger, is the translation. */
function inOrder(one: PairingProfile, other: PairingProfile): [PairingProfile, PairingProfile] {
  if (one.isTranslation !== other.isTranslation) {
    return one.isTranslation ? [other, one] : [one, other];
  }
  return (one.date ?? '') > (other.date ?? '') && other.date !== undefined
    ? [other, one]
    : [one, other];
}

function namesIn(
  shared: readonly string[],
  one: PairingProfile,
  other: PairingProfile,
): [string, string][] {
  return shared.flatMap((feature): [string, string][] => {
    const [name, same] = [one.names.get(feature), other.names.get(feature)];
    return name === undefined || same === undefined ? [] : [[name, same]];
  });
}

/** The shorter text's share of the longer one; Persian is written without most vowels. */
function lengthRatio(one: PairingProfile, other: PairingProfile): number {
  const length = ({ letters, language }: PairingProfile) =>
    Math.max(1, letters) * (language === 'fa' ? 1.2 : 1);
  const [a, b] = [length(one), length(other)];
  return Math.min(a, b) / Math.max(a, b);
}

function sharesTitle(one: PairingProfile, other: PairingProfile): boolean {
  const shared = [...one.titleFeatures].filter((each) => other.titleFeatures.has(each));
  const fewest = Math.min(wordsIn(one.title), wordsIn(other.title));
  return shared.length > 0 && shared.length >= fewest / 3;
}

const wordsIn = (text: string): number => text.trim().split(/\s+/u).length;

/** Whether one author of both sounds alike, by all of his names. */
function sharesAuthor(one: PairingProfile, other: PairingProfile): boolean {
  return one.authors.some((names) =>
    other.authors.some((others) => {
      const [fewer, more] = names.length <= others.length ? [names, others] : [others, names];
      const isAmong = (name: string) => more.some((each) => soundDistance(name, each) < 0.3);
      return fewer.length > 0 && fewer.every(isAmong);
    }),
  );
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
