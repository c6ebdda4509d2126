/** A passage among the letters of another text, from the partners of its letters: where it begins and ends, and what is left of it. */
import type { Interval } from '../document/range.ts';
import type { Letters } from './letters.ts';
import { endsOf } from './passage-ends.ts';
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
  const { from, to } = found;
  const partnerOf = (letter: number): number => before.partners[letter - before.from] ?? -1;
  let left = 0;
  for (let i = from; i <= to; i++) {
    const partner = partnerOf(i);
    if (partner >= 0 && before.letters.units[i] === after.units[partner]) left++;
  }
  const ends = endsOf(before, own, after, { start: from, end: to + 1 });
  const words = left / (own.end - own.start);
  return ends && { first: ends.start, last: ends.end - 1, words };
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
