/** What a word by itself says about the language and the script of its text. */
import {
  arabicFunctionWords,
  azerbaijaniFunctionWords,
  englishFunctionWords,
  otherLatinFunctionWords,
  persianFunctionWords,
} from './function-words.ts';
import { toPersianLetters } from './persian/letters.ts';
import { scriptOf, type Script } from './script-of.ts';

/** Languages whose letters show that a text in Arabic script is not Persian. */
export type NeighbourLanguage = 'ur' | 'ckb' | 'ps';

/** See the fields; all of them follow from the word alone. */
export interface WordFacts {
  readonly script: Script;
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

/** Facts of the words met last: half of the words of any text are a few hundred. */
const remembered = new Map<string, WordFacts>();
// About 4 MB. A longer word would keep the text alive that it was cut from (V8 copies pieces of up to 12 units).
const mostRemembered = 20_000;
const longestRemembered = 12;

/** The facts about a word. Cost: a look-up for words that were met before. */
export function factsOf(word: string): WordFacts {
  const before = remembered.get(word);
  if (before !== undefined) return before;
  const facts = findFacts(word);
  if (word.length <= longestRemembered) {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(word, facts);
  }
  return facts;
}

const none: readonly NeighbourLanguage[] = [];

function findFacts(word: string): WordFacts {
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
