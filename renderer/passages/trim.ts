/** The words of a selection, without the white space and empty blocks at its ends. */
import type { PlainText } from '../../corpus/document/plain-text.ts';
import type { Range } from '../../corpus/document/position.ts';
import { intervalOf, rangeAt } from '../../corpus/document/range.ts';

/**
 * The words that `range` covers; undefined when there are none or the range is not in the document.
 *
 * A triple click ends at offset 0 of the next block: that end moves back to the last word before it.
 */
export function trimRange(plain: PlainText, range: Range): Range | undefined {
  const interval = intervalOf(plain, range);
  if (interval === undefined) return undefined;
  const text = plain.text.slice(interval.start, interval.end);
  const trimmed = text.trimStart();
  if (trimmed === '') return undefined;
  const start = interval.end - trimmed.length;
  return rangeAt(plain, { start, end: start + trimmed.trimEnd().length });
}
