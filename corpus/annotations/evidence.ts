/** What speaks for a candidate, as numbers that can be weighed: its words, its surroundings, its neighbours. */
import type { Interval } from '../document/range.ts';
import type { TextQuoteSelector } from './annotation.ts';
import type { Candidate } from './candidate.ts';
import { lettersOf } from './letters.ts';
import type { Expectation, Expected } from './neighbours.ts';

/** The kinds of evidence, in the order of their weights. */
export const evidenceNames = [
  'being',
  'words',
  'allWords',
  'length',
  'wordsLength',
  'allWordsLength',
  'unknown',
  'before',
  'after',
  'around',
  'aroundLength',
  'aroundBest',
  'nearest',
  'farther',
  'between',
  'close',
  'taken',
] as const;

/** Of quotes longer than so many letters nothing more is expected. */
const longest = 120;

/** What is asked of the text for a candidate; the share of its surroundings that stands there in runs. */
export type Around = (candidate: Interval) => number;

/** The evidence for a candidate, in the order of `evidenceNames`; what neighbours say is 0 where there are none. */
export function evidenceOf(
  quote: TextQuoteSelector,
  candidate: Candidate,
  around: number,
  expectation: Expectation | undefined,
): readonly number[] {
  const { words } = candidate;
  const letters = Math.min(longest, lettersOf(quote.exact).units.length);
  const length = Math.log(1 + letters) - 3;
  const context = quote.prefix.length + quote.suffix.length;
  const known = context === 0 ? 0 : 1;
  const [before, after] = surroundings(quote, candidate);
  const [nearest, farther, between] = expectation ? agreement(candidate, expectation) : [0, 0, 0];
  return [
    1,
    words,
    words === 1 ? 1 : 0,
    length,
    words * length,
    words === 1 ? letters / longest : 0,
    1 - known,
    known * before,
    known * after,
    known * around,
    known * around * (Math.log(1 + context) - 3),
    known * Math.max(before, after),
    nearest,
    farther,
    between,
    expectation ? Math.exp(farther) : 0,
    expectation?.taken(candidate) ?? 0,
  ];
}

/** How well what stood before and after fits; where the text began or ended there, and does not now, nobody knows: as the other side. */
function surroundings(
  { prefix, suffix }: TextQuoteSelector,
  { before, after }: Candidate,
): readonly [number, number] {
  if (prefix === '' && before < 1) return [after, after];
  if (suffix === '' && after < 1) return [before, before];
  return [before, after];
}

/** How near the candidate is to where the neighbours of either side expect it: of the side that fits better, then of the other. */
function agreement({ start }: Interval, { before, after }: Expectation): [number, number, number] {
  const sides = [before, after].filter((side) => side.length > 0).map((side) => fit(start, side));
  const [nearest = 0, farther = nearest] = sides.sort((a, b) => b - a);
  const isBetween =
    (before[0] === undefined || start >= before[0].at - 4 * before[0].slack) &&
    (after[0] === undefined || start <= after[0].at + 4 * after[0].slack);
  return [nearest, farther, isBetween ? 1 : 0];
}

function fit(start: number, side: readonly Expected[]): number {
  const best = Math.min(...side.map(({ at, slack }) => Math.abs(start - at) / slack));
  return -Math.log(1 + best);
}
