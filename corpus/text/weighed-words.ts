/** The words of a text, weighed by what each says about the frame of the sentence. */
import { findWords, kinds, kindsAt, kindsIn, kindsOfUnit } from './character-class.ts';
import type { Script } from './script-of.ts';
import { capitalisedWeight, factsAt, type WeighedWord } from './word-facts.ts';

/**
 * Whether no two letters of a text run in different directions; false if in doubt (letters beyond U+FFFF).
 * `seen` are the kinds of its characters.
 */
export function runsOneWay(text: string, seen: number): boolean {
  if ((seen & kinds.surrogate) !== 0 && /[\u{10000}-\u{10FFFF}]/u.test(text)) return false;
  return (seen & kinds.rightToLeft) === 0 || (seen & kinds.leftToRight) === 0;
}

// What stands in brackets or quotation marks is quoted into the sentence, and so is a run of words between two of the
// other direction («کتاب The Book of Water را خواندم»).
const nestedFactor = 0.15;
const enclosedFactor = 0.25;
// A sentence that begins in Persian names people, books and firms in Latin letters, often more of them than it has words.
const nameFactor = 0.3;

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

/**
 * Whether a text may hold what codePattern looks for, which is slow to try at every letter: a sign that prose does not
 * have, an option's hyphen, a point within a name (not a decimal one), a colon with something behind it.
 */
function holdsCodeSign(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((kindsOfUnit(unit) & kinds.codeSign) === 0) continue;
    const pattern = signsInProse[unit];
    if (pattern?.test(text.slice(Math.max(0, at - 3), at + 3)) !== false) return true;
  }
  return false;
}

/** When the signs that prose has too speak for code, in the three units on both sides of them. */
const signsInProse: Readonly<Record<number, RegExp | undefined>> = {
  0x2d: /(?:^|\s)-/,
  0x2e: /[A-Za-z0-9-]{2}\.[A-Za-z0-9-]{2}|www\.\w/,
  0x3a: /\w:\S/,
};

/**
 * The words of a text with their weights; words in code, addresses and handles are left out unless there are no others.
 *
 * Cost: linear in the length of the text.
 */
export function weighWords(text: string): readonly WeighedWord[] {
  const seen = kindsIn(text);
  const isComposed = (seen & (kinds.composable | kinds.surrogate)) === 0;
  const composed = isComposed ? text : text.normalize('NFC');
  const mayHoldCode = (seen & kinds.codeSign) !== 0 && holdsCodeSign(composed);
  const prose = mayHoldCode ? composed.replace(codePattern, ' ') : composed;
  const mayNest = (seen & kinds.opening) !== 0;
  const words = wordsOf(prose, mayNest);
  return weighRuns(words.length > 0 ? words : wordsOf(composed, mayNest));
}

/** The words, with less weight for those that the sentence only names or encloses. */
function weighRuns(words: readonly WeighedWord[]): readonly WeighedWord[] {
  const first = words[0]?.facts.isRightToLeft;
  if (words.every(({ facts }) => facts.isRightToLeft === first)) return words;
  // What is quoted neither begins nor ends the sentence, unless there is nothing else.
  const frame = words.filter(({ isNested }) => !isNested);
  const edges = frame.length > 0 ? frame : words;
  const begins = edges[0]?.facts.isRightToLeft === true;
  const isFramed = (edges.at(-1)?.facts.isRightToLeft === true) === begins;
  return runsOf(words).flatMap((run) => {
    const isNames = begins && isNameRun(run);
    return run.map((word) => {
      const isEnclosed = isFramed && word.facts.isRightToLeft !== begins;
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
    const run = runs.at(-1);
    if (run?.[0]?.facts.isRightToLeft === word.facts.isRightToLeft) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Whether a run is one of names: it begins with a capital, and so does every word of it that is no function word. */
function isNameRun(run: readonly WeighedWord[]): boolean {
  const first = run[0]?.facts;
  if (first?.script !== 'latin' || !first.isCapitalised) return false;
  return run.every(({ facts }) => facts.isFunctionWord || facts.isCapitalised);
}

function wordsOf(text: string, mayNest: boolean): WeighedWord[] {
  const nested = mayNest ? findNested(text) : [];
  const offsets = findWords(text);
  const words: WeighedWord[] = [];
  let next = 0;
  for (let index = 0; index < offsets.length; index += 2) {
    const start = offsets[index] ?? 0;
    const end = offsets[index + 1] ?? start;
    const hasLetter =
      (kindsAt(text, start) & kinds.letter) !== 0 || /\p{L}/u.test(text.slice(start, end));
    if (!hasLetter) continue;
    while ((nested[next]?.[1] ?? Infinity) <= start) next++;
    const isNested = (nested[next]?.[0] ?? Infinity) < start;
    const facts = factsAt(text, start, end);
    words.push(
      isNested ? { facts, weight: facts.weight * nestedFactor, isNested } : facts.asWeighed,
    );
  }
  return words;
}

/** Where brackets and quotations stand. */
function findNested(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(nestedPattern)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

/** The weights of a text summed by script. */
export function weighScripts(words: readonly WeighedWord[]): ReadonlyMap<Script, number> {
  const sums = new Map<Script, number>();
  for (const { facts, weight } of words) {
    sums.set(facts.script, (sums.get(facts.script) ?? 0) + weight);
  }
  return sums;
}
