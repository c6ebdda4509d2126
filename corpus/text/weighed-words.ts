/** The words of a text, weighed by what each says about the frame of the sentence. */
import {
  endOfWord,
  kinds,
  kindsAt,
  kindsInUnits,
  kindsOfUnit,
  kindTable,
  widthAt,
} from './character-class.ts';
import { mayCompose } from './composition.ts';
import { copyUnits, unitsOf } from './text-units.ts';
import {
  capitalisedWeight,
  factsAt,
  hashUnit,
  isSameScript,
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
  /** What each counts for when the sentence's frame is weighed; nothing yet where they are all in one script. */
  readonly weights: ArrayLike<number>;
  /** Kinds of the text's characters, together: see character-class.ts. */
  readonly seen: number;
  /** Whether there are words and all of them are in one script, as those of most texts are: nothing is to be weighed then. */
  readonly isOneScript: boolean;
}

/** The columns while they are filled. */
class WordColumns implements WeighedWords {
  count = 0;
  seen = 0;
  /** Whether a sign of prose stands as it does in code: what `holdsCodeSign` should look at. */
  mayHoldCode = false;
  isOneScript = false;
  readonly facts: Int32Array;
  readonly weights: Float64Array;
  /** Where each begins. */
  readonly starts: Int32Array;
  /** Whether each stands in brackets or quotation marks. */
  readonly nested: Uint8Array;
  /** Room for the units of a text that is not the one to be weighed, but what is left of it. */
  readonly units: Uint16Array;

  /** For texts of up to `length` units: a word takes two, with the space behind it. */
  constructor(length: number) {
    const most = (length >> 1) + 1;
    this.facts = new Int32Array(most);
    this.weights = new Float64Array(most);
    this.starts = new Int32Array(most);
    this.nested = new Uint8Array(most);
    this.units = new Uint16Array(length);
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

/** Whether a point, colon or hyphen stands as it can in code: with something behind it, or with nothing before it. */
function standsAsInCode(units: Uint16Array, at: number, length: number): boolean {
  const sign = units[at] ?? 0;
  if (sign === point || sign === colon) return at + 1 < length && (units[at + 1] ?? 0) > 0x20;
  if (sign !== hyphen || at === 0) return sign === hyphen;
  const before = units[at - 1] ?? 0;
  return before <= 0x20 || before >= 0x80;
}

const hyphen = 0x2d;
const point = 0x2e;
const colon = 0x3a;

/**
 * The words of a text with their weights; words in code, addresses and handles are left out unless there are no others.
 *
 * Shape: valid until the next call. `units` are those of the text. Cost: linear in the length of the text.
 */
export function weighWords(text: string, units = unitsOf(text)): WeighedWords {
  let words = columnsFor(text);
  // Nearly every text is composed and holds no code, so that this is all there is to do.
  findWords(words, text, units);
  const { seen } = words;
  const composed = mayCompose(units, text.length, seen) ? text.normalize('NFC') : text;
  const mayHoldCode = words.mayHoldCode || composed !== text || (seen & kinds.codeSign) !== 0;
  const hasCode = mayHoldCode && holdsCodeSign(composed, seen);
  let found = hasCode ? composed.replace(codePattern, ' ') : composed;
  if (found !== text) words = wordsOf(found);
  if (words.count === 0 && found !== composed) words = wordsOf((found = composed));
  words.seen = seen;
  words.isOneScript = isOneScript(words);
  if (!words.isOneScript) {
    weighEach(words, (seen & kinds.opening) === 0 ? [] : findNested(found));
    weighRuns(words);
  }
  return words;
}

function wordsOf(text: string): WordColumns {
  const words = columnsFor(text);
  copyUnits(text, words.units);
  findWords(words, text, words.units);
  return words;
}

function columnsFor({ length }: string): WordColumns {
  return length > longestShared ? new WordColumns(length) : shared;
}

/** Fills the columns with the words of a text, and notes the kinds of its characters and whether signs stand as they do in code. */
function findWords(words: WordColumns, text: string, units: Uint16Array): void {
  const { facts, starts } = words;
  const { length } = text;
  // What is asked of every character is at hand in here: in a bundle, names outside are looked up anew each time.
  const { inWord, letter, rareInProse } = masks;
  const known = kindTable;
  let seen = 0;
  let count = 0;
  let mayHoldCode = false;
  for (let at = 0; at < length;) {
    const start = at;
    // Nearly every word ends at a space or sign; its hash is made on the way there.
    let hash = 0;
    let found = 0;
    for (; at < length; at += 1) {
      const unit = units[at] ?? 0;
      found = known[unit] ?? 0;
      if (found === 0) found = kindsOfUnit(unit);
      seen |= found;
      if ((found & inWord) === 0) break;
      hash = hashUnit(hash, unit);
    }
    if ((found & rareInProse) !== 0) {
      mayHoldCode ||= standsAsInCode(units, at, length);
      const end = (found & kinds.wordSign) === 0 ? at : endOfWord(text, start);
      if (end > at) {
        seen |= kindsInUnits(units, at, end);
        hash = hashOf(units, start, end);
        at = end;
      }
    }
    if (at === start) at += (found & kinds.surrogate) === 0 ? 1 : widthAt(text, start);
    else if (((known[units[start] ?? 0] ?? 0) & letter) !== 0 || hasLetter(text, start, at)) {
      facts[count] = factsAt(text, units, start, at, hash);
      starts[count] = start;
      count += 1;
    }
  }
  words.count = count;
  words.seen = seen;
  words.mayHoldCode = mayHoldCode;
}

const masks = {
  inWord: kinds.inWord,
  letter: kinds.letter,
  rareInProse: kinds.wordSign | kinds.surrogate | kinds.proseSign,
};

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = hashUnit(hash, units[at] ?? 0);
  return hash;
}

/** Whether a word is more than a run of marks. */
function hasLetter(text: string, start: number, end: number): boolean {
  return (kindsAt(text, start) & kinds.letter) !== 0 || /\p{L}/u.test(text.slice(start, end));
}

function isOneScript({ count, facts }: WordColumns): boolean {
  let at = 1;
  while (at < count && isSameScript(facts[at], facts[0])) at += 1;
  return count > 0 && at === count;
}

/** The weight of each word by itself; `places` are where brackets and quotations begin and end. */
function weighEach(
  { count, facts, starts, nested, weights }: WordColumns,
  places: readonly number[],
): void {
  let next = 0;
  for (let at = 0; at < count; at += 1) {
    const start = starts[at] ?? 0;
    while ((places[next + 1] ?? Infinity) <= start) next += 2;
    const isNested = (places[next] ?? Infinity) < start;
    nested[at] = isNested ? 1 : 0;
    weights[at] = weightOfFacts(facts[at] ?? 0) * (isNested ? nestedFactor : 1);
  }
}

/** Where brackets and quotations begin and end, one after the other. */
function findNested(text: string): readonly number[] {
  const places: number[] = [];
  nestedPattern.lastIndex = 0;
  for (let match = nestedPattern.exec(text); match !== null; match = nestedPattern.exec(text)) {
    places.push(match.index, nestedPattern.lastIndex);
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
