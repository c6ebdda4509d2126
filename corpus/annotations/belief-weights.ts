/**
 * Weights of evidence, learned from edited texts by test/benchmarks/annotations/learning.test.ts: of a passage by
 * itself, and among others that are found.
 */
import type { Weights } from './belief.ts';

/** Of a passage by itself. */
export const alone: Weights = {
  being: -4.74,
  words: 2.66,
  allWords: 1.52,
  length: -1.59,
  wordsLength: 1.93,
  allWordsLength: 0.39,
  unknown: 4.15,
  before: 2.21,
  after: 1.77,
  kept: 2.72,
  farther: 0,
  between: 0,
  taken: 0,
  astray: 0,
  carried: 0,
  support: 0,
  elsewhere: 0,
  supportElsewhere: 0,
};

/** Of a passage among others that are found. */
export const among: Weights = {
  being: -2.92,
  words: 2.63,
  allWords: 1.79,
  length: -1.21,
  wordsLength: 1.43,
  allWordsLength: 0.33,
  unknown: 2.76,
  before: 0.99,
  after: 0.78,
  kept: 2.03,
  farther: 0.33,
  between: 0.57,
  taken: -0.95,
  astray: -1.49,
  carried: 0.73,
  support: 1.02,
  elsewhere: 0.12,
  supportElsewhere: 0.49,
};
