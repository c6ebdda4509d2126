/** Anchors selectors in a document: where the described passage stands now, or that it cannot be found. */
import type { PlainText } from '../document/plain-text.ts';
import { rangeAt, type Interval } from '../document/range.ts';
import { anchorAll, type Anchor } from './anchor-all.ts';
import type { Selector } from './annotation.ts';
import { distinct } from './candidate.ts';
import { indexOf } from './quote-indexes.ts';
import { patternOf } from './quote-pattern.ts';

/**
 * Finds a described passage by itself: where it was if words and surroundings are still there, else the place that is believed
 * most, if it is believed enough. A passage that could be in several places is an orphan, and so are selectors without a quote,
 * because nothing proves them right. Of copies, one `near` is meant. Several of one text are better found by `anchorAll`.
 *
 * Cost: O(1) while the document is unchanged; else an index of the text is made once, and a quote takes about a millisecond.
 */
export function anchor(
  plain: PlainText,
  selectors: readonly Selector[],
  near?: Interval,
): Anchor | 'orphan' {
  const [found] = anchorAll(plain, [{ selectors, ...(near === undefined ? {} : { near }) }]);
  return found ?? 'orphan';
}

/** So many places are offered for a passage that is not found. */
const mostOffered = 3;
/** Places with fewer of the quote's letters are no help. */
const leastOffered = 0.3;

/** The places that are most like a described passage, the likest first, also those that `anchor` would not believe. */
export function likeliest(plain: PlainText, selectors: readonly Selector[]): readonly Anchor[] {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (quote === undefined) return [];
  return distinct(indexOf(plain).candidates(patternOf(quote)))
    .filter(({ words }) => words >= leastOffered)
    .slice(0, mostOffered)
    .map((candidate) => ({ range: rangeAt(plain, candidate), score: candidate.score }));
}
