/** A candidate: a place where a quote may stand, with how well its words and its surroundings fit. */
import type { Interval } from '../document/range.ts';
import type { TextQuoteSelector } from './annotation.ts';
import { beginningSimilarity, endingSimilarity } from './similarity.ts';

/** Shares of 1: `words` of the quote itself, `score` of the quote with prefix and suffix. */
export interface Candidate extends Interval {
  readonly words: number;
  readonly score: number;
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
  const before = text.slice(Math.max(0, start - prefix.length - slack), start);
  const after = text.slice(end, end + suffix.length + slack);
  const words = Math.max(0, 1 - errors / exact.length);
  const prefixWeight = prefix.length || edgeWeight;
  const suffixWeight = suffix.length || edgeWeight;
  const fitting =
    fit(prefix, before, endingSimilarity) * prefixWeight +
    fit(suffix, after, beginningSimilarity) * suffixWeight;
  const score = (words * exact.length + fitting) / (exact.length + prefixWeight + suffixWeight);
  return { start, end, words, score };
}

function fit(
  expected: string,
  actual: string,
  similarity: (expected: string, actual: string) => number,
): number {
  if (expected === '') return actual === '' ? 1 : 0;
  return Math.max(0, (similarity(expected, actual) - chance) / (1 - chance));
}

/** Copies of a passage differ by more than this in their surroundings, unless nothing tells them apart. */
const leastLead = 0.12;

/**
 * The candidate that stands out, or undefined: a wrong place is worse than none. Two places that fit equally well
 * are both no answer.
 */
export function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const [best, second] = [...candidates].sort((a, b) => b.score - a.score);
  if (best === undefined || second === undefined) return best;
  // A perfect fit stands out however well another place fits; two perfect ones tell nothing.
  const standsOut = best.score === 1 ? second.score < 1 : best.score - second.score >= leastLead;
  return standsOut ? best : undefined;
}
