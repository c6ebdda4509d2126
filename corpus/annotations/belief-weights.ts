/**
 * Weights of evidence, learned from edited texts by test/benchmarks/annotations/learning.test.ts: of a passage by
 * itself, and among others that are found.
 */
import type { Weights } from './belief.ts';

/** Of a passage by itself. */
export const alone: Weights = {
  being: -5.22,
  words: 3.26,
  allWords: 1.34,
  length: -1.28,
  wordsLength: 1.53,
  allWordsLength: 0.48,
  unknown: 4.2,
  before: 2.22,
  after: 1.65,
  kept: 2.77,
  farther: 0,
  between: 0,
  taken: 0,
  astray: 0,
};

/** Of a passage among others that are found. */
export const among: Weights = {
  being: -3.54,
  words: 4.05,
  allWords: 1.74,
  length: -1.11,
  wordsLength: 1.63,
  allWordsLength: 0.45,
  unknown: 3.36,
  before: 1.56,
  after: 1.27,
  kept: 2.36,
  farther: 0.41,
  between: 0.6,
  taken: -1.15,
  astray: -1.48,
};
