/** Anchors selectors in a document: where the described passage stands now, or that it cannot be found. */
import type { PlainText } from '../document/plain-text.ts';
import type { Range } from '../document/position.ts';
import type { Interval } from '../document/range.ts';
import { intervalOf, rangeAt } from '../document/range.ts';
import type { Selector, TextQuoteSelector } from './annotation.ts';
import type { Candidate } from './candidate.ts';
import { bestOf, weigh } from './candidate.ts';
import { fuzzyCandidates } from './fuzzy.ts';

/** Where a passage stands; `score` is 1 where words and surroundings are as they were, less the more has changed. */
export interface Anchor {
  readonly range: Range;
  readonly score: number;
}

/** Below this a place fits no better than any other text of the same language. */
const leastScore = 0.55;
/** So many units in a row, found once, are the passage whatever happened around them. */
const tellingLength = 24;
/** Weighing more places than these would take longer than a reader waits; those nearest to the old place count. */
const mostPlaces = 2000;

/**
 * Finds a described passage: where it was if words and surroundings are still there, else the place of its words
 * whose surroundings fit best, else the place of words that were edited. A passage that could be in several places
 * is an orphan, and so are selectors without a quote, because nothing proves them right.
 *
 * Cost: O(1) while the document is unchanged, else O(text).
 */
export function anchor(plain: PlainText, selectors: readonly Selector[]): Anchor | 'orphan' {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (quote === undefined) return 'orphan';
  const hints = hintsOf(plain, selectors).filter(
    ({ start, end }) => plain.text.slice(start, end) === quote.exact,
  );
  const unmoved = hints
    .map((hint) => weigh(plain.text, quote, hint, 0))
    .find((candidate) => candidate.score === 1);
  const found =
    unmoved ??
    findExact(plain.text, quote, selectors) ??
    findInBlock(plain.text, quote) ??
    findEdited(plain.text, quote);
  if (found === undefined) return 'orphan';
  return { range: rangeAt(plain, found), score: found.score };
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
        return [];
    }
  });
}

function findExact(
  text: string,
  quote: TextQuoteSelector,
  selectors: readonly Selector[],
): Candidate | undefined {
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  const starts = nearest(occurrences(text, quote.exact), position?.start ?? 0);
  const candidates = starts.map((start) =>
    weigh(text, quote, { start, end: start + quote.exact.length }, 0),
  );
  const only = candidates.length === 1 ? candidates[0] : undefined;
  if (only !== undefined && quote.exact.length >= tellingLength) return only;
  return accepted(bestOf(candidates));
}

/**
 * The words with what stands around them in their own blocks, where that is telling and stands once: the blocks before
 * and after may be others altogether, as after a text was read in another encoding.
 */
function findInBlock(text: string, quote: TextQuoteSelector): Candidate | undefined {
  const { exact, prefix, suffix } = quote;
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const [after = ''] = suffix.split('\n', 1);
  const words = before + exact + after;
  if (words.length < tellingLength) return undefined;
  const [start, ...others] = occurrences(text, words);
  if (start === undefined || others.length > 0) return undefined;
  const from = start + before.length;
  return weigh(text, quote, { start: from, end: from + exact.length }, 0);
}

function findEdited(text: string, quote: TextQuoteSelector): Candidate | undefined {
  const candidates = fuzzyCandidates(text, quote);
  const only = candidates.length === 1 ? candidates[0] : undefined;
  if (only !== undefined && quote.exact.length * only.words >= 2 * tellingLength) return only;
  return accepted(bestOf(candidates));
}

function accepted(candidate: Candidate | undefined): Candidate | undefined {
  return candidate !== undefined && candidate.score >= leastScore ? candidate : undefined;
}

function occurrences(text: string, words: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}

function nearest(starts: readonly number[], place: number): readonly number[] {
  if (starts.length <= mostPlaces) return starts;
  return [...starts].sort((a, b) => Math.abs(a - place) - Math.abs(b - place)).slice(0, mostPlaces);
}
