/** What a word by itself says about the language and the script of its text. */
import {
  arabicFunctionWords,
  azerbaijaniFunctionWords,
  englishFunctionWords,
  otherLatinFunctionWords,
  persianFunctionWords,
} from './function-words.ts';
import { toPersianLetters } from './persian/letters.ts';
import { isRightToLeft, scriptOf, scripts, type Script } from './script-of.ts';

/**
 * What is true of a word, one bit each; with its script, its weight and its letters a word's facts are one number. Import
 * asks about every word of a library, and a number is looked up, copied and compared without following pointers.
 */
export const wordFacts = {
  isRightToLeft: 1 << 4,
  isFunctionWord: 1 << 5,
  isCapitalised: 1 << 6,
  isAzerbaijani: 1 << 7,
  isPersian: 1 << 8,
  isArabic: 1 << 9,
  isEnglish: 1 << 10,
  isOtherLatin: 1 << 11,
  /** Written in letters that show that a text in Arabic script is Urdu, Sorani Kurdish or Pashto. */
  isUrdu: 1 << 12,
  isKurdish: 1 << 13,
  isPashto: 1 << 14,
} as const;

// The rest of the number: an index into a list for each.
const scriptMask = 0xf;
const weightShift = 15;
const persianShift = 18;
const arabicShift = 20;

/** The script of a word. */
export function scriptOfFacts(facts: number): Script {
  return scripts[facts & scriptMask] ?? 'other';
}

/** Facts of a word of which no more is known than its script. */
export function factsOfScript(script: Script): number {
  return scripts.indexOf(script);
}

/** Whether two words are in one script. */
export function isSameScript(facts = 0, others = 0): boolean {
  return ((facts ^ others) & scriptMask) === 0;
}

/** What a word counts for when the sentence's frame is weighed. */
export function weightOfFacts(facts: number): number {
  return weights[(facts >> weightShift) & 7] ?? 1;
}

/** How much a word's letters speak for Persian. */
export function persianLettersOf(facts: number): number {
  return persianEvidence[(facts >> persianShift) & 3] ?? 0;
}

/** How much a word's letters speak for Arabic. */
export function arabicLettersOf(facts: number): number {
  return arabicEvidence[(facts >> arabicShift) & 7] ?? 0;
}

// A function word shows in which language the sentence is built: it weighs as much as three borrowed ones, so that
// four English product names do not outvote the Persian verb and particles around them.
const functionWordWeight = 3;
// Names and brands begin with a capital, and abbreviations are all capitals: Persian sentences borrow them most.
export const capitalisedWeight = 0.75;
const acronymWeight = 0.5;
// A letter alone is talked about, not read.
const letterWeight = 0.25;
const weights = [1, functionWordWeight, capitalisedWeight, acronymWeight, letterWeight];

// The weights order the evidence: letters that Arabic lacks and the ZWNJ prove Persian; ة, a hamza on alef and the
// article speak for Arabic but stand in Persian names too; the keyboard's ی/ي says least, as old Persian texts have ي.
const persianEvidence = [0, 0.3, 1.5];
/** By whether the word has ي ك ى (1), ة أ إ (2) and the article (4). */
const arabicEvidence = [0, 0.3, 0.8, 0.3 + 0.8, 0.7, 0.3 + 0.7, 0.8 + 0.7, 0.3 + 0.8 + 0.7];

/** Letters that only one of Persian's neighbours writes. */
const neighbourLetters: readonly (readonly [number, RegExp])[] = [
  [wordFacts.isUrdu, /[ٹڈڑںےھہۂۃ]/u],
  [wordFacts.isKurdish, /[ڕڵۆێەڤ]/u],
  [wordFacts.isPashto, /[ټډړږښڼځڅۍې]/u],
];

// Facts of the words met last, each in the slot of its hash or the one beside it: half of the words of any text are a few hundred,
// and two common ones that took one slot from each other by turns would be looked into anew each time.
const slotBits = 14;
const slots = 1 << slotBits;
/** Spreads hashes that lie close together, as those of short words do. Source: Knuth, the golden ratio of 2³². */
const spread = 0x9e3779b1;
const remembered = new Int32Array(slots);
/** The words of the slots, half a megabyte: each row begins with the length. */
const rowBits = 4;
const rows = new Uint16Array(slots << rowBits);
const longestRemembered = (1 << rowBits) - 1;

