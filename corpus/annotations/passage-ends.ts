/** The ends of a passage in an edited text: its outermost words that are still there, however they are spelled now. */
import type { Interval } from '../document/range.ts';
import { isFollowedBySpace, type Letters } from './letters.ts';
import type { Partnered } from './partnered.ts';
import { alignWords, wordsWithin, type Word } from './word-alignment.ts';

/** So many letters in a row are not the same by chance. */
const leastSolid = 6;
/** Where nothing says where the text around a passage goes on, so many letters more are looked at than the passage has left. */
const further = 40;
/** Of what stands further from the passage nobody knows whether it belongs there. */
const widest = 400;

/** Letters of the older text in a row that stand in a row in the newer one, too. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly partner: number;
}

/** Where a letter begins in either text, before and after which the texts are the same. */
interface Point {
  readonly before: number;
  readonly after: number;
}

/** A passage, what is known of the letters around it, and the text that it is in now. */
interface Sides {
  readonly before: Partnered;
  readonly own: Interval;
  readonly after: Letters;
  readonly runs: readonly Run[];
}

/**
 * The letters of `after` that are the passage `own` (letters of `before`), of which those `within` are believed to have the partners
 * that they have; undefined where no word of it is left. What is surely the same in the passage and around it holds the words between,
 * which are aligned as words.
 */
export function endsOf(
  before: Partnered,
  own: Interval,
  after: Letters,
  within: Interval,
): Interval | undefined {
  const sides: Sides = { before, own, after, runs: solidRuns(before, own, after.units) };
  const start = firstSure(sides, within);
  const end = lastSure(sides, within);
  const isSure = start !== undefined && end !== undefined && start.before < end.before;
  const [first, last] = isSure ? [start, end] : [];
  const head = lastBefore(sides, first?.after ?? Infinity);
  const tail = firstAfter(sides, last?.after ?? head?.after ?? 0);
  const found =
    first === undefined || last === undefined
      ? wordsBetween(sides, head, tail, within)
      : [
          ...wordsBetween(sides, head, first, within),
          { start: first.after, end: last.after },
          ...wordsBetween(sides, last, tail, within),
        ];
  const [left, right] = [found[0], found.at(-1)];
  return left && right && { start: left.start, end: right.end };
}

function solidRuns(
  { letters, from, partners }: Partnered,
  own: Interval,
  after: Uint16Array,
): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let at = 0; at <= partners.length; at++) {
    const partner = partners[at] ?? -1;
    const isSame = partner >= 0 && letters.units[from + at] === after[partner];
    if (isSame && at > start && partner === (partners[at - 1] ?? -1) + 1) continue;
    const run = { start: from + start, end: from + at, partner: partners[start] ?? 0 };
    const isWhole = run.start <= own.start && run.end >= own.end;
    if (at > start && (isWhole || at - start >= leastSolid)) runs.push(run);
    start = isSame ? at : at + 1;
  }
  return runs;
}

function pointIn({ start, partner }: Run, before: number): Point {
  return { before, after: partner + before - start };
}

/** Where the first word of the passage begins that is surely there. */
function firstSure({ before, own, after, runs }: Sides, within: Interval): Point | undefined {
  for (const run of runs) {
    const stop = Math.min(run.end, within.end);
    if (isPartOfWord(before.letters, stop, run.start, own)) continue;
    for (let at = Math.max(run.start, within.start); at < stop; at++) {
      const point = pointIn(run, at);
      if (at === own.start || isBetweenWords(before.letters, after, point)) return point;
    }
  }
  return undefined;
}

/** Where the last one ends. */
function lastSure({ before, own, after, runs }: Sides, within: Interval): Point | undefined {
  for (const run of [...runs].reverse()) {
    const stop = Math.max(run.start, within.start);
    if (isPartOfWord(before.letters, stop, run.end, own)) continue;
    for (let at = Math.min(run.end, within.end); at > stop; at--) {
      const point = pointIn(run, at);
      if (at === own.end || isBetweenWords(before.letters, after, point)) return point;
    }
  }
  return undefined;
}

/** Whether of the letters of a run between its end on the one side and `stop` on the other only a few of one word are the passage's. */
function isPartOfWord(letters: Letters, stop: number, end: number, own: Interval): boolean {
  if (stop === own.start || stop === own.end || beginsWord(letters, stop)) return false;
  const edge = end < stop ? Math.max(end, own.start) : Math.min(end, own.end);
  return Math.abs(stop - edge) < leastSolid;
}

/** The nearest place before the passage, and before `limit` in the newer text, up to which the texts are surely the same. */
function lastBefore({ before, own, after, runs }: Sides, limit: number): Point | undefined {
  for (const run of [...runs].reverse()) {
    for (let at = Math.min(run.end, own.start); at > run.start; at--) {
      const point = pointIn(run, at);
      if (point.after > limit || !isBetweenWords(before.letters, after, point)) continue;
      return limit - point.after > widest && limit < Infinity ? undefined : point;
    }
  }
  return undefined;
}

/** The nearest place after it, and from `limit` on. */
function firstAfter({ before, own, after, runs }: Sides, limit: number): Point | undefined {
  for (const run of runs) {
    for (let at = Math.max(run.start, own.end); at < run.end; at++) {
      const point = pointIn(run, at);
      if (point.after < limit || !isBetweenWords(before.letters, after, point)) continue;
      return point.after - limit > widest && limit > 0 ? undefined : point;
    }
  }
  return undefined;
}

function isBetweenWords(before: Letters, after: Letters, point: Point): boolean {
  return beginsWord(before, point.before) && beginsWord(after, point.after);
}

function beginsWord(letters: Letters, letter: number): boolean {
  return letter <= 0 || letter >= letters.units.length || isFollowedBySpace(letters, letter - 1);
}

/** The passage's own words between two places that are known; on a side where none is, as far as the passage may reach. */
function wordsBetween(
  { before, own, after }: Sides,
  from: Point | undefined,
  to: Point | undefined,
  within: Interval,
): readonly Word[] {
  const [start, end] = [from?.before ?? own.start, to?.before ?? own.end];
  const [first, last] = [Math.max(start, own.start), Math.min(end, own.end)];
  if (last <= first || last - first > widest) return [];
  const old = [
    ...wordsWithin(before.letters, start, first),
    ...wordsWithin(before.letters, first, last),
    ...wordsWithin(before.letters, last, end),
  ];
  const room = end - start + further;
  const partnerOf = (letter: number): number => before.partners[letter - before.from] ?? 0;
  const [left, right] = [
    from?.after ?? (to?.after ?? partnerOf(within.start)) - room,
    to?.after ?? (from?.after ?? partnerOf(within.end - 1)) + room,
  ];
  const now = wordsWithin(after, Math.max(0, left), Math.min(after.units.length, right));
  const open = { start: from === undefined, end: to === undefined };
  const found = alignWords(
    { letters: before.letters, words: old },
    { letters: after, words: now },
    open,
  );
  return found.filter(({ index }) => {
    const { start: begin, end: stop } = old[index] ?? own;
    return begin >= own.start && stop <= own.end;
  });
}
