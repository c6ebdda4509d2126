/** What the words of one script say about the language of their text. */
import type { Script } from './script-of.ts';
import type { WeighedWords } from './weighed-words.ts';
import {
  arabicLettersOf,
  factsOfScript,
  isSameScript,
  persianLettersOf,
  wordFacts,
} from './word-facts.ts';

/** BCP 47 primary language tag; `und` where it cannot be told. */
export type Language = string;

/** How many words there are, and of how many each of these is true; letters are weights, not counts. */
export interface LanguageEvidence {
  readonly script: Script;
  readonly words: number;
  readonly azerbaijani: number;
  readonly persian: number;
  readonly arabic: number;
  readonly persianLetters: number;
  readonly arabicLetters: number;
  readonly english: number;
  readonly otherLatin: number;
  readonly urdu: number;
  readonly kurdish: number;
  readonly pashto: number;
}

/** So many words decide; the others would say the same. */
const decidingWords = 200;

/** What the words of a script say, whatever stands around their text. */
export function weighEvidence(script: Script, words: WeighedWords): LanguageEvidence {
  return script === 'arabic' ? weighArabicScript(words) : weighOtherScript(script, words);
}

/** Summed up in variables: to write each word's share into an object takes twice as long. */
function weighArabicScript({ count, facts }: WeighedWords): LanguageEvidence {
  const likeIt = factsOfScript('arabic');
  let words = 0;
  let persianLetters = 0;
  let arabicLetters = 0;
  let azerbaijani = 0;
  let persian = 0;
  let arabic = 0;
  let urdu = 0;
  let kurdish = 0;
  let pashto = 0;
  for (let at = 0; at < count && words < decidingWords; at += 1) {
    const word = facts[at] ?? 0;
    if (!isSameScript(word, likeIt)) continue;
    words += 1;
    persianLetters += persianLettersOf(word);
    arabicLetters += arabicLettersOf(word);
    if ((word & wordFacts.isPersian) !== 0) persian += 1;
    if ((word & wordFacts.isArabic) !== 0) arabic += 1;
    if ((word & wordFacts.isAzerbaijani) !== 0) azerbaijani += 1;
    if ((word & wordFacts.isUrdu) !== 0) urdu += 1;
    if ((word & wordFacts.isKurdish) !== 0) kurdish += 1;
    if ((word & wordFacts.isPashto) !== 0) pashto += 1;
  }
  return {
    script: 'arabic',
    words,
    azerbaijani,
    persian,
    arabic,
    persianLetters,
    arabicLetters,
    english: 0,
    otherLatin: 0,
    urdu,
    kurdish,
    pashto,
  };
}

function weighOtherScript(script: Script, { count, facts }: WeighedWords): LanguageEvidence {
  const likeIt = factsOfScript(script);
  let words = 0;
  let english = 0;
  let otherLatin = 0;
  for (let at = 0; at < count && words < decidingWords; at += 1) {
    const word = facts[at] ?? 0;
    if (!isSameScript(word, likeIt)) continue;
    words += 1;
    if ((word & wordFacts.isEnglish) !== 0) english += 1;
    if ((word & wordFacts.isOtherLatin) !== 0) otherLatin += 1;
  }
  return {
    script,
    words,
    azerbaijani: 0,
    persian: 0,
    arabic: 0,
    persianLetters: 0,
    arabicLetters: 0,
    english,
    otherLatin,
    urdu: 0,
    kurdish: 0,
    pashto: 0,
  };
}

const arabicScriptLanguages: ReadonlySet<Language> = new Set(['fa', 'ar', 'ur', 'ckb', 'ps', 'az']);

const languageOfScript: Partial<Readonly<Record<Script, Language>>> = {
  hebrew: 'he',
  greek: 'el',
  armenian: 'hy',
  georgian: 'ka',
  kana: 'ja',
  hangul: 'ko',
  han: 'zh',
  thai: 'th',
};

/** The language that the evidence shows; where it could be several, the fallback if it is one of them. */
export function languageOf(evidence: LanguageEvidence, fallback?: Language): Language {
  if (evidence.script === 'arabic') return arabicScriptLanguage(evidence, fallback);
  if (evidence.script === 'latin') return latinLanguage(evidence, fallback);
  return languageOfScript[evidence.script] ?? 'und';
}

// Function words and letters of the language are a third of prose; what stands against them is a quoted word or name.
const clearLead = 5;
const clearShare = 4;

/** Whether the words of a script leave no doubt about their language, so that more of the text would say the same. */
export function isClear(evidence: LanguageEvidence): boolean {
  const { script, english, otherLatin, urdu, kurdish, pashto, azerbaijani } = evidence;
  if (script === 'latin') return leads(english, otherLatin) || leads(otherLatin, english);
  if (script !== 'arabic' || urdu + kurdish + pashto + azerbaijani > 0) return false;
  const persian = 2 * evidence.persian + evidence.persianLetters;
  const arabic = 2 * evidence.arabic + evidence.arabicLetters;
  return leads(persian, arabic) || leads(arabic, persian);
}

function leads(one: number, other: number): boolean {
  return one >= clearLead && one >= clearShare * other;
}

// A Persian text may name a place in another's spelling; a text in that language shows its letters far more often.
const neighbourShare = 0.2;

function arabicScriptLanguage(evidence: LanguageEvidence, fallback?: Language): Language {
  const { words, urdu, kurdish, pashto } = evidence;
  const least = Math.max(1, neighbourShare * words);
  if (urdu >= least) return 'ur';
  if (kurdish >= least) return 'ckb';
  if (pashto >= least) return 'ps';
  if (evidence.azerbaijani >= 2 && evidence.azerbaijani > evidence.persian) return 'az';
  const persian = 2 * evidence.persian + evidence.persianLetters;
  const arabic = 2 * evidence.arabic + evidence.arabicLetters;
  const isUnclear = persian === arabic || (words <= 2 && Math.abs(persian - arabic) < 1);
  if (isUnclear && fallback !== undefined && arabicScriptLanguages.has(fallback)) return fallback;
  return arabic > persian ? 'ar' : 'fa';
}

// From this many words on, an English text shows at least one of its function words.
const wordsWithoutFunctionWord = 12;

function latinLanguage(evidence: LanguageEvidence, fallback?: Language): Language {
  const { words, english, otherLatin } = evidence;
  if (english > otherLatin) return 'en';
  if (otherLatin > english) return 'und';
  if (words >= wordsWithoutFunctionWord) return 'und';
  return fallback !== undefined && isLatinLanguage(fallback) ? fallback : 'en';
}

function isLatinLanguage(language: Language): boolean {
  return (
    language !== 'und' &&
    !arabicScriptLanguages.has(language) &&
    !Object.values(languageOfScript).includes(language)
  );
}
