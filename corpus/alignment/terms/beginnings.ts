/** How the words of a text begin: what a text is asked first when a term is looked for in a thousand of them. */
import { fold } from '../../text/fold.ts';
import { infinitiveOf } from '../lexicon/seed.ts';
import { stemEnglish } from '../words/english-stem.ts';

/** Endings leave the first letters of a word; longer beginnings tell little more and fill memory. Units: UTF-16. */
const longest = 4;

/** Runs of letters: coarser than words, and told many times as fast in a library of a thousand texts. */
const letters = /[\p{L}\p{M}\p{N}\u200C\u0640]+/gu;

/** The beginnings of a text's words, of two to four letters. Cost: linear in the text; about 10 kB for one of 20 kB. */
export type Beginnings = ReadonlySet<string>;

export function beginningsOf(texts: Iterable<string>): Beginnings {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(letters)) words.add(word);
  }
  const beginnings = new Set<string>();
  for (const word of words) {
    const key = comparable(word);
    for (let length = 1; length <= longest; length += 1) beginnings.add(key.slice(0, length));
  }
  return beginnings;
}

/** Whether the text may hold the words in any form; false says that it does not. */
export function mayHold(beginnings: Beginnings, words: string): boolean {
  return Array.from(words.matchAll(letters)).every(([word]) => {
    const key = comparable(word);
    // Forms of verbs begin with prefixes or another stem.
    if (infinitiveOf(key.endsWith('ن') ? key.slice(0, -1) : key) !== undefined) return true;
    // ستاره becomes ستارگان
    const kept = key.endsWith('ه') ? key.length - 1 : key.length;
    return beginnings.has(key.slice(0, Math.min(longest, kept)));
  });
}

function comparable(word: string): string {
  const folded = fold(word.replaceAll('\u200C', '')).text;
  return /\p{Script=Arabic}/u.test(folded) ? folded : stemEnglish(folded);
}
