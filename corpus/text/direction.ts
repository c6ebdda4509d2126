/** The base direction of a block of text. */
import { kinds, kindsIn } from './character-class.ts';
import { weighWords } from './weighed-words.ts';
import type { WeighedWord } from './word-facts.ts';

/** Base direction, as HTML's `dir` names it. */
export type Direction = 'ltr' | 'rtl';

/**
 * The direction in which a block's sentence is built: words of each direction are weighed (function words most, quoted
 * and bracketed ones least, addresses and code not at all), because the first strong letter alone is wrong for a
 * Persian sentence that starts with a brand, and the count of letters for one that names many.
 *
 * A text without letters takes the fallback; without a fallback, Persian digits and punctuation run right to left. Where
 * both sides weigh about the same, the fallback decides, then the first word.
 * Example: detectDirection('iPhone 15 Pro Max معرفی شد') === 'rtl'
 */
export function detectDirection(text: string, fallback?: Direction): Direction {
  return directionOfWords(weighWords(text), text, kindsIn(text), fallback);
}

// Below this share of difference the two sides weigh about the same («qanat قنات»).
const tieShare = 0.1;
const persianStopWeight = 2;

/** As `detectDirection`, for a text whose words are weighed and the kinds of whose characters (`seen`) are known. */
export function directionOfWords(
  words: readonly WeighedWord[],
  text: string,
  seen: number,
  fallback?: Direction,
): Direction {
  const first = words[0];
  if (first === undefined) return fallback ?? (/[۰-۹٠-٩،؛؟«»]/u.test(text) ? 'rtl' : 'ltr');
  let rtl = 0;
  let ltr = 0;
  for (const { facts, weight } of words) {
    if (facts.isRightToLeft) rtl += weight;
    else ltr += weight;
  }
  // A Persian comma after a Latin word is written by someone who writes Persian.
  if (rtl > 0) rtl += persianStopWeight * countStopsAfterLatin(text, seen);
  if (Math.abs(rtl - ltr) > tieShare * Math.max(rtl, ltr)) return rtl > ltr ? 'rtl' : 'ltr';
  return fallback ?? (first.facts.isRightToLeft ? 'rtl' : 'ltr');
}

function countStopsAfterLatin(text: string, seen: number): number {
  // Latin letters beyond U+FFFF are counted as any: `surrogate` stands for all of them.
  if ((seen & kinds.persianStop) === 0) return 0;
  if ((seen & (kinds.latin | kinds.surrogate)) === 0) return 0;
  return text.match(/\p{Script=Latin}\p{M}*[،؛؟]/gu)?.length ?? 0;
}
