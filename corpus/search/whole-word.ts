/** Whether a hit is made of whole words. */
import type { TextRange } from '../text/offset-map.ts';

/** A letter, its marks or a digit, from which a ZWNJ leads on inside the word. */
const wordBefore = /[\p{L}\p{M}\p{N}]\u200C*$/u;
const wordAfter = /^\u200C*[\p{L}\p{M}\p{N}]/u;

/** Enough for a surrogate pair or a letter with a few half-spaces. Units: UTF-16. */
const near = 8;

function isInsideWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - near), at);
  return wordBefore.test(before) && wordAfter.test(text.slice(at, at + near));
}

/**
 * Whether a range of a text begins and ends where words do; a half-space is inside a word.
 *
 * Example: of کتاب in «کتاب‌ها» no, of «کتاب‌ها» yes
 */
export function isWholeWord(text: string, { start, end }: TextRange): boolean {
  return !isInsideWord(text, start) && !isInsideWord(text, end);
}
