/** Describes a range by selectors that find it again: by block, by position, and by its words with their context. */
import { clusterEnd, clusterStart, splitsPair } from '../document/cluster.ts';
import type { PlainText } from '../document/plain-text.ts';
import type { Range } from '../document/position.ts';
import type { Interval } from '../document/range.ts';
import { intervalOf, rangeAt } from '../document/range.ts';
import { CorpusError } from '../errors.ts';
import type { Selector } from './annotation.ts';

/** Length of prefix and suffix in UTF-16 units, where the text has as many; a little more where it may not be cut. */
export const contextLength = 32;

/**
 * The selectors of a range, from the most exact to the most lasting; `anchor` is the way back.
 *
 * Shape: BlockRangeSelector, TextPositionSelector, TextQuoteSelector; blocks are joined by a newline in the quote.
 * A range that cuts a surrogate pair is widened to the whole character.
 * Errors: `emptySelection` where there is nothing but white space, `invalidRequest` where it is not in the document.
 */
export function describe(plain: PlainText, range: Range): readonly Selector[] {
  const given = intervalOf(plain, range);
  if (given === undefined) {
    const reason = 'the range is not in the document';
    throw new CorpusError('invalidRequest', reason, { reason });
  }
  const interval = wholeCharacters(plain.text, given);
  const { start, end } = interval;
  const exact = plain.text.slice(start, end);
  if (exact.trim() === '') throw new CorpusError('emptySelection', 'the range has no words');
  const { prefix, suffix } = contextOf(plain.text, interval);
  return [
    { type: 'BlockRangeSelector', range: rangeAt(plain, interval) },
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ];
}

/** What stands before and after an interval of the text. */
export function contextOf(
  text: string,
  { start, end }: Interval,
): { readonly prefix: string; readonly suffix: string } {
  const from = clusterStart(text, Math.max(0, start - contextLength));
  const to = clusterEnd(text, Math.min(text.length, end + contextLength));
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

function wholeCharacters(text: string, { start, end }: Interval): Interval {
  return {
    start: splitsPair(text, start) ? start - 1 : start,
    end: splitsPair(text, end) ? end + 1 : end,
  };
}
