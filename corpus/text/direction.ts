/** The base direction of a block of text. */
import { kinds, kindsOfUnit } from './character-class.ts';
import { weighWords, type WeighedWords } from './weighed-words.ts';
import { wordFacts } from './word-facts.ts';

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
  const words = weighWords(text);
  const found = directionsOfWords(words, text, words.seen);
  return found.certain ?? fallback ?? found.likely;
}

/** What the words of a text say about its direction. */
export interface FoundDirection {
  /** Absent where nothing but the fallback can decide. */
  readonly certain?: Direction;
  /** Where there is no fallback. */
  readonly likely: Direction;
}

// Below this share of difference the two sides weigh about the same («qanat قنات»).
const tieShare = 0.1;
const persianStopWeight = 2;

/** As `detectDirection`, for a text whose words are weighed and the kinds of whose characters (`seen`) are known. */
export function directionsOfWords(
  { count, facts, weights, isOneScript }: WeighedWords,
  text: string,
  seen: number,
): FoundDirection {
  if (isOneScript) {
    const only = ((facts[0] ?? 0) & wordFacts.isRightToLeft) !== 0 ? 'rtl' : 'ltr';
    return { certain: only, likely: only };
  }
  if (count === 0) return { likely: /[۰-۹٠-٩،؛؟«»]/u.test(text) ? 'rtl' : 'ltr' };
  let rtl = 0;
  let ltr = 0;
  for (let at = 0; at < count; at += 1) {
    const weight = weights[at] ?? 0;
    if (((facts[at] ?? 0) & wordFacts.isRightToLeft) !== 0) rtl += weight;
    else ltr += weight;
  }
  // A Persian comma after a Latin word is written by someone who writes Persian.
  if (rtl > 0) rtl += persianStopWeight * countStopsAfterLatin(text, seen);
  if (Math.abs(rtl - ltr) <= tieShare * Math.max(rtl, ltr)) {
    return { likely: ((facts[0] ?? 0) & wordFacts.isRightToLeft) !== 0 ? 'rtl' : 'ltr' };
  }
  const certain = rtl > ltr ? 'rtl' : 'ltr';
  return { certain, likely: certain };
}

function countStopsAfterLatin(text: string, seen: number): number {
  // Latin letters beyond U+FFFF are counted as any: `surrogate` stands for all of them.
  if ((seen & kinds.surrogate) !== 0) return text.match(stopAfterLatin)?.length ?? 0;
  if ((seen & kinds.latin) === 0) return 0;
  let count = 0;
  for (const stop of persianStops) {
    for (let at = text.indexOf(stop); at >= 0; at = text.indexOf(stop, at + 1)) {
      if (endsInLatin(text, at)) count += 1;
    }
  }
  return count;
}

const persianStops = ['،', '؛', '؟'];
const stopAfterLatin = /\p{Script=Latin}\p{M}*[،؛؟]/gu;

/** Whether what stands before an offset is a Latin letter, with its marks. */
function endsInLatin(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0; at -= 1) {
    const found = kindsOfUnit(text.charCodeAt(at));
    if ((found & kinds.latin) !== 0) return true;
    if ((found & kinds.letter) !== 0 || (found & kinds.afterApostrophe) === 0) return false;
  }
  return false;
}
