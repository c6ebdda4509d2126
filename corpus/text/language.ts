/** The language of a block of text. */
import { directionOfWords, type Direction } from './direction.ts';
import {
  arabicFunctionWords,
  azerbaijaniFunctionWords,
  englishFunctionWords,
  otherLatinFunctionWords,
  persianFunctionWords,
} from './function-words.ts';
import { toPersianLetters } from './persian/letters.ts';
import {
  isRightToLeft,
  runsOneWay,
  weighScripts,
  weighWords,
  type Script,
  type WeighedWord,
} from './script.ts';

/** BCP 47 primary language tag; `und` where it cannot be told. */
export type Language = string;

/** What a block says about itself. */
export interface TextDescription {
  readonly language: Language;
  readonly direction: Direction;
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

/**
 * The language that most of a text is written in: `fa`, `ar`, `en`, and `ur`, `ckb`, `ps`, `az` by their own letters and
 * words; `und` for other languages in Latin letters.
 *
 * The fallback (the neighbours' or the document's language) decides for texts without letters and for short ones that
 * could be either; without it they are `und`, Persian or English by their script.
 * Example: detectLanguage('می‌روم') === 'fa'
 */
export function detectLanguage(text: string, fallback?: Language): Language {
  return describeText(text, fallback === undefined ? {} : { language: fallback }).language;
}

/** Language and direction together; they agree: a text that runs right to left has a language of that direction. */
export function describeText(
  text: string,
  fallback: Partial<TextDescription> = {},
): TextDescription {
  // Where all letters run one way there is no frame to weigh: a few lines show the language.
  const isLong = text.length > decidingLength && runsOneWay(text);
  const sampled = isLong ? weighWords(text.slice(0, decidingLength)) : [];
  const words = sampled.length > 0 ? sampled : weighWords(text);
  const direction = directionOfWords(words, text, fallback.direction);
  const script = mainScript(words, direction);
  if (script === undefined) return { language: fallback.language ?? 'und', direction };
  const own = words
    .filter((word) => word.script === script)
    .slice(0, decidingWords)
    .map(({ word }) => word);
  return { language: languageOf(script, own, fallback.language), direction };
}

// So much of a language shows which one it is (320 units are some fifty words, a third of them function words).
const decidingWords = 200;
const decidingLength = 320;

function mainScript(words: readonly WeighedWord[], direction: Direction): Script | undefined {
  const sums = [...weighScripts(words)].filter(
    ([script]) => isRightToLeft(script) === (direction === 'rtl'),
  );
  sums.sort(([, a], [, b]) => b - a);
  return sums[0]?.[0];
}

function languageOf(script: Script, words: readonly string[], fallback?: Language): Language {
  if (script === 'arabic') return arabicScriptLanguage(words, fallback);
  if (script === 'latin') return latinLanguage(words, fallback);
  return languageOfScript[script] ?? 'und';
}

function count(words: readonly string[], test: (word: string) => boolean): number {
  return words.reduce((sum, word) => sum + (test(word) ? 1 : 0), 0);
}

/** Letters that only one of Persian's neighbours writes. */
const neighbourLetters: readonly (readonly [Language, RegExp])[] = [
  ['ur', /[ٹڈڑںےھہۂۃ]/u],
  ['ckb', /[ڕڵۆێەڤ]/u],
  ['ps', /[ټډړږښڼځڅۍې]/u],
];
// A Persian text may name a place in another's spelling; a text in that language shows its letters far more often.
const neighbourShare = 0.2;

function arabicScriptLanguage(words: readonly string[], fallback?: Language): Language {
  for (const [language, letters] of neighbourLetters) {
    if (count(words, (word) => letters.test(word)) >= Math.max(1, neighbourShare * words.length)) {
      return language;
    }
  }
  const plain = words.map(toPersianLetters);
  const azerbaijani = count(plain, (word) => azerbaijaniFunctionWords.has(word));
  const persianWords = count(plain, (word) => persianFunctionWords.has(word));
  if (azerbaijani >= 2 && azerbaijani > persianWords) return 'az';
  const persian = 2 * persianWords + sum(words, persianLetterEvidence);
  const arabic =
    2 * count(words, (word) => arabicFunctionWords.has(word)) + sum(words, arabicLetterEvidence);
  const isUnclear = persian === arabic || (words.length <= 2 && Math.abs(persian - arabic) < 1);
  if (isUnclear && fallback !== undefined && arabicScriptLanguages.has(fallback)) return fallback;
  return arabic > persian ? 'ar' : 'fa';
}

function sum(words: readonly string[], evidence: (word: string) => number): number {
  return words.reduce((total, word) => total + evidence(word), 0);
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

// From this many words on, an English text shows at least one of its function words.
const wordsWithoutFunctionWord = 12;

function latinLanguage(words: readonly string[], fallback?: Language): Language {
  const plain = words.map((word) => word.toLowerCase().replace('’', "'"));
  const english = count(plain, (word) => englishFunctionWords.has(word));
  const other = count(plain, (word) => otherLatinFunctionWords.has(word));
  if (english > other) return 'en';
  if (other > english) return 'und';
  if (words.length >= wordsWithoutFunctionWord) return 'und';
  return fallback !== undefined && isLatinLanguage(fallback) ? fallback : 'en';
}

function isLatinLanguage(language: Language): boolean {
  return (
    language !== 'und' &&
    !arabicScriptLanguages.has(language) &&
    !Object.values(languageOfScript).includes(language)
  );
}
