/** A candidate: a place where a quote may stand, with how well its words and its surroundings fit. */
import type { Interval } from '../document/range.ts';
import type { TextQuoteSelector } from './annotation.ts';
import { beginningSimilarity, endingSimilarity } from './similarity.ts';

/** Shares of 1: `words` of the quote itself, `score` of the quote with prefix and suffix. */
export interface Candidate extends Interval {
  readonly words: number;
  readonly score: number;
  /** How well what stood before and after it stands there. */
  readonly before: number;
  readonly after: number;
  /** The share of what stood around it that stands there in runs, if the two were aligned. */
  readonly around?: number;
}

/** Room for words that were inserted into the context, in UTF-16 units. */
const slack = 16;
/** What the edge of the document weighs where there was no context: little, because texts grow at their edges. */
const edgeWeight = 4;
/** Sentences that have nothing to do with each other are about this alike, unit by unit. */
const chance = 0.4;

/** Weighs the place at `interval`; `errors` are the edits between the quote and the words there. */
export function weigh(
  text: string,
  quote: TextQuoteSelector,
  { start, end }: Interval,
  errors: number,
): Candidate {
  const { exact, prefix, suffix } = quote;
  const before = fit(
    prefix,
    text.slice(Math.max(0, start - prefix.length - slack), start),
    endingSimilarity,
  );
  const after = fit(suffix, text.slice(end, end + suffix.length + slack), beginningSimilarity);
  const words = Math.max(0, 1 - errors / exact.length);
  const prefixWeight = prefix.length || edgeWeight;
  const suffixWeight = suffix.length || edgeWeight;
  const fitting = before * prefixWeight + after * suffixWeight;
  const score = (words * exact.length + fitting) / (exact.length + prefixWeight + suffixWeight);
  return { start, end, words, score, before, after };
}

function fit(
  expected: string,
  actual: string,
  similarity: (expected: string, actual: string) => number,
): number {
  if (expected === '') return actual === '' ? 1 : 0;
  return Math.max(0, (similarity(expected, actual) - chance) / (1 - chance));
}

/** Without places that overlap a better one, the best first. */
export function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const each of [...candidates].sort((a, b) => b.score - a.score)) {
    if (kept.every(({ start, end }) => end <= each.start || each.end <= start)) kept.push(each);
  }
  return kept;
}
