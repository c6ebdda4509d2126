/** What kinds of characters a text is made of, from a table that learns each character once. */

/**
 * Kinds of characters, one bit each. A table of them is looked up in a nanosecond; a regular expression with \p{…} takes
 * ten to fifty times as long for every letter, and import asks about every letter of a library.
 */
export const kinds = {
  /** \p{L} */
  letter: 1,
  /** What words are made of: letters, marks, ZWNJ, tatweel. */
  inWord: 2,
  /** \p{L} or \p{M}: what follows an apostrophe within a word. */
  afterApostrophe: 4,
  /** Composition to NFC may change it or what stands before it. */
  composable: 8,
  /** What stands in addresses, code and file names and never in prose. */
  codeSign: 16,
  /** Opens brackets or a quotation. */
  opening: 32,
  /** Script Arabic or Hebrew. */
  arabicOrHebrew: 64,
  /** In the blocks whose letters run right to left. */
  rightToLeft: 128,
  /** A letter in the blocks that run left to right. */
  leftToRight: 256,
  /** Script Latin. */
  latin: 512,
  /** Persian comma, semicolon, question mark. */
  persianStop: 1024,
  /** Half of a character beyond U+FFFF. */
  surrogate: 2048,
  /** What addresses, options and file names have with prose. */
  proseSign: 4096,
  /** What may go on a word without being in `inWord`: apostrophes, halves of characters beyond U+FFFF. */
  wordSign: 8192,
  /** Turns the direction of what follows: an embedding, override or isolate, or the end of one. */
  turning: 16384,
} as const;

const patterns: readonly (readonly [number, RegExp])[] = [
  [kinds.letter, /\p{L}/u],
  [kinds.inWord, /[\p{L}\p{M}\u200C\u0640]/u],
  [kinds.afterApostrophe, /[\p{L}\p{M}]/u],
  // What can be joined to the character before it is a mark or a Hangul vowel or final. Source: UAX 15, NFC_QC=Maybe.
  [kinds.composable, /[\p{M}\u1160-\u11FF]/u],
  [kinds.codeSign, /[@#`_<\\/]/u],
  [kinds.opening, /[([{«“"]/u],
  [kinds.arabicOrHebrew, /[\p{Script=Arabic}\p{Script=Hebrew}]/u],
  [kinds.rightToLeft, /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u],
  // Their signs, such as « and », say nothing of a direction.
  [
    kinds.leftToRight,
    /(?=\p{L})[A-Za-z\u00AA-\u058F\u0900-\u1FFF\u2C00-\uD7FF\uF900-\uFB1C\uFF21-\uFFDC]/u,
  ],
  [kinds.latin, /\p{Script=Latin}/u],
  [kinds.persianStop, /[،؛؟]/u],
  [kinds.surrogate, /[\u{10000}-\u{10FFFF}\uD800-\uDFFF]/u],
  [kinds.proseSign, /[-.:]/u],
  [kinds.wordSign, /['’\u{10000}-\u{10FFFF}\uD800-\uDFFF]/u],
  [kinds.turning, /[\u202A-\u202E\u2066-\u2069]/u],
];

/** Set for every character that the table knows, so that a zero means one that was not met yet. */
const known = 1 << 15;

/** The kinds of each UTF-16 unit; 0 where `kindsOfUnit` was not asked yet. */
export const kindTable = new Uint16Array(0x10000);

function learn(character: string): number {
  let found = known;
  for (const [kind, pattern] of patterns) if (pattern.test(character)) found |= kind;
  if (character.normalize('NFC') !== character) found |= kinds.composable;
  return found;
}

/** The kinds of one UTF-16 unit, together. */
export function kindsOfUnit(unit: number): number {
  const found = kindTable[unit] ?? 0;
  return found === 0 ? (kindTable[unit] = learn(String.fromCharCode(unit))) : found;
}

/** The kinds of the character that begins at `at`, together; a lone surrogate is one of its own. */
export function kindsAt(text: string, at: number): number {
  const found = kindsOfUnit(text.charCodeAt(at));
  return (found & kinds.surrogate) === 0 ? found : learn(String.fromCodePoint(codeAt(text, at)));
}

function codeAt(text: string, at: number): number {
  return text.codePointAt(at) ?? 0;
}

/**
 * Every kind that occurs in a text (from one offset up to another), together. Of characters beyond U+FFFF only
 * `surrogate` is told.
 *
 * Example: (kindsIn('آب 12') & kinds.latin) === 0
 */
export function kindsIn(text: string, from = 0, to = text.length): number {
  let seen = 0;
  for (let at = from; at < to; at += 1) seen |= kindsOfUnit(text.charCodeAt(at));
  return seen;
}

/** As `kindsIn`, of the units between two offsets. */
export function kindsInUnits(units: Uint16Array, from: number, to: number): number {
  // In a bundle, names outside of a function are looked up anew each time.
  const known = kindTable;
  let seen = 0;
  for (let at = from; at < to; at += 1) {
    const unit = units[at] ?? 0;
    const found = known[unit] ?? 0;
    seen |= found === 0 ? kindsOfUnit(unit) : found;
  }
  return seen;
}

/** Whether a text has letters; `seen` are the kinds of its characters. */
export function hasLetters(text: string, seen: number): boolean {
  if ((seen & kinds.letter) !== 0) return true;
  return (seen & kinds.surrogate) !== 0 && /\p{L}/u.test(text);
}

/** How many characters of these kinds a text has (all of them where a character has any). */
export function countKind(text: string, kind: number): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const found = kindsOfUnit(text.charCodeAt(at));
    if ((found & kinds.surrogate) !== 0 && codeAt(text, at) > 0xffff) {
      if ((kindsAt(text, at) & kind) !== 0) count += 1;
      at += 1;
    } else if ((found & kind) !== 0) count += 1;
  }
  return count;
}

/**
 * Where the word that begins at an offset ends, and the offset itself where none begins: letters with their marks, ZWNJ
 * and tatweel, and what follows an apostrophe within a word. A run of marks alone is a word here too.
 */
export function endOfWord(text: string, start: number): number {
  let end = skip(text, start, kinds.inWord);
  if (end === start) return start;
  while (isApostrophe(text.charCodeAt(end)) && end + 1 < text.length) {
    const next = skip(text, end + 1, kinds.afterApostrophe);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

function skip(text: string, from: number, kind: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const found = kindsOfUnit(text.charCodeAt(at));
    if ((found & kind) !== 0) continue;
    if ((found & kinds.surrogate) === 0 || (kindsAt(text, at) & kind) === 0) break;
    // A letter beyond U+FFFF has two units.
    at += 1;
  }
  return at;
}

/** How many units the character at an offset has. */
export function widthAt(text: string, at: number): number {
  return (kindsOfUnit(text.charCodeAt(at)) & kinds.surrogate) !== 0 && codeAt(text, at) > 0xffff
    ? 2
    : 1;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}
