/**
 * Weights of evidence, learned from edited texts by multinomial logistic regression (test/benchmarks/annotations): of a passage by
 * itself, and among others that are found.
 */
import type { Weights } from './belief.ts';

/** Of a passage by itself. */
export const alone: Weights = {
  being: -6.59,
  words: 5.11,
  allWords: 2.14,
  length: -0.97,
  wordsLength: 3.4,
  allWordsLength: 0.62,
  unknown: 3.43,
  before: 2.77,
  after: 2.25,
  around: 1.22,
  aroundLength: 1.36,
  aroundBest: 0.2,
  nearest: 0,
  farther: 0,
  between: 0,
  close: 0,
  taken: 0,
};

/** Of a passage among others that are found. */
export const among: Weights = {
  being: -6.36,
  words: 5.7,
  allWords: 1.83,
  length: -0.51,
  wordsLength: 2.85,
  allWordsLength: 0.56,
  unknown: 2.1,
  before: 2.02,
  after: 1.33,
  around: 0.79,
  aroundLength: 0.89,
  aroundBest: 0.57,
  nearest: 0.47,
  farther: -0.04,
  between: 1.05,
  close: 1.68,
  taken: -1.41,
};
