/** Which scripts a text is written in, weighed by what each word says about the frame of the sentence. */
import {
  arabicFunctionWords,
  englishFunctionWords,
  persianFunctionWords,
} from './function-words.ts';
import { toPersianLetters } from './persian/letters.ts';

/** Scripts that are told apart; all others run left to right and count as `other`. */
export type Script =
  | 'arabic'
  | 'latin'
  | 'hebrew'
  | 'greek'
  | 'armenian'
  | 'georgian'
  | 'kana'
  | 'hangul'
  | 'han'
  | 'thai'
  | 'other-rtl'
  | 'other';

/** A word of a text with its script and what it counts for when the sentence's frame is weighed. */
export interface WeighedWord {
  readonly word: string;
  readonly script: Script;
  readonly weight: number;
  readonly isFunctionWord: boolean;
  /** Whether it stands in brackets or quotation marks. */
  readonly isNested: boolean;
}

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['arabic', /\p{Script=Arabic}/u],
  ['latin', /\p{Script=Latin}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['greek', /\p{Script=Greek}/u],
  ['armenian', /\p{Script=Armenian}/u],
  ['georgian', /\p{Script=Georgian}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['han', /\p{Script=Han}/u],
  ['thai', /\p{Script=Thai}/u],
  [
    'other-rtl',
    /[\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}]/u,
  ],
];

/** The script of a word: that of its first letter. */
export function scriptOf(word: string): Script {
  // Nearly every word begins with a letter of these two blocks; the properties below are ten times as slow.
  const unit = word.charCodeAt(0);
  if (unit >= 0x620 && unit <= 0x64a) return 'arabic';
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return 'latin';
  const letter = /\p{L}/u.exec(word)?.[0] ?? word;
  return scripts.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other';
}

/** Whether a script runs from right to left. */
export function isRightToLeft(script: Script): boolean {
  return script === 'arabic' || script === 'hebrew' || script === 'other-rtl';
}

const rightToLeftLetter = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const leftToRightLetter =
  /[A-Za-z\u00AA-\u058F\u0900-\u1FFF\u2C00-\uD7FF\uF900-\uFB1C\uFF21-\uFFDC]/u;

/** Whether no two letters of a text run in different directions; false if in doubt (letters beyond U+FFFF). */
export function runsOneWay(text: string): boolean {
  if (/[\u{10000}-\u{10FFFF}]/u.test(text)) return false;
  return !rightToLeftLetter.test(text) || !leftToRightLetter.test(text);
}

// A function word shows in which language the sentence is built: it weighs as much as three borrowed ones, so that
// four English product names do not outvote the Persian verb and particles around them.
const functionWordWeight = 3;
// Names and brands begin with a capital, and abbreviations are all capitals: Persian sentences borrow them most.
const capitalisedWeight = 0.75;
const acronymWeight = 0.5;
// A letter alone is talked about, not read.
const letterWeight = 0.25;
// What stands in brackets or quotation marks is quoted into the sentence, and so is a run of words between two of the
// other direction («کتاب The Book of Water را خواندم»).
const nestedFactor = 0.15;
const enclosedFactor = 0.25;
// A sentence that begins in Persian names people, books and firms in Latin letters, often more of them than it has words.
const nameFactor = 0.3;

