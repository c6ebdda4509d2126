/** The words of a text, weighed by what each says about the frame of the sentence. */
import { endOfWord, kinds, kindsAt, kindsOfUnit, widthAt } from './character-class.ts';
import {
  capitalisedWeight,
  factsAt,
  hashUnit,
  scriptOfFacts,
  weightOfFacts,
  wordFacts,
} from './word-facts.ts';

/** The words of a text in their order, as columns: an object for every word of a library would cost more than reading it. */
export interface WeighedWords {
  /** How many there are; the columns may be longer. */
  readonly count: number;
  /** See word-facts.ts. */
  readonly facts: ArrayLike<number>;
  /** What each counts for when the sentence's frame is weighed. */
  readonly weights: ArrayLike<number>;
}

/** The columns while they are filled. */
class WordColumns implements WeighedWords {
  count = 0;
  readonly facts: Int32Array;
  readonly weights: Float64Array;
  /** Whether each stands in brackets or quotation marks. */
  readonly nested: Uint8Array;

  /** For texts of up to `length` units: a word takes two, with the space behind it. */
  constructor(length: number) {
    const most = (length >> 1) + 1;
    this.facts = new Int32Array(most);
    this.weights = new Float64Array(most);
    this.nested = new Uint8Array(most);
  }

  add(facts: number, isNested: boolean): void {
    const weight = weightOfFacts(facts);
    this.facts[this.count] = facts;
    this.weights[this.count] = isNested ? weight * nestedFactor : weight;
    this.nested[this.count] = isNested ? 1 : 0;
    this.count += 1;
  }
}

const longestShared = 20_000;
/** Most texts are weighed in these columns one after the other; a longer one gets its own, which nothing keeps. */
const shared = new WordColumns(longestShared);

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

/** The signs that prose has too, and when they speak for code: in the three units on both sides of them. */
const signsInProse: readonly (readonly [string, RegExp])[] = [
  ['-', /(?:^|\s)-/],
  ['.', /[A-Za-z0-9-]{2}\.[A-Za-z0-9-]{2}|www\.\w/],
  [':', /\w:\S/],
];

/**
 * Whether a text may hold what codePattern looks for, which is slow to try at every letter: a sign that prose does not
 * have, an option's hyphen, a point within a name (not a decimal one), a colon with something behind it.
 */
function holdsCodeSign(text: string, seen: number): boolean {
  if ((seen & kinds.codeSign) !== 0) return true;
  if ((seen & kinds.proseSign) === 0) return false;
  return signsInProse.some(([sign, pattern]) => {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      // After a point or colon prose goes on with a space.
      if (sign !== '-' && text.charCodeAt(at + 1) === 0x20) continue;
      if (pattern.test(text.slice(Math.max(0, at - 3), at + 3))) return true;
    }
    return false;
  });
}

/**
 * The words of a text with their weights; words in code, addresses and handles are left out unless there are no others.
 *
 * Shape: valid until the next call. `seen` are the kinds of the text's characters.
 * Cost: linear in the length of the text.
 */
export function weighWords(text: string, seen: number): WeighedWords {
  const isComposed = (seen & (kinds.composable | kinds.surrogate)) === 0;
  const composed = isComposed ? text : text.normalize('NFC');
  const prose = holdsCodeSign(composed, seen) ? composed.replace(codePattern, ' ') : composed;
  const mayNest = (seen & kinds.opening) !== 0;
  const length = Math.max(prose.length, composed.length);
  const words = length > longestShared ? new WordColumns(length) : shared;
  addWords(words, prose, mayNest);
  if (words.count === 0) addWords(words, composed, mayNest);
  weighRuns(words);
  return words;
}

function addWords(words: WordColumns, text: string, mayNest: boolean): void {
  const nested = mayNest ? findNested(text) : [];
  words.count = 0;
  let next = 0;
  for (let at = 0; at < text.length;) {
    const start = at;
    // Nearly every word ends at a space or sign; its hash is made on the way there.
    let hash = 0;
    let found = 0;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      found = kindsOfUnit(unit);
      if ((found & kinds.inWord) === 0) break;
      hash = hashUnit(hash, unit);
    }
    if (at < text.length && (found & kinds.wordSign) !== 0) {
      at = endOfWord(text, start);
      hash = hashOf(text, start, at);
    }
    if (at === start) {
      at += widthAt(text, start);
      continue;
    }
    if (!beginsWithLetter(text, start) && !/\p{L}/u.test(text.slice(start, at))) continue;
    while ((nested[next + 1] ?? Infinity) <= start) next += 2;
    words.add(factsAt(text, start, at, hash), (nested[next] ?? Infinity) < start);
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = hashUnit(hash, text.charCodeAt(at));
  return hash;
}

function beginsWithLetter(text: string, start: number): boolean {
  return (kindsAt(text, start) & kinds.letter) !== 0;
}

/** Where brackets and quotations begin and end, one after the other. */
function findNested(text: string): readonly number[] {
  const places: number[] = [];
  for (const match of text.matchAll(nestedPattern)) {
    places.push(match.index, match.index + match[0].length);
  }
  return places;
}

/** Takes weight from words that the sentence only names or encloses. */
function weighRuns(words: WordColumns): void {
  const { count, facts, nested, weights } = words;
  if (endOfRun(facts, 0, count) === count) return;
  // What is quoted neither begins nor ends the sentence, unless there is nothing else.
  const [first, last] = edgesOf(nested, count);
  const begins = isRightToLeft(facts[first]);
  const isFramed = isRightToLeft(facts[last]) === begins;
  for (let start = 0; start < count;) {
    const end = endOfRun(facts, start, count);
    if (begins && isNameRun(facts, start, end)) weighNames(words, start, end);
    else if (isFramed && isRightToLeft(facts[start]) !== begins) {
      for (let at = start; at < end; at += 1) weights[at] = (weights[at] ?? 0) * enclosedFactor;
    }
    start = end;
  }
}

function isRightToLeft(facts = 0): boolean {
  return (facts & wordFacts.isRightToLeft) !== 0;
}

/** Where the words end that run the same way as the one at `start`. */
function endOfRun(facts: Int32Array, start: number, count: number): number {
  const first = facts[start] ?? 0;
  let end = start + 1;
  while (end < count && (((facts[end] ?? 0) ^ first) & wordFacts.isRightToLeft) === 0) end += 1;
  return Math.min(end, count);
}

/** The first and the last word that are not nested, or of all where all are. */
function edgesOf(nested: Uint8Array, count: number): readonly [number, number] {
  let first = 0;
  while (first < count && nested[first] === 1) first += 1;
  if (first === count) return [0, count - 1];
  let last = count - 1;
  while (nested[last] === 1) last -= 1;
  return [first, last];
}

/** The small words of a title («The Lord of the Rings») build no sentence. */
function weighNames({ weights, nested }: WordColumns, start: number, end: number): void {
  for (let at = start; at < end; at += 1) {
    const most = capitalisedWeight * (nested[at] === 1 ? nestedFactor : 1);
    weights[at] = Math.min(weights[at] ?? 0, most) * nameFactor;
  }
}

/** Whether a run is one of names: it begins with a capital, and so does every word of it that is no function word. */
function isNameRun(facts: Int32Array, start: number, end: number): boolean {
  const first = facts[start] ?? 0;
  if (scriptOfFacts(first) !== 'latin' || (first & wordFacts.isCapitalised) === 0) return false;
  const either = wordFacts.isFunctionWord | wordFacts.isCapitalised;
  for (let at = start; at < end; at += 1) if (((facts[at] ?? 0) & either) === 0) return false;
  return true;
}
