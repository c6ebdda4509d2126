/** Anchors selectors in a document: where the described passage stands now, or that it cannot be found. */
import type { PlainText } from '../document/plain-text.ts';
import type { Range } from '../document/position.ts';
import type { Interval } from '../document/range.ts';
import { intervalOf, rangeAt } from '../document/range.ts';
import type { Selector, TextQuoteSelector } from './annotation.ts';
import type { Candidate } from './candidate.ts';
import { bestOf, weigh } from './candidate.ts';
import { indexOf } from './quote-indexes.ts';

/** Where a passage stands; `score` is 1 where words and surroundings are as they were, less the more has changed. */
export interface Anchor {
  readonly range: Range;
  readonly score: number;
}

/** A passage that is to be found. */
export interface Described {
  readonly selectors: readonly Selector[];
  /** Where another program's selectors say that it is: looked at first, but only the quote can prove it. Units: UTF-16. */
  readonly near?: Interval;
}

/** Below this a place fits no better than any other text of the same language. */
const leastScore = 0.55;
/** Share of the quote's letters that a place has at least: words that are gone are not found by what stood around them. */
const leastWords = 0.6;
/** So many units in a row, found once, are the passage whatever happened around them. */
const tellingLength = 24;
/** … where so large a share of them is there, */
const ownWords = 0.85;
/** or where at least so much of them and what stood around them is. */
const leastTelling = 0.5;
/**
 * Words that are nearly all there are meant where a third of what stood around them stands there still; words that were edited,
 * where nearly all of it does. Of two such places one has to have a quarter more of it.
 */
const own = { words: 0.85, around: 0.35, leastWords: 0.5, mostAround: 0.8, lead: 0.25 } as const;
/** Shorter pieces of the blocks around a passage stand in many texts. */
const leastPiece = 8;

/**
 * Finds a described passage: where it was if words and surroundings are still there, else the place of its words
 * whose surroundings fit best, else the place of words that were edited. A passage that could be in several places
 * is an orphan, and so are selectors without a quote, because nothing proves them right. Of copies, one `near` is meant.
 *
 * Cost: O(1) while the document is unchanged; else an index of the text is made once, and a quote takes about a millisecond.
 */
export function anchor(
  plain: PlainText,
  selectors: readonly Selector[],
  near?: Interval,
): Anchor | 'orphan' {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (quote === undefined) return 'orphan';
  const found = unmoved(plain, selectors) ?? sought(plain, quote, near);
  if (found === undefined) return 'orphan';
  return { range: rangeAt(plain, found), score: found.score };
}

function sought(
  plain: PlainText,
  quote: TextQuoteSelector,
  near: Interval | undefined,
): Candidate | undefined {
  const candidates = indexOf(plain).candidates(quote);
  const inside =
    near === undefined
      ? []
      : [...candidates, ...indexOf(plain).within(quote, near)].filter(
          ({ start, end }) => start < near.end && near.start < end,
        );
  return believed(plain, quote, distinct(inside)) ?? believed(plain, quote, candidates);
}

/** Without places that overlap a better one, the best first. */
export function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const each of [...candidates].sort((a, b) => b.score - a.score)) {
    if (kept.every(({ start, end }) => end <= each.start || each.end <= start)) kept.push(each);
  }
  return kept;
}

/** The passage where it was, if words and surroundings are still there. Cost: O(1). */
export function unmoved(plain: PlainText, selectors: readonly Selector[]): Candidate | undefined {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (quote === undefined) return undefined;
  return hintsOf(plain, selectors)
    .filter(({ start, end }) => plain.text.slice(start, end) === quote.exact)
    .map((hint) => weigh(plain.text, quote, hint, 0))
    .find((candidate) => candidate.score === 1);
}