const wordPattern = /[\p{L}\p{M}\u200C\u0640]+(?:['’][\p{L}\p{M}]+)*/gu;

const nestedPattern = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|«[^«»]*»|“[^“”]*”|"[^"\n]*"/gu;

/**
 * Addresses, code and file names: they belong to no language. The look-behinds keep each alternative from being
 * tried at every letter of a long run, which would be quadratic.
 */
const codePattern = new RegExp(
  [
    '(?:https?|ftp|file|mailto|doi|urn):[^\\s<>«»"،؛؟]+',
    'www\\.[\\x21-\\x7e]+',
    '(?<![\\w.+-])[\\w.+-]{1,64}@[\\w.-]+',
    '`[^`\\n]+`',
    '[#@][A-Za-z0-9_]+',
    '(?<![\\w.-])[A-Za-z0-9-]{2,}(?:\\.[A-Za-z0-9-]{2,})+(?:/[\\x21-\\x7e]*)?',
    '(?<![\\w/.~-])[A-Za-z]?:?[~.]{0,2}(?:[/\\\\][\\w.-]+){2,}',
    '(?<!\\w)\\w*[A-Za-z0-9]_\\w+',
    '</?[A-Za-z][^<>]*>',
    '(?<!\\S)--?[A-Za-z][\\w-]*',
  ].join('|'),
  'gu',
);

// Only texts with one of these can hold what codePattern looks for, which is slow to try at every letter.
const codeSign = /[@#`_<\\/]|\w\.\w|\w:\w|(?:^|\s)-/u;

/**
 * The words of a text with their weights; words in code, addresses and handles are left out unless there are no others.
 *
 * Cost: linear in the length of the text.
 */
export function weighWords(text: string): readonly WeighedWord[] {
  const composed = text.normalize('NFC');
  const prose = codeSign.test(composed) ? composed.replace(codePattern, ' ') : composed;
  const words = wordsOf(prose);
  return weighRuns(words.length > 0 ? words : wordsOf(composed));
}

/** The words, with less weight for those that the sentence only names or encloses. */
function weighRuns(words: readonly WeighedWord[]): readonly WeighedWord[] {
  const runs = runsOf(words);
  if (runs.length < 2) return words;
  // What is quoted neither begins nor ends the sentence, unless there is nothing else.
  const frame = words.filter(({ isNested }) => !isNested);
  const edges = frame.length > 0 ? frame : words;
  const begins = isRightToLeft(edges[0]?.script ?? 'other');
  const isFramed = isRightToLeft(edges.at(-1)?.script ?? 'other') === begins;
  return runs.flatMap((run) => {
    const isNames = begins && isNameRun(run);
    return run.map((word) => {
      const isEnclosed = isFramed && isRightToLeft(word.script) !== begins;
      if (!isNames) return isEnclosed ? { ...word, weight: word.weight * enclosedFactor } : word;
      // The small words of a title («The Lord of the Rings») build no sentence.
      const most = capitalisedWeight * (word.isNested ? nestedFactor : 1);
      const weight = Math.min(word.weight, most) * nameFactor;
      return { ...word, weight };
    });
  });
}

/** The words in runs of one direction. */
function runsOf(words: readonly WeighedWord[]): WeighedWord[][] {
  const runs: WeighedWord[][] = [];
  for (const word of words) {
    const before = runs.at(-1)?.[0];
    const goesOn =
      before !== undefined && isRightToLeft(before.script) === isRightToLeft(word.script);
    if (goesOn) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Whether a run is one of names: it begins with a capital, and so does every word of it that is no function word. */
function isNameRun(run: readonly WeighedWord[]): boolean {
  const isCapitalised = ({ word }: WeighedWord) => /^\p{Lu}/u.test(word);
  const [first] = run;
  if (first?.script !== 'latin' || !isCapitalised(first)) return false;
  return run.every((word) => word.isFunctionWord || isCapitalised(word));
}

function wordsOf(text: string): WeighedWord[] {
  const nested = [...text.matchAll(nestedPattern)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const words: WeighedWord[] = [];
  let next = 0;
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0];
    if (!/\p{L}/u.test(word)) continue;
    while ((nested[next]?.[1] ?? Infinity) <= match.index) next++;
    const isNested = (nested[next]?.[0] ?? Infinity) < match.index;
    const script = scriptOf(word);
    const isFunctionWord = isFunctionWordOf(word, script);
    const weight = isFunctionWord ? functionWordWeight : weightOf(word, script);
    words.push({
      word,
      script,
      weight: isNested ? weight * nestedFactor : weight,
      isFunctionWord,
      isNested,
    });
  }
  return words;
}

function isFunctionWordOf(word: string, script: Script): boolean {
  if (script === 'latin') return englishFunctionWords.has(word.toLowerCase().replace('’', "'"));
  if (script !== 'arabic') return false;
  return (
    word === 'و' ||
    persianFunctionWords.has(toPersianLetters(word)) ||
    arabicFunctionWords.has(word)
  );
}

function weightOf(word: string, script: Script): number {
  if (script !== 'latin') return script === 'arabic' && word.length === 1 ? letterWeight : 1;
  if (word.length === 1) return letterWeight;
  if (/^\p{Lu}{2,}$/u.test(word)) return acronymWeight;
  return /^\p{Lu}/u.test(word) ? capitalisedWeight : 1;
}

/** The weights of a text summed by script. */
export function weighScripts(words: readonly WeighedWord[]): ReadonlyMap<Script, number> {
  const sums = new Map<Script, number>();
  for (const { script, weight } of words) sums.set(script, (sums.get(script) ?? 0) + weight);
  return sums;
}
