/** A passage among the letters of another text, from the partners of its letters: where it begins and ends, and what is left of it. */
import { isFollowedBySpace, type Letters } from './letters.ts';
import { likestBeginning } from './similarity.ts';

/** `first` and `last` are letters of the other text. `words` is the share of the passage's letters that are there as they were. */
export interface Passage {
  readonly first: number;
  readonly last: number;
  readonly words: number;
}

/** Partners further apart than these letters belong to different places. */
const widestJump = 240;
/** So few letters at an end may be the same by chance. */
const mostStray = 3;
/** Longer ends than this that have no partner are not edited but gone. */
const longestEnd = 12;
/** Share of the letters of an end that may differ. */
const mostEdits = 0.4;

/**
 * Where the passage stands that begins at the letter `start` of `before` and whose letters have these partners in `after`
 * (−1: none). Undefined where none has.
 */
export function passageOf(
  before: Letters,
  start: number,
  after: Letters,
  partners: Int32Array,
): Passage | undefined {
  const found = largestCluster(partners);
  if (found === undefined) return undefined;
  const { from, to } = withoutStrays(after, partners, found);
  let same = 0;
  for (let i = from; i <= to; i++) {
    const partner = partners[i] ?? -1;
    if (partner >= 0 && before.units[start + i] === after.units[partner]) same++;
  }
  const head = before.units.slice(start, start + from).reverse();
  const tail = before.units.slice(start + to + 1, start + partners.length);
  const [first, last] = [partners[from] ?? 0, partners[to] ?? 0];
  const left = after.units.slice(Math.max(0, first - head.length - 2), first).reverse();
  const right = after.units.slice(last + 1, last + tail.length + 3);
  return {
    first: first - likeBeginning(head, left),
    last: last + likeBeginning(tail, right),
    words: same / partners.length,
  };
}

interface Cluster {
  readonly from: number;
  readonly to: number;
}

/** The stretch with the most partners that stand together and in order. */
function largestCluster(partners: Int32Array): Cluster | undefined {
  let best = { from: 0, to: 0, count: 0 };
  let current = best;
  let last = -1;
  for (let i = 0; i < partners.length; i++) {
    const partner = partners[i] ?? -1;
    if (partner < 0) continue;
    const goesOn = current.count > 0 && partner > last && partner - last <= widestJump;
    current = goesOn
      ? { from: current.from, to: i, count: current.count + 1 }
      : { from: i, to: i, count: 1 };
    if (current.count > best.count) best = current;
    last = partner;
  }
  return best.count === 0 ? undefined : best;
}

/**
 * The cluster without a few letters at its ends that are the same by chance: they belong to words that were put in, and the
 * rest of those words stands between them and the others.
 */
function withoutStrays(after: Letters, partners: Int32Array, { from, to }: Cluster): Cluster {
  let [first, last] = [from, to];
  for (let i = from; i < Math.min(from + mostStray, to); i++) {
    const next = nextPartner(partners, i + 1, 1);
    if (isTorn(after, partners[i] ?? 0, partners[next] ?? 0)) first = next;
  }
  for (let i = to; i > Math.max(to - mostStray, first); i--) {
    const next = nextPartner(partners, i - 1, -1);
    if (isTorn(after, partners[next] ?? 0, partners[i] ?? 0)) last = next;
  }
  return { from: first, to: last };
}

function nextPartner(partners: Int32Array, from: number, step: 1 | -1): number {
  let i = from;
  while ((partners[i] ?? 0) < 0) i += step;
  return i;
}

/** Whether two letters stand apart, and a word goes on between them. */
function isTorn(after: Letters, left: number, right: number): boolean {
  if (right - left <= mostStray) return false;
  return !isFollowedBySpace(after, left) || !isFollowedBySpace(after, right - 1);
}

/**
 * With how many letters `actual` begins like `expected`; 0 where it does not. An end without a partner may stand there
 * edited; and where the sentence after a full stop is gone, either full stop can be the one that is left.
 */
function likeBeginning(expected: Uint16Array, actual: Uint16Array): number {
  const exact = exactBeginning(expected, actual);
  if (expected.length === 0 || expected.length > longestEnd) return exact;
  const { edits, length } = likestBeginning(expected, actual);
  return edits > expected.length * mostEdits ? exact : Math.max(exact, length);
}

function exactBeginning(expected: Uint16Array, actual: Uint16Array): number {
  let length = 0;
  while (length < expected.length && expected[length] === actual[length]) length++;
  return length;
}