/** The places that block and position selectors name, as far as they are in the document. */
function hintsOf(plain: PlainText, selectors: readonly Selector[]): readonly Interval[] {
  return selectors.flatMap((selector): readonly Interval[] => {
    switch (selector.type) {
      case 'BlockRangeSelector': {
        const interval = intervalOf(plain, selector.range);
        return interval === undefined ? [] : [interval];
      }
      case 'TextPositionSelector':
        return [{ start: selector.start, end: selector.end }];
      case 'TextQuoteSelector':
      case 'PartSelector':
      case 'AreaSelector':
        return [];
    }
  });
}

/** The candidate that is the passage, whatever other annotations say; undefined where none is to be believed. */
export function believed(
  plain: PlainText,
  quote: TextQuoteSelector,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const telling = candidates.filter(({ words }) => words >= leastWords);
  const only = telling.length === 1 ? telling[0] : undefined;
  if (only !== undefined && isTelling(quote, only)) return only;
  return (
    accepted(bestOf(candidates)) ??
    inItsBlock(plain.text, quote, candidates) ??
    amongItsOwn(plain, quote, candidates)
  );
}

/** Whether words that stand once are the passage by themselves: letters of any two long texts can be aligned somehow. */
function isTelling({ exact }: TextQuoteSelector, { words, score }: Candidate): boolean {
  if (exact.length * words < tellingLength) return false;
  return words >= ownWords || score >= leastTelling;
}

/**
 * The one place of the words with what stands around them in their own blocks, where that is telling: the blocks before
 * and after may be others altogether, as after a text was read in another encoding. Where they stand elsewhere in the
 * text, this is a copy of a block that is gone.
 */
function inItsBlock(
  text: string,
  { exact, prefix, suffix }: TextQuoteSelector,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const [after = ''] = suffix.split('\n', 1);
  const words = before + exact + after;
  if (words.length < tellingLength) return undefined;
  const [found, ...others] = candidates.filter(({ start }) =>
    text.startsWith(words, start - before.length),
  );
  if (others.length > 0) return undefined;
  const around = [prefix.slice(0, prefix.length - before.length), suffix.slice(after.length)];
  const isCopy = around.some((piece) => isKnown(text, piece.trim()));
  return isCopy ? undefined : found;
}

/**
 * The one place around which the letters stand that stood around the quote, though words were put in and taken out between
 * them: copies elsewhere stand among others.
 */
function amongItsOwn(
  plain: PlainText,
  quote: TextQuoteSelector,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const index = indexOf(plain);
  const [best, second] = candidates
    .filter(({ words }) => words >= own.leastWords)
    .map((candidate) => ({ candidate, around: index.around(quote, candidate) }))
    .sort((a, b) => b.around - a.around);
  if (best === undefined || best.around - (second?.around ?? 0) < own.lead) return undefined;
  const { words } = best.candidate;
  return best.around >= (words >= own.words ? own.around : own.mostAround)
    ? best.candidate
    : undefined;
}

function isKnown(text: string, piece: string): boolean {
  return piece.length >= leastPiece && text.includes(piece);
}

/** So many places are offered for a passage that is not found. */
const mostOffered = 3;
/** Places with fewer of the quote's letters are no help. */
const leastOffered = 0.3;

/** The places that are most like a described passage, the likest first, also those that `anchor` would not believe. */
export function likeliest(plain: PlainText, selectors: readonly Selector[]): readonly Anchor[] {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (quote === undefined) return [];
  const chosen: Candidate[] = [];
  const candidates = indexOf(plain).candidates(quote);
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    if (candidate.words < leastOffered || chosen.length === mostOffered) continue;
    if (chosen.some(({ start, end }) => candidate.start < end && start < candidate.end)) continue;
    chosen.push(candidate);
  }
  return chosen.map((candidate) => ({
    range: rangeAt(plain, candidate),
    score: candidate.score,
  }));
}

function accepted(candidate: Candidate | undefined): Candidate | undefined {
  if (candidate === undefined || candidate.words < leastWords) return undefined;
  return candidate.score >= leastScore ? candidate : undefined;
}