/** The hash of a word with one unit more; that of no word is 0. */
export function hashUnit(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/**
 * The facts about the word between two offsets of a text, whose units and hash are given. Cost: a look-up for words that were
 * met before.
 */
export function factsAt(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  hash: number,
): number {
  const length = end - start;
  if (length > longestRemembered) return findFacts(text.slice(start, end));
  const slot = Math.imul(hash, spread) >>> (32 - slotBits);
  if (isInRow(slot << rowBits, units, start, length)) return remembered[slot] ?? 0;
  const beside = slot ^ 1;
  if (isInRow(beside << rowBits, units, start, length)) return remembered[beside] ?? 0;
  const facts = findFacts(text.slice(start, end));
  const free = rows[slot << rowBits] === 0 ? slot : beside;
  const row = free << rowBits;
  remembered[free] = facts;
  rows[row] = length;
  for (let at = 0; at < length; at += 1) rows[row + 1 + at] = units[start + at] ?? 0;
  return facts;
}

function isInRow(row: number, units: Uint16Array, start: number, length: number): boolean {
  if (rows[row] !== length) return false;
  for (let at = 0; at < length; at += 1) {
    if (rows[row + 1 + at] !== units[start + at]) return false;
  }
  return true;
}

function findFacts(word: string): number {
  const script = scriptOf(word);
  const isArabicScript = script === 'arabic';
  const persian = isArabicScript ? toPersianLetters(word) : '';
  const latin = script === 'latin' ? word.toLowerCase().replace('’', "'") : '';
  const isPersian = persianFunctionWords.has(persian);
  const isArabic = isArabicScript && arabicFunctionWords.has(word);
  const isEnglish = englishFunctionWords.has(latin);
  // و is of both languages, and so in neither list.
  const isFunctionWord = isEnglish || isPersian || isArabic || word === 'و';
  const weight = isFunctionWord ? functionWordWeight : weightOf(word, script);
  return (
    scripts.indexOf(script) |
    bit(isRightToLeft(script), wordFacts.isRightToLeft) |
    bit(isFunctionWord, wordFacts.isFunctionWord) |
    bit(/^\p{Lu}/u.test(word), wordFacts.isCapitalised) |
    bit(azerbaijaniFunctionWords.has(persian), wordFacts.isAzerbaijani) |
    bit(isPersian, wordFacts.isPersian) |
    bit(isArabic, wordFacts.isArabic) |
    bit(isEnglish, wordFacts.isEnglish) |
    bit(otherLatinFunctionWords.has(latin), wordFacts.isOtherLatin) |
    (weights.indexOf(weight) << weightShift) |
    (isArabicScript ? factsOfArabicLetters(word) : 0)
  );
}

function bit(isTrue: boolean, fact: number): number {
  return isTrue ? fact : 0;
}

function weightOf(word: string, script: Script): number {
  if (script !== 'latin') return script === 'arabic' && word.length === 1 ? letterWeight : 1;
  if (word.length === 1) return letterWeight;
  if (/^\p{Lu}{2,}$/u.test(word)) return acronymWeight;
  return /^\p{Lu}/u.test(word) ? capitalisedWeight : 1;
}

function factsOfArabicLetters(word: string): number {
  let facts = 0;
  for (const [fact, letters] of neighbourLetters) facts |= bit(letters.test(word), fact);
  const hasArticle = /^[وفبك]?ال../u.test(word) || /^و?لل../u.test(word);
  const arabic =
    bit(/[\u064A\u0643\u0649]/u.test(word), 1) |
    bit(/[\u0629\u0623\u0625]/u.test(word), 2) |
    bit(hasArticle, 4);
  return facts | (persianIndexOf(word) << persianShift) | (arabic << arabicShift);
}

function persianIndexOf(word: string): number {
  if (/[پچژگ\u200C\u06C0]/u.test(word)) return 2;
  return /[\u06CC\u06A9]/u.test(word) ? 1 : 0;
}
