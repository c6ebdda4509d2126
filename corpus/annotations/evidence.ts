/** What speaks for a candidate, as numbers that can be weighed: its words, its surroundings, its neighbours. */
import type { Interval } from '../document/range.ts';
import type { TextQuoteSelector } from './annotation.ts';
import type { Candidate } from './candidate.ts';
import type { Carried } from './patchwork.ts';
import type { Expectation, Expected } from './neighbours.ts';
import type { QuotePattern } from './quote-pattern.ts';

/** What only neighbours say. */
export const neighbourEvidence = [
  'farther',
  'between',
  'taken',
  'astray',
  'carried',
  'support',
  'elsewhere',
  'supportElsewhere',
] as const;

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
  'kept',
  ...neighbourEvidence,
] as const;

/** Of quotes longer than so many letters nothing more is expected. */
const longest = 120;

/**
 * So many letters of context speak for a place at least. Where a text is shorter, or another program gives less, what there is
 * speaks for itself as much: all of a little that fits is no less than could be asked.
 */
const leastContext = 36;

/** In logarithms of slack: how much further a block moved says nothing more. */
const furthest = 3;

/** The evidence for a candidate, in the order of `evidenceNames`; what neighbours say is 0 where there are none. */
export function evidenceOf(
  { quote, letters: { units }, start, end }: QuotePattern,
  candidate: Candidate,
  around: number,
  expectation: Expectation | undefined,
): readonly number[] {
  const { words } = candidate;
  const letters = Math.min(longest, end - start);
  const length = Math.log(1 + letters) - 3;
  const context = Math.max(leastContext, units.length - (end - start));
  const known = quote.prefix.length + quote.suffix.length === 0 ? 0 : 1;
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
    Math.log(1 + words * letters + around * context) - 3,
    farther,
    between,
    expectation?.taken(candidate) ?? 0,
    expectation ? (nearest * Math.log(expectation.unrest)) / furthest : 0,
    ...carriedTo(candidate, expectation?.carried),
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
  return -Math.min(furthest, Math.log(1 + best));
}

/** How much of the words the whole of the older text that is known leads here, so much of it without a move, and how much elsewhere. */
function carriedTo({ start, end }: Interval, carried: Carried | undefined): number[] {
  if (carried === undefined) return [0, 0, 0, 0];
  const shared = Math.min(end, carried.end) - Math.max(start, carried.start);
  const length = Math.max(end, carried.end) - Math.min(start, carried.start);
  const share = Math.max(0, shared / length);
  const here = share * carried.words;
  const support = Math.log(1 + carried.support) - 3;
  return [here, here * support, (1 - share) * carried.words, (1 - share) * carried.words * support];
}
