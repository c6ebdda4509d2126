/** Moves one end of a passage: by a word, as the keyboard does, or to a place, as a pointer does. */
import { offsetOf, type PlainText } from '../document/plain-text.ts';
import type { Position, Range } from '../document/position.ts';
import { intervalOf, rangeAt } from '../document/range.ts';
import { wordsOf } from '../text/words.ts';

/** An end of a passage. */
export type PassageEnd = 'start' | 'end';

/** No word that a reader means is so far away. Units: UTF-16. */
const reach = 500;

/**
 * The range with its end moved over a word, forward (1) or back (-1) in the text; at least a word stays, and where there is
 * no other word near, or the range is not in the text, it is as it was.
 */
export function stretchByWord(
  plain: PlainText,
  range: Range,
  which: PassageEnd,
  step: 1 | -1,
): Range {
  const interval = intervalOf(plain, range);
  if (interval === undefined) return range;
  const from = Math.max(0, interval[which] - reach);
  const near = wordsOf(plain.text.slice(from, interval[which] + reach));
  const places = near
    .map((word) => from + word[which])
    .filter((place) => (which === 'end' ? place > interval.start : place < interval.end));
  const place =
    step === 1
      ? places.find((one) => one > interval[which])
      : places.findLast((one) => one < interval[which]);
  return place === undefined ? range : rangeAt(plain, { ...interval, [which]: place });
}

/** The range with its end moved to a position, as a pointer does; as it was where no word would be left of it. */
export function stretchTo(
  plain: PlainText,
  range: Range,
  which: PassageEnd,
  position: Position,
): Range {
  const interval = intervalOf(plain, range);
  const place = offsetOf(plain, position);
  if (interval === undefined || place === undefined) return range;
  const start = which === 'start' ? place : interval.start;
  const end = which === 'end' ? place : interval.end;
  return plain.text.slice(start, Math.max(start, end)).trim() === ''
    ? range
    : rangeAt(plain, { start, end });
}
