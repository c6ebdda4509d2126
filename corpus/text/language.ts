/** The language of a block of text. */
import { kindsIn } from './character-class.ts';
import { directionOfWords, type Direction } from './direction.ts';
import { isRightToLeft, type Script } from './script-of.ts';
import { runsOneWay, weighScripts, weighWords } from './weighed-words.ts';
import type { NeighbourLanguage, WeighedWord, WordFacts } from './word-facts.ts';

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
  return describeWeighed(weighText(text), fallback);
}

/** What a text's own letters and words say, before anything around it is asked. */
export interface WeighedText {
  readonly text: string;
  /** Kinds of the characters. */
  readonly seen: number;
  readonly words: readonly WeighedWord[];
}

/** Most of the work of `describeText`, for a text that is described with several fallbacks. */
export function weighText(text: string): WeighedText {
  const seen = kindsIn(text);
  // Where all letters run one way there is no frame to weigh: a few lines show the language.
  const isLong = text.length > decidingLength && runsOneWay(text, seen);
  const sampled = isLong ? weighWords(text.slice(0, decidingLength)) : [];
  return { text, seen, words: sampled.length > 0 ? sampled : weighWords(text) };
}

/** As `describeText`. */
export function describeWeighed(
  { text, seen, words }: WeighedText,
  fallback: Partial<TextDescription>,
): TextDescription {
  const direction = directionOfWords(words, text, seen, fallback.direction);
  const script = mainScript(words, direction);
  if (script === undefined) return { language: fallback.language ?? 'und', direction };
  const own: WordFacts[] = [];
  for (const { facts } of words) {
    if (facts.script === script && own.length < decidingWords) own.push(facts);
  }
  return { language: languageOf(script, own, fallback.language), direction };
}

// So much of a language shows which one it is (320 units are some fifty words, a third of them function words).
const decidingWords = 200;
const decidingLength = 320;

function mainScript(words: readonly WeighedWord[], direction: Direction): Script | undefined {
  const first = words[0]?.facts.script;
  if (words.every(({ facts }) => facts.script === first)) return first;
  const sums = [...weighScripts(words)].filter(
    ([script]) => isRightToLeft(script) === (direction === 'rtl'),
  );
  sums.sort(([, a], [, b]) => b - a);
  return sums[0]?.[0];
}

function languageOf(script: Script, words: readonly WordFacts[], fallback?: Language): Language {
  if (script === 'arabic') return arabicScriptLanguage(words, fallback);
  if (script === 'latin') return latinLanguage(words, fallback);
  return languageOfScript[script] ?? 'und';
}

const neighbourLanguages: readonly NeighbourLanguage[] = ['ur', 'ckb', 'ps'];
// A Persian text may name a place in another's spelling; a text in that language shows its letters far more often.
const neighbourShare = 0.2;

function arabicScriptLanguage(words: readonly WordFacts[], fallback?: Language): Language {
  const neighbour = neighbourLanguageOf(words);
  if (neighbour !== undefined) return neighbour;
  let [azerbaijani, persianWords, persianLetters, arabicWords, arabicLetters] = [0, 0, 0, 0, 0];
  for (const facts of words) {
    if (facts.isAzerbaijani) azerbaijani += 1;
    if (facts.isPersian) persianWords += 1;
    if (facts.isArabic) arabicWords += 1;
    persianLetters += facts.persianLetters;
    arabicLetters += facts.arabicLetters;
  }
  if (azerbaijani >= 2 && azerbaijani > persianWords) return 'az';
  const persian = 2 * persianWords + persianLetters;
  const arabic = 2 * arabicWords + arabicLetters;
  const isUnclear = persian === arabic || (words.length <= 2 && Math.abs(persian - arabic) < 1);
  if (isUnclear && fallback !== undefined && arabicScriptLanguages.has(fallback)) return fallback;
  return arabic > persian ? 'ar' : 'fa';
}

function neighbourLanguageOf(words: readonly WordFacts[]): Language | undefined {
  // Words in which none of the neighbours' letters stand are nearly all.
  const telling = words.filter(({ neighbours }) => neighbours.length > 0);
  return neighbourLanguages.find(
    (language) =>
      telling.filter(({ neighbours }) => neighbours.includes(language)).length >=
      Math.max(1, neighbourShare * words.length),
  );
}

// From this many words on, an English text shows at least one of its function words.
const wordsWithoutFunctionWord = 12;

function latinLanguage(words: readonly WordFacts[], fallback?: Language): Language {
  let [english, other] = [0, 0];
  for (const { isEnglish, isOtherLatin } of words) {
    if (isEnglish) english += 1;
    if (isOtherLatin) other += 1;
  }
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
