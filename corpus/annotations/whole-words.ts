/** Moves the gaps between aligned letters so that whole words are put in or taken out: `the the[ir]` is also `[the] their`. */
import { isFollowedBySpace, type Letters } from './letters.ts';

/** Further than this nobody would move a gap. */
const furthest = 16;

/**
 * The partners (−1: none) of the letters of `before` from `from` on, with the same letters aligned, but with gaps that begin where a
 * word does wherever moving them a few letters brings that about. Cost: linear.
 */
export function asWholeWords(
  before: Letters,
  from: number,
  partners: Int32Array,
  after: Letters,
): Int32Array {
  const moved = partners.slice();
  let last = -1;
  for (let at = 0; at < moved.length; at++) {
    const partner = moved[at] ?? -1;
    if (partner < 0) continue;
    if (last >= 0) {
      const gap = { before, after, from, partners: moved, left: last, right: at };
      const isOut = at === last + 1 && partner > (moved[last] ?? 0) + 1;
      const isIn = at > last + 1 && partner === (moved[last] ?? 0) + 1;
      if (isOut) moveInserted(gap);
      if (isIn) moveDeleted(gap);
    }
    last = at;
  }
  return moved;
}

/** Between the letters at `left` and `right`, counted from the first partner. */
interface Gap {
  readonly before: Letters;
  readonly after: Letters;
  readonly from: number;
  readonly partners: Int32Array;
  readonly left: number;
  readonly right: number;
}

/** Letters of `after` were put in: the letters before them may stand after them as well, and the other way round. */
function moveInserted({ after, partners, left, right }: Gap): void {
  const [start, end] = [(partners[left] ?? 0) + 1, partners[right] ?? 0];
  if (beginsWord(after, start)) return;
  const { units } = after;
  for (let by = 1; by <= furthest && partners[left - by + 1] === start - by; by++) {
    if (units[start - by] !== units[end - by]) break;
    if (!beginsWord(after, start - by)) continue;
    for (let i = 0; i < by; i++) partners[left - i] = end - 1 - i;
    return;
  }
  for (let by = 1; by <= furthest && partners[right + by - 1] === end + by - 1; by++) {
    if (units[start + by - 1] !== units[end + by - 1]) break;
    if (!beginsWord(after, start + by)) continue;
    for (let i = 0; i < by; i++) partners[right + i] = start + i;
    return;
  }
}

/** Letters of `before` were taken out. */
function moveDeleted({ before, from, partners, left, right }: Gap): void {
  const [start, end] = [left + 1, right];
  const begins = (at: number): boolean => beginsWord(before, from + at);
  if (begins(start)) return;
  const unit = (at: number): number | undefined => before.units[from + at];
  const partner = partners[left] ?? 0;
  for (let by = 1; by <= furthest && partners[start - by] === partner - by + 1; by++) {
    if (unit(start - by) !== unit(end - by)) break;
    if (!begins(start - by)) continue;
    for (let i = 1; i <= by; i++) {
      partners[end - i] = partner - i + 1;
      partners[start - i] = -1;
    }
    return;
  }
  for (let by = 1; by <= furthest && partners[end + by - 1] === partner + by; by++) {
    if (unit(start + by - 1) !== unit(end + by - 1)) break;
    if (!begins(start + by)) continue;
    for (let i = 0; i < by; i++) {
      partners[start + i] = partner + 1 + i;
      partners[end + i] = -1;
    }
    return;
  }
}

function beginsWord(letters: Letters, letter: number): boolean {
  return letter <= 0 || isFollowedBySpace(letters, letter - 1);
}
