/** What the fold makes of each code point by itself. */
import { bidiControl } from './bidi-controls.ts';
import { digitValue } from './persian/digits.ts';
import { alef, alefForms, letterEquivalents, loneHamza, tatweel } from './persian/letters.ts';
import { quranicSign, vowelMark } from './persian/marks.ts';
import { latinPunctuation } from './persian/punctuation.ts';
import { softSeparator } from './persian/zwnj.ts';

/**
 * What becomes of a code point: it is replaced by `text`; it is a `mark` that goes and belongs to the letter before; it is
 * `removed` and belongs to nothing; or it is a `space`.
 */
export type FoldAction =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark' | 'removed' | 'space' };

/** What may be kept apart in a comparison; by default all is folded. */
export interface FoldTableOptions {
  /** Whether آ أ إ ٱ stay apart from ا. */
  readonly keepAlefForms: boolean;
  /** Whether quotation marks, dashes and Persian punctuation stay as they are written. */
  readonly keepPunctuation: boolean;
}

const whiteSpace = /^[\s\u0085]$/u;

// Diacritics of Latin, Greek, Cyrillic and Hebrew (Nowrūz is found as Nowruz) and variation selectors. The vowel signs of
// Indic scripts and the voicing marks of kana are letters to their readers: they are not here.
const diacritic =
  /^[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u1AB0-\u1ADD\u1DC0-\u1DFF\u20D0-\u20F0\uFE00-\uFE0F\uFE20-\uFE2F\u{E0100}-\u{E01EF}]$/u;

// Soft hyphen, joiner, word joiner and its invisible kin, byte order mark.
const invisible = /^[\u00AD\u180E\u200D\u2060-\u2064\uFEFF]$/u;

const latinLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};

const typography: Readonly<Record<string, string>> = {
  ...latinPunctuation,
  ...toEach('"', '«»“”„‟‹›″'),
  // With the half rings of transliteration, ʿ and ʾ, which most keyboards write as an apostrophe.
  ...toEach("'", '‘’‚‛ʼʻʿʾʹ′´`'),
  ...toEach('-', '‐‑‒–—―−'),
};

function toEach(target: string, characters: string): Record<string, string> {
  return Object.fromEntries(Array.from(characters, (character) => [character, target]));
}

/**
 * What the fold makes of one code point, given as a string; it does not depend on its neighbours.
 * Source: Unicode NFKC/NFKD and simple lower case; the tables in `persian/`.
 */
export function foldCodePoint(character: string, options: FoldTableOptions): FoldAction {
  if (whiteSpace.test(character)) return { kind: 'space' };
  if (isMark(character)) return { kind: 'mark' };
  if (isRemoved(character)) return { kind: 'removed' };
  const compatible = character.normalize('NFKC').toLowerCase();
  // Isolated harakat are presentation forms too: NFKC gives them a space or a tatweel to stand on.
  if (/^[\uFC5E-\uFC63\uFCF2-\uFCF4\uFE70-\uFE7F]$/u.test(character)) return { kind: 'mark' };
  let text = '';
  // A spacing accent is compatible with a space and a mark; it stays itself.
  for (const part of compatible.startsWith(' ') ? character : compatible) {
    text += foldLetter(part, options);
  }
  return text === '' ? { kind: 'removed' } : { kind: 'text', text };
}

function isMark(character: string): boolean {
  return diacritic.test(character) || vowelMark.test(character);
}

function isRemoved(character: string): boolean {
  return (
    character === tatweel ||
    character === loneHamza ||
    bidiControl.test(character) ||
    softSeparator.test(character) ||
    invisible.test(character) ||
    quranicSign.test(character)
  );
}

function foldLetter(letter: string, options: FoldTableOptions): string {
  if (isRemoved(letter) || isMark(letter)) return '';
  if (alefForms.has(letter)) return options.keepAlefForms ? letter : alef;
  if (!options.keepPunctuation && typography[letter] !== undefined) return typography[letter];
  const equivalent = letterEquivalents[letter] ?? latinLetters[letter];
  if (equivalent !== undefined) return equivalent;
  const digit = digitValue(letter.codePointAt(0) ?? 0);
  if (digit !== undefined) return String(digit);
  const parts = Array.from(letter.normalize('NFKD')).filter((part) => !isMark(part));
  // One letter may decompose into another that has an equivalent: a Kurdish or Urdu heh with its hamza.
  return parts.map((part) => letterEquivalents[part] ?? latinLetters[part] ?? part).join('');
}
