/** How much of what stood around a quote stands around a place of it. */
import type { Interval } from '../document/range.ts';
import type { QuotePattern } from './quote-pattern.ts';

/** Fewer letters in a row are the same in any two sentences. */
const leastRun = 4;

/**
 * The share of the letters around the quote that stand before and after the place (both in letters of the text `units`), in runs:
 * however many words were put in or taken out between them; 0 where nothing stood around it. `partners` are those of all the
 * pattern's letters. Cost: linear in the pattern.
 */
export function keptAround(
  pattern: QuotePattern,
  partners: Int32Array,
  units: Uint16Array,
  { start, end }: Interval,
): number {
  const expected = pattern.letters.units;
  const context = expected.length - (pattern.end - pattern.start);
  if (context === 0) return 0;
  const isKept = (at: number): boolean => {
    const partner = partners[at] ?? -1;
    if (partner < 0 || expected[at] !== units[partner]) return false;
    return at < pattern.start ? partner < start : partner >= end;
  };
  const before = lettersInRuns(0, pattern.start, partners, isKept);
  return (before + lettersInRuns(pattern.end, expected.length, partners, isKept)) / context;
}

/** How many of the letters from `from` to `to` are kept in rows of `leastRun` or more that stand in a row there, too. */
function lettersInRuns(
  from: number,
  to: number,
  partners: Int32Array,
  isKept: (at: number) => boolean,
): number {
  let [count, length] = [0, 0];
  for (let at = from; at <= to; at++) {
    const kept = at < to && isKept(at);
    const goesOn = kept && length > 0 && partners[at] === (partners[at - 1] ?? 0) + 1;
    if (goesOn) length++;
    else {
      if (length >= leastRun) count += length;
      length = kept ? 1 : 0;
    }
  }
  return count;
}
