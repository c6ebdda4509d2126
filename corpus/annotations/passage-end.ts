/** The ends of a passage in an edited text: whole words, however they are spelled now, and none of what stands around it. */
import type { Interval } from '../document/range.ts';
import { isFollowedBySpace, type Letters } from './letters.ts';
import type { Partnered } from './partnered.ts';
import { likestBeginning } from './similarity.ts';

/** The outermost letters of a passage that have partners (`from`, `to`), and those partners. */
export interface Edges {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** Longer ends than this that have no partner are not edited but gone. */
const longestEnd = 12;
/** Share of the letters of an end that may differ. */
const mostEdits = 0.4;
/** Letters that an edited word may have more than it had. */
const mostGrown = 2;
/** Share of a word that may differ for it to be the same word, edited. */
const mostDiffering = 0.5;
/** So few letters of a word, and less than half of it, are the same by chance. */
const mostStray = 3;
/** No word is so long; what is glued to another word is none. */
const longestWord = 40;

/** The first letter of the passage `own` in the other text. */
export function startOf(before: Partnered, own: Interval, after: Letters, edges: Edges): number {
  const { from, first, last } = edges;
  const limit = claimedBefore(before, own.start, first);
  const side = { before: before.letters, after, step: -1, stop: own.start - 1, limit } as const;
  return Math.min(last, outermost(side, from, first));
}

/** The last letter of the passage `own` in the other text. */
export function endOf(before: Partnered, own: Interval, after: Letters, edges: Edges): number {
  const { to, first, last } = edges;
  const limit = claimedAfter(before, own.end, last);
  const side = { before: before.letters, after, step: 1, stop: own.end, limit } as const;
  return Math.max(first, outermost(side, to, last));
}

/** The last letter before `first` that belongs to what stood before the passage; −1 where none does. */
function claimedBefore({ partners, from }: Partnered, start: number, first: number): number {
  for (let i = start - from - 1; i >= 0; i--) {
    const partner = partners[i] ?? -1;
    if (partner >= 0 && partner < first) return partner;
  }
  return -1;
}

/** The first letter after `last` that belongs to what stood after the passage; Infinity where none does. */
function claimedAfter({ partners, from }: Partnered, end: number, last: number): number {
  for (let i = end - from; i < partners.length; i++) {
    const partner = partners[i] ?? -1;
    if (partner > last) return partner;
  }
  return Infinity;
}

/** One end of a passage. */
interface Side {
  readonly before: Letters;
  readonly after: Letters;
  readonly step: 1 | -1;
  /** The letter of `before` beyond the passage. */
  readonly stop: number;
  /** The letter of `after` that is not the passage's own. */
  readonly limit: number;
}

/** How far the passage reaches from the letter `old`, whose partner is `now`. */
function outermost(side: Side, old: number, now: number): number {
  const { step } = side;
  const slid = sameLetters(side, old, now);
  const [from, to] = wholeWord(side, old + step * slid, now + step * slid);
  return to + step * likeEnd(side, from, to);
}

/** How many letters go on to be the same: to the end of a word, or as far as they are nobody else's. */
function sameLetters({ before, after, step, stop, limit }: Side, old: number, now: number): number {
  let [count, free] = [0, 0];
  for (let i = 1; old + step * i !== stop; i++) {
    if (before.units[old + step * i] !== after.units[now + step * i]) break;
    count = i;
    if ((limit - now) * step > i) free = i;
  }
  const areWords =
    endsWord(after, now + step * count, step) && endsWord(before, old + step * count, step);
  return areWords ? count : free;
}

/** The end moved to that of its word, in both texts, if that is the word, edited; or to the word before, if it is another one. */
function wholeWord(
  { before, after, step, stop, limit }: Side,
  old: number,
  now: number,
): readonly [old: number, now: number] {
  if (endsWord(after, now, step)) return [old, now];
  const [oldInner, oldOuter] = [wordEnd(before, old, -step), wordEnd(before, old, step)];
  // The whole word is there, and more is glued to it; or the reader's own mark cut the word.
  if (old === oldOuter || (stop - oldOuter) * step <= 0) return [old, now];
  const [inner, outer] = [wordEnd(after, now, -step), wordEnd(after, now, step)];
  const [oldLength, length] = [Math.abs(oldOuter - oldInner) + 1, Math.abs(outer - inner) + 1];
  const isClaimed = (limit - outer) * step <= 0;
  const isLike =
    length <= oldLength + mostGrown &&
    oldLength <= 2 * length &&
    isLikeWord(lettersBetween(before, oldInner, oldOuter), lettersBetween(after, inner, outer));
  if (!isClaimed && isLike) return [oldOuter, outer];
  const kept = Math.abs(now - inner) + 1;
  if (kept <= mostStray && kept * 2 <= length) return [oldInner - step, inner - step];
  return [old, now];
}

function lettersBetween({ units }: Letters, one: number, other: number): Uint16Array {
  return units.subarray(Math.min(one, other), Math.max(one, other) + 1);
}

/** Whether a word was edited, and is not another one. */
function isLikeWord(was: Uint16Array, is: Uint16Array): boolean {
  const { edits, length } = likestBeginning(was, is);
  return edits + is.length - length <= mostDiffering * Math.max(was.length, is.length);
}

/** With how many letters more the text goes on like the rest of the passage, of which no letter has a partner. */
function likeEnd({ before, after, step, stop, limit }: Side, old: number, now: number): number {
  const rest = Math.max(0, (stop - old) * step - 1);
  if (rest === 0 || rest > longestEnd) return 0;
  const free = Math.min(rest + 2, Math.max(0, (limit - now) * step - 1));
  const expected = lettersFrom(before, old, step, rest);
  const actual = lettersFrom(after, now, step, free);
  if (isSwapped(expected, actual)) return rest;
  const { edits, length } = likestBeginning(expected, actual);
  return edits > rest * mostEdits ? 0 : length;
}

/** Whether a word of two or three letters has them in another order. */
function isSwapped(expected: readonly number[], actual: readonly number[]): boolean {
  if (expected.length < 2 || expected.length > mostStray) return false;
  const sorted = (letters: readonly number[]) => [...letters].sort((a, b) => a - b).join();
  return sorted(expected) === sorted(actual.slice(0, expected.length));
}

function lettersFrom({ units }: Letters, letter: number, step: 1 | -1, count: number): number[] {
  const letters: number[] = [];
  for (let i = 1; i <= count; i++) {
    const unit = units[letter + step * i];
    if (unit !== undefined) letters.push(unit);
  }
  return letters;
}

/** The outermost letter of the word that the letter is in. */
function wordEnd(letters: Letters, letter: number, step: number): number {
  const direction = step > 0 ? 1 : -1;
  let at = letter;
  while (Math.abs(at - letter) < longestWord && !endsWord(letters, at, direction)) at += direction;
  return at;
}

function endsWord(letters: Letters, letter: number, step: 1 | -1): boolean {
  if (step > 0) return letter >= letters.units.length - 1 || isFollowedBySpace(letters, letter);
  return letter <= 0 || isFollowedBySpace(letters, letter - 1);
}
