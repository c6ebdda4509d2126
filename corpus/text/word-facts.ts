/** What a word by itself says about the language and the script of its text. */
import {
  arabicFunctionWords,
  azerbaijaniFunctionWords,
  englishFunctionWords,
  otherLatinFunctionWords,
  persianFunctionWords,
} from './function-words.ts';
import { toPersianLetters } from './persian/letters.ts';
import { isRightToLeft, scriptOf, type Script } from './script-of.ts';

/** Languages whose letters show that a text in Arabic script is not Persian. */
export type NeighbourLanguage = 'ur' | 'ckb' | 'ps';

/** A word of a text with what it counts for when the sentence's frame is weighed. */
export interface WeighedWord {
  readonly facts: WordFacts;
  readonly weight: number;
  /** Whether it stands in brackets or quotation marks. */
  readonly isNested: boolean;
}

/** See the fields; all of them follow from the word alone. */
export interface WordFacts {
  readonly script: Script;
  readonly isRightToLeft: boolean;
  /** The word where nothing around it takes from its weight: one object for all of its places. */
  readonly asWeighed: WeighedWord;
  readonly isFunctionWord: boolean;
  readonly isCapitalised: boolean;
  /** What it counts for when the sentence's frame is weighed. */
  readonly weight: number;
  /** Neighbours of Persian in whose letters it is written. */
  readonly neighbours: readonly NeighbourLanguage[];
  readonly isAzerbaijani: boolean;
  readonly isPersian: boolean;
  readonly isArabic: boolean;
  readonly isEnglish: boolean;
  readonly isOtherLatin: boolean;
  /** How much its letters speak for Persian and for Arabic. */
  readonly persianLetters: number;
  readonly arabicLetters: number;
}

// A function word shows in which language the sentence is built: it weighs as much as three borrowed ones, so that
// four English product names do not outvote the Persian verb and particles around them.
const functionWordWeight = 3;
// Names and brands begin with a capital, and abbreviations are all capitals: Persian sentences borrow them most.
export const capitalisedWeight = 0.75;
const acronymWeight = 0.5;
// A letter alone is talked about, not read.
const letterWeight = 0.25;

/** Letters that only one of Persian's neighbours writes. */
const neighbourLetters: readonly (readonly [NeighbourLanguage, RegExp])[] = [
  ['ur', /[ٹڈڑںےھہۂۃ]/u],
  ['ckb', /[ڕڵۆێەڤ]/u],
  ['ps', /[ټډړږښڼځڅۍې]/u],
];

// Facts of the words met last, each in the slot of its hash: half of the words of any text are a few hundred.
// About 4 MB when all are taken. A longer word would keep the text alive that it was cut from (V8 copies up to 12 units).
const slots = 16_384;
const longestRemembered = 12;
const remembered = new Array<WordFacts | undefined>(slots).fill(undefined);
/** The words of the slots: each row begins with the length. One array of numbers is compared without following pointers. */
const rowLength = longestRemembered + 1;
const rows = new Uint16Array(slots * rowLength);

/** The facts about the word between two offsets of a text. Cost: a look-up for words that were met before. */
export function factsAt(text: string, start: number, end: number): WordFacts {
  if (end - start > longestRemembered) return findFacts(text.slice(start, end));
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const slot = (hash ^ (hash >>> 15)) & (slots - 1);
  const before = remembered[slot];
  if (before !== undefined && isInSlot(slot, text, start, end)) return before;
  const facts = findFacts(text.slice(start, end));
  remembered[slot] = facts;
  rows[slot * rowLength] = end - start;
  for (let at = start; at < end; at += 1) {
    rows[slot * rowLength + 1 + at - start] = text.charCodeAt(at);
  }
  return facts;
}

function isInSlot(slot: number, text: string, start: number, end: number): boolean {
  let row = slot * rowLength;
  if (rows[row] !== end - start) return false;
  for (let at = start; at < end; at += 1) if (rows[++row] !== text.charCodeAt(at)) return false;
  return true;
}

const none: readonly NeighbourLanguage[] = [];

function findFacts(word: string): WordFacts {
  const own = ownFacts(word);
  const asWeighed = { facts: own as WordFacts, weight: own.weight, isNested: false };
  return Object.assign(own, { asWeighed });
}

function ownFacts(word: string): Omit<WordFacts, 'asWeighed'> {
  const script = scriptOf(word);
  const isArabicScript = script === 'arabic';
  const isLatinScript = script === 'latin';
  const persian = isArabicScript ? toPersianLetters(word) : '';
  const latin = isLatinScript ? word.toLowerCase().replace('’', "'") : '';
  const isPersian = persianFunctionWords.has(persian);
  const isArabic = isArabicScript && arabicFunctionWords.has(word);
  const isEnglish = englishFunctionWords.has(latin);
  // و is of both languages, and so in neither list.
  const isFunctionWord = isEnglish || isPersian || isArabic || word === 'و';
  return {
    script,
    isRightToLeft: isRightToLeft(script),
    isFunctionWord,
    isCapitalised: /^\p{Lu}/u.test(word),
    weight: isFunctionWord ? functionWordWeight : weightOf(word, script),
    neighbours: isArabicScript ? neighboursOf(word) : none,
    isAzerbaijani: azerbaijaniFunctionWords.has(persian),
    isPersian,
    isArabic,
    isEnglish,
    isOtherLatin: otherLatinFunctionWords.has(latin),
    persianLetters: isArabicScript ? persianLetterEvidence(word) : 0,
    arabicLetters: isArabicScript ? arabicLetterEvidence(word) : 0,
  };
}

function neighboursOf(word: string): readonly NeighbourLanguage[] {
  const found = neighbourLetters.filter(([, letters]) => letters.test(word));
  return found.length === 0 ? none : found.map(([language]) => language);
}

function weightOf(word: string, script: Script): number {
  if (script !== 'latin') return script === 'arabic' && word.length === 1 ? letterWeight : 1;
  if (word.length === 1) return letterWeight;
  if (/^\p{Lu}{2,}$/u.test(word)) return acronymWeight;
  return /^\p{Lu}/u.test(word) ? capitalisedWeight : 1;
}

// The weights order the evidence: letters that Arabic lacks and the ZWNJ prove Persian; ة, a hamza on alef and the
// article speak for Arabic but stand in Persian names too; the keyboard's ی/ي says least, as old Persian texts have ي.
function persianLetterEvidence(word: string): number {
  if (/[پچژگ\u200C\u06C0]/u.test(word)) return 1.5;
  return /[\u06CC\u06A9]/u.test(word) ? 0.3 : 0;
}

function arabicLetterEvidence(word: string): number {
  let evidence = /[\u064A\u0643\u0649]/u.test(word) ? 0.3 : 0;
  if (/[\u0629\u0623\u0625]/u.test(word)) evidence += 0.8;
  if (/^[وفبك]?ال../u.test(word) || /^و?لل../u.test(word)) evidence += 0.7;
  return evidence;
}
