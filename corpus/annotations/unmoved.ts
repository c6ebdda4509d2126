/** Passages that stand where they stood. */
import type { PlainText } from '../document/plain-text.ts';
import { intervalOf, type Interval } from '../document/range.ts';
import type { Selector } from './annotation.ts';
import { weigh, type Candidate } from './candidate.ts';

/** The passage where it was, if words and surroundings are still there. Cost: O(1). */
export function unmoved(plain: PlainText, selectors: readonly Selector[]): Candidate | undefined {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (quote === undefined) return undefined;
  return placesSaid(plain, selectors)
    .filter(({ start, end }) => plain.text.slice(start, end) === quote.exact)
    .map((hint) => weigh(plain.text, quote, hint, 0))
    .find((candidate) => candidate.score === 1);
}

/** The places that block and position selectors name, as far as they are in the document. */
export function placesSaid(plain: PlainText, selectors: readonly Selector[]): readonly Interval[] {
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
