/**
 * Weights of evidence, learned from edited texts by test/benchmarks/annotations/learning.test.ts: of a passage by
 * itself, and among others that are found.
 */
import type { Weights } from './belief.ts';

/** Of a passage by itself. */
export const alone: Weights = {
  being: -5.61,
  words: 5.21,
  allWords: 1.58,
  length: -0.82,
  wordsLength: 2.95,
  allWordsLength: 0.25,
  unknown: 2.84,
  before: 1.95,
  after: 1.55,
  around: 0.84,
  aroundLength: 0.94,
  aroundBest: 1.08,
  nearest: 0,
  farther: 0,
  between: 0,
  close: 0,
  taken: 0,
};

/** Of a passage among others that are found. */
export const among: Weights = {
  being: -5.75,
  words: 5.57,
  allWords: 1.91,
  length: -0.43,
  wordsLength: 2.79,
  allWordsLength: 0.28,
  unknown: 1.94,
  before: 1.59,
  after: 1.33,
  around: 0.72,
  aroundLength: 0.81,
  aroundBest: 0.76,
  nearest: 0.48,
  farther: -0.05,
  between: 0.82,
  close: 1.54,
  taken: -1.69,
};
