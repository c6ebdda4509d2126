/** Where a term stands in a text, in any of its inflected forms, in either language. */
import { fold } from '../text/fold.ts';
import type { TextRange } from '../text/offset-map.ts';
import { wordsOf } from '../text/words.ts';
import { hasPersianWord, infinitiveOf, renderingsOf } from './lexicon/seed.ts';
import { stemEnglish } from './words/english-stem.ts';
import { lemmasOf } from './words/persian-lemma.ts';

/**
 * The places where the words of a term stand one after another, without punctuation between: folded, English by its stems, Persian without plural, ezafe,
 * pronoun and verb endings. A word that the seed lexicon has as a word of its own («باران») is no form of a shorter one («بار»)
 * unless both have a rendering in common.
 *
 * Units: UTF-16, half-open, in order, without overlaps. Cost: linear in the text.
 * Example: occurrences('قنات', 'قنات‌هایشان کهن است.') gives [{ start: 0, end: 11 }]
 */
export function occurrences(term: string, text: string): TextRange[] {
  const wanted = wordsOf(term).map(({ start, end }) => partsOf(term.slice(start, end)));
  if (wanted.length === 0) return [];
  const words = wordsOf(text);
  const found: TextRange[] = [];
  for (let first = 0; first + wanted.length <= words.length; first += 1) {
    const fits = wanted.every((parts, index) => {
      const { start, end } = words[first + index] ?? { start: 0, end: 0 };
      const between = text.slice(words[first + index - 1]?.end ?? start, start);
      if (index > 0 && !/^[\s\u200C-]*$/u.test(between)) return false;
      return isForm(partsOf(text.slice(start, end)), parts);
    });
    const [start, end] = [words[first]?.start, words[first + wanted.length - 1]?.end];
    if (!fits || start === undefined || end === undefined) continue;
    found.push({ start, end });
    first += wanted.length - 1;
  }
  return found;
}

/** A word folded, in the pieces between its ZWNJs. */
function partsOf(word: string): string[] {
  return word.split('\u200C').map((part) => fold(part).text);
}

function isForm(word: readonly string[], of: readonly string[]): boolean {
  const [written, base] = [word.join(''), of.join('')];
  if (written === base) return true;
  if (!/\p{Script=Arabic}/u.test(written)) return stemEnglish(written) === stemEnglish(base);
  const infinitive = infinitiveOf(base.endsWith('ن') ? base.slice(0, -1) : base);
  const known = {
    hasWord: (each: string) => each === base,
    infinitiveOf: (stem: string) => (infinitiveOf(stem) === infinitive ? infinitive : undefined),
  };
  const lemmas = lemmasOf(word, known);
  if (!lemmas.includes(base)) return false;
  return !hasPersianWord(written) || haveCommonRendering(written, base);
}

function haveCommonRendering(a: string, b: string): boolean {
  const others = new Set(renderingsOf(b));
  return renderingsOf(a).some((stem) => others.has(stem));
}
