/** A passage among the letters of another text, from the partners of its letters: where it begins and ends, and what is left of it. */
import type { Interval } from '../document/range.ts';
import { isFollowedBySpace, type Letters } from './letters.ts';
import { endOf, startOf } from './passage-end.ts';
import type { Partnered } from './partnered.ts';
import { asWholeWords } from './whole-words.ts';

/** `first` and `last` are letters of the other text. `words` is the share of the passage's letters that are there as they were. */
export interface Passage {
  readonly first: number;
  readonly last: number;
  readonly words: number;
}

/** What each letter says for the passage, or against it: the same, another in its place, … */
const same = 1;
const other = -1.2;
/** … and letters put in between two of them: so much, and so much for each, up to … */
const torn = 2;
const tornEach = 0.08;
/** … this many; partners further apart belong to different places. */
const widestJump = 240;
/** So few letters at an end may be the same by chance. */
const mostStray = 3;

/**
 * Where the passage `own` (letters of `before.letters`) stands in `after`. What stands around it has partners, too: it says how far
 * the passage may reach, and speaks for an end that it goes on from. Undefined where none of its letters has a partner.
 */
export function passageOf(
  { letters, from: start, partners }: Partnered,
  own: Interval,
  after: Letters,
): Passage | undefined {
  const before = { letters, from: start, partners: asWholeWords(letters, start, partners, after) };
  const found = likeliestStretch(before, own, after.units);
  if (found === undefined) return undefined;
  const { from, to } = withoutStrays(after, before, found);
  const partnerOf = (letter: number): number => before.partners[letter - before.from] ?? -1;
  let left = 0;
  for (let i = from; i <= to; i++) {
    const partner = partnerOf(i);
    if (partner >= 0 && before.letters.units[i] === after.units[partner]) left++;
  }
  const edges = { from, to, first: partnerOf(from), last: partnerOf(to) };
  return {
    first: startOf(before, own, after, edges),
    last: endOf(before, own, after, edges),
    words: left / (own.end - own.start),
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The letters of `own` in the stretch that has the most of them, standing together and in order with what is around them. */
function likeliestStretch(
  { letters: { units }, from, partners }: Partnered,
  own: Interval,
  after: Uint16Array,
): Stretch | undefined {
  let best: Stretch & { count: number } = { from: 0, to: 0, count: 0 };
  let current = { first: -1, count: 0, score: 0, most: 0 };
  let last = -1;
  for (let i = from; i < from + partners.length; i++) {
    const partner = partners[i - from] ?? -1;
    if (partner < 0) continue;
    const between = partner - last - 1;
    if (between < 0 || between > widestJump) current.score = 0;
    else if (between > 0) current.score -= torn + tornEach * between;
    if (current.score <= 0) current = { first: -1, count: 0, score: 0, most: 0 };
    last = partner;
    const isSame = units[i] === after[partner];
    current.score += isSame ? same : other;
    if (i >= own.start && i < own.end && isSame) {
      if (current.first < 0) current.first = i;
      current.count++;
    }
    if (current.score > current.most) current.most = current.score;
    else continue;
    if (current.count > best.count) {
      best = { from: current.first, to: Math.min(i, own.end - 1), count: current.count };
    }
  }
  return best.count === 0 ? undefined : best;
}

/**
 * The stretch without a few letters at its ends that are the same by chance: they belong to words that were put in, and the
 * rest of those words stands between them and the others.
 */
function withoutStrays(after: Letters, before: Partnered, { from, to }: Stretch): Stretch {
  const partnerOf = (letter: number): number => before.partners[letter - before.from] ?? -1;
  const next = (letter: number, step: 1 | -1): number => {
    let i = letter;
    while (partnerOf(i) < 0) i += step;
    return i;
  };
  let [first, last] = [from, next(to, -1)];
  for (let i = from; i < Math.min(from + mostStray, to); i = next(i + 1, 1)) {
    const following = next(i + 1, 1);
    if (isTorn(after, partnerOf(i), partnerOf(following))) first = following;
  }
  for (let i = last; i > Math.max(to - mostStray, first); i = next(i - 1, -1)) {
    const previous = next(i - 1, -1);
    if (isTorn(after, partnerOf(previous), partnerOf(i))) last = previous;
  }
  return { from: first, to: last };
}

/** Whether two letters stand apart, and a word goes on between them. */
function isTorn(after: Letters, left: number, right: number): boolean {
  if (right - left <= 1) return false;
  return !isFollowedBySpace(after, left) || !isFollowedBySpace(after, right - 1);
}
