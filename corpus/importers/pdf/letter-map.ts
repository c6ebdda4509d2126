/** Whether what a page's fonts claim to say can be what is printed: some producers number their shapes and name them wrongly. */
import {
  arabicFunctionWords,
  azerbaijaniFunctionWords,
  persianFunctionWords,
} from '../../text/function-words.ts';
import { toPersianLetters } from '../../text/persian/letters.ts';

/** Fewer signs than this may be a formula, a drawing's labels or a line of ornaments. */
const fewestSigns = 40;
/** Signs that nobody writes, of all signs. Mathematics with a font of its own stays below on a page of words. */
const mostUnwritten = 0.1;
/** Words with neighbours that cannot stand in one word, of all words; where spaces are missing, a few have them. */
const mostImpossible = 0.15;
/** No ligature of a living font is longer than the pious formulas of Unicode. Units: UTF-16 units. */
const longestGlyph = 12;
/** Text of such shapes, of all text. */
const mostRepeated = 0.2;
/** Fewer words on a page may be a heading and names. */
const fewestWords = 80;
/** Paragraphs of fewer words are items of lists and cells of tables, which need no small words. */
const fewestInSentence = 12;
/** A fourth to a third of the words of Persian and Arabic sentences are small; with signs of vowels on them none is found. */
const fewestSmallWords = 0.025;
/** Latin words without a vowel: in abbreviations and code up to a half, in languages of Europe a twentieth. */
const mostVowelless = 0.6;

/** Replacement characters, private use, controls, what no standard names, and Arabic letters beyond all living languages. */
const unwritten = /(?!\s)[\ufffd\p{Co}\p{Cc}\p{Cn}\u0870-\u089f\u08b5-\u08ff]/gu;

/** Letters of two scripts, or letters and signs of a Western code page in the place of letters, beside each other. */
const impossiblePair =
  /\p{Script=Arabic}(?=[\p{Script=Latin}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Cyrillic}\u00a1-\u00aa\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u00bf|~^`])|[\p{Script=Latin}\p{Script=Hebrew}\u00a1-\u00aa\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u00bf|~^`](?=\p{Script=Arabic})|[\u00a1-\u00aa\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u00bf](?=[\u00a1-\u00aa\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u00bf])/u;

/** Letters that Urdu, Kurdish, Pashto and Uyghur write and whose small words are in none of our lists. */
const neighbourLetter = /[ٹڈڑںےھہۂۃڕڵۆێەڤټډړږښڼځڅۍېۇۈۋ]/u;

/** Small words that Persian and Arabic share. */
const sharedWords: ReadonlySet<string> = new Set(['و', 'من', 'ما', 'یا', 'بعد', 'قبل']);

/**
 * Whether the text of a page may be what is printed on it; true where too little of it is there to tell. `glyphs` are the
 * texts of its single shapes.
 *
 * Statistics of letters only, so that a text of any language passes: signs that nobody writes, scripts mixed within words,
 * shapes that say half a sentence, Arabic letters without any small word of Persian or Arabic, Latin words without vowels.
 */
export function hasSoundLetters(paragraphs: readonly string[], glyphs: readonly string[]): boolean {
  const text = paragraphs.join('\n');
  const signs = text.replace(/\s+/gu, '').length;
  if (signs < fewestSigns) return true;
  if ((text.match(unwritten)?.length ?? 0) > mostUnwritten * signs) return false;
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const impossible = words.filter((word) => impossiblePair.test(word));
  if (impossible.length > mostImpossible * words.length) return false;
  return !sayTooMuch(glyphs, signs) && hasSmallWords(paragraphs) && hasVowels(text);
}

/** Whether a fifth of the text comes from shapes that say the same long row of letters again and again. */
function sayTooMuch(glyphs: readonly string[], signs: number): boolean {
  const times = new Map<string, number>();
  for (const text of glyphs) {
    if (text.length > longestGlyph) times.set(text, (times.get(text) ?? 0) + 1);
  }
  let repeated = 0;
  for (const [text, count] of times) if (count > 1) repeated += count * text.length;
  return repeated > mostRepeated * signs;
}

function hasSmallWords(paragraphs: readonly string[]): boolean {
  let [all, small, neighbours] = [0, 0, 0];
  for (const text of paragraphs) {
    const words = text.match(/[\p{Script=Arabic}\p{M}\u200c]{2,}|(?<!\S)و(?!\S)/gu) ?? [];
    if (words.length < fewestInSentence) continue;
    all += words.length;
    small += words.filter(isSmallWord).length;
    neighbours += words.filter((word) => neighbourLetter.test(word)).length;
  }
  return all < fewestWords || neighbours > 0.1 * all || small >= fewestSmallWords * all;
}

function isSmallWord(word: string): boolean {
  const persian = toPersianLetters(word);
  return (
    sharedWords.has(persian) ||
    persianFunctionWords.has(persian) ||
    azerbaijaniFunctionWords.has(persian) ||
    arabicFunctionWords.has(word)
  );
}

function hasVowels(text: string): boolean {
  const words = text.match(/(?<![\p{L}\p{N}])\p{Script=Latin}{3,}(?![\p{L}\p{N}])/gu) ?? [];
  if (words.length < fewestWords) return true;
  const bare = words.filter((word) => !/[aeiouyæœøıəw]/iu.test(word.normalize('NFD')));
  return bare.length < mostVowelless * words.length;
}
