/** The words of a text, weighed by what each says about the frame of the sentence. */
import { findWords, kinds, kindsAt, kindsIn } from './character-class.ts';
import { isRightToLeft, type Script } from './script-of.ts';
import { capitalisedWeight, factsOf, type WordFacts } from './word-facts.ts';

/** A word of a text with what it counts for when the sentence's frame is weighed. */
export interface WeighedWord {
  readonly facts: WordFacts;
  readonly weight: number;
  /** Whether it stands in brackets or quotation marks. */
  readonly isNested: boolean;
}

/** Whether no two letters of a text run in different directions; false if in doubt (letters beyond U+FFFF). */
export function runsOneWay(text: string): boolean {
  const seen = kindsIn(text);
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

// Only texts with one of these can hold what codePattern looks for, which is slow to try at every letter.
const codeSign = /[@#`_<\\/]|\w\.\w|\w:\w|(?:^|\s)-/u;

/**
 * The words of a text with their weights; words in code, addresses and handles are left out unless there are no others.
 *
 * Cost: linear in the length of the text.
 */
export function weighWords(text: string): readonly WeighedWord[] {
  const seen = kindsIn(text);
  const isComposed = (seen & (kinds.composable | kinds.surrogate)) === 0;
  const composed = isComposed ? text : text.normalize('NFC');
  const mayHoldCode = (seen & kinds.codeSign) !== 0 && codeSign.test(composed);
  const prose = mayHoldCode ? composed.replace(codePattern, ' ') : composed;
  const words = wordsOf(prose);
  return weighRuns(words.length > 0 ? words : wordsOf(composed));
}

/** The words, with less weight for those that the sentence only names or encloses. */
function weighRuns(words: readonly WeighedWord[]): readonly WeighedWord[] {
  if (words.every((word) => runsBackwards(word) === runsBackwards(words[0] ?? word))) return words;
  // What is quoted neither begins nor ends the sentence, unless there is nothing else.
  const frame = words.filter(({ isNested }) => !isNested);
  const edges = frame.length > 0 ? frame : words;
  const begins = isRightToLeft(edges[0]?.facts.script ?? 'other');
  const isFramed = isRightToLeft(edges.at(-1)?.facts.script ?? 'other') === begins;
  return runsOf(words).flatMap((run) => {
    const isNames = begins && isNameRun(run);
    return run.map((word) => {
      const isEnclosed = isFramed && runsBackwards(word) !== begins;
      if (!isNames) return isEnclosed ? { ...word, weight: word.weight * enclosedFactor } : word;
      // The small words of a title («The Lord of the Rings») build no sentence.
      const most = capitalisedWeight * (word.isNested ? nestedFactor : 1);
      const weight = Math.min(word.weight, most) * nameFactor;
      return { ...word, weight };
    });
  });
}

function runsBackwards({ facts }: WeighedWord): boolean {
  return isRightToLeft(facts.script);
}

/** The words in runs of one direction. */
function runsOf(words: readonly WeighedWord[]): WeighedWord[][] {
  const runs: WeighedWord[][] = [];
  for (const word of words) {
    const before = runs.at(-1)?.[0];
    if (before !== undefined && runsBackwards(before) === runsBackwards(word)) {
      runs.at(-1)?.push(word);
    } else runs.push([word]);
  }
  return runs;
}

/** Whether a run is one of names: it begins with a capital, and so does every word of it that is no function word. */
function isNameRun(run: readonly WeighedWord[]): boolean {
  const first = run[0]?.facts;
  if (first?.script !== 'latin' || !first.isCapitalised) return false;
  return run.every(({ facts }) => facts.isFunctionWord || facts.isCapitalised);
}

function wordsOf(text: string): WeighedWord[] {
  const nested = findNested(text);
  const offsets = findWords(text);
  const words: WeighedWord[] = [];
  let next = 0;
  for (let index = 0; index < offsets.length; index += 2) {
    const start = offsets[index] ?? 0;
    const word = text.slice(start, offsets[index + 1]);
    if ((kindsAt(text, start) & kinds.letter) === 0 && !/\p{L}/u.test(word)) continue;
    while ((nested[next]?.[1] ?? Infinity) <= start) next++;
    const isNested = (nested[next]?.[0] ?? Infinity) < start;
    const facts = factsOf(word);
    words.push({ facts, weight: isNested ? facts.weight * nestedFactor : facts.weight, isNested });
  }
  return words;
}

/** Where brackets and quotations stand. */
function findNested(text: string): readonly (readonly [number, number])[] {
  if ((kindsIn(text) & kinds.opening) === 0) return [];
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
