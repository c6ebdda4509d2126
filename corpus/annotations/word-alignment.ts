/** Which word of a few is which of a few others: alignment by dynamic programming, for what letters alone leave in doubt. */
import { isFollowedBySpace, type Letters } from './letters.ts';

/** Half-open stretch of letters. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** Some words of a text. */
export interface Worded {
  readonly letters: Letters;
  readonly words: readonly Word[];
}

/** A word of the one text and the letters of the other that it is now. */
export interface SameWord extends Word {
  /** Which of the words it is. */
  readonly index: number;
}

/** At which ends words may be left over in both texts, at no cost. */
export interface Open {
  readonly start: boolean;
  readonly end: boolean;
}

/** What a word that is there says for the alignment by each of its letters; … */
const sameLetter = 0.5;
/** … what one that was taken out says against it, and each further one after it; … */
const aloneBefore = 1;
const furtherBefore = 0.25;
/** … and one that was put in: the more words there are, the more are like one of the passage's by chance. */
const aloneAfter = 0.5;
const aloneAfterEach = 0.5;
const furtherAfter = 0.15;
/** Share of a longer word that may differ, and of one that has at most so many letters. */
const mostDiffering = 0.4;
const mostDifferingShort = 0.5;
const shortWord = 4;
/** So few letters at the beginning or end of a longer word are not a word that it is glued to. */
const leastGlued = 3;
/** Longer words than this are compared whole or not at all. */
const longestWord = 40;

/** The words of a stretch of letters; one that it cuts is a word, too. */
export function wordsWithin(letters: Letters, start: number, end: number): readonly Word[] {
  const words: Word[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (at < end - 1 && !isFollowedBySpace(letters, at)) continue;
    words.push({ start: from, end: at + 1 });
    from = at + 1;
  }
  return words;
}

/** How a cell of the table was reached. */
interface Cell {
  readonly score: number;
  /** So many words of either text are aligned with one another, or left alone where the other number is 0. */
  readonly down: number;
  readonly across: number;
  readonly place: Word | undefined;
}

const beginning: Cell = { score: 0, down: 0, across: 0, place: undefined };

/**
 * The words of `before` that are in `after`, in order, with the letters there; of several ways the one that keeps most.
 * A word may be cut in two, or two be one.
 *
 * Cost: O(words · words) comparisons of words.
 */
export function alignWords(before: Worded, after: Worded, open: Open): readonly SameWord[] {
  return new WordTable(before, after, open).aligned();
}

class WordTable {
  private readonly rows: number;
  private readonly columns: number;
  private readonly cells: Cell[] = [];
  private readonly aloneAfter: number;

  constructor(
    private readonly before: Worded,
    private readonly after: Worded,
    private readonly open: Open,
  ) {
    this.rows = before.words.length + 1;
    this.columns = after.words.length + 1;
    this.aloneAfter = aloneAfter + aloneAfterEach * Math.log(this.columns);
    for (let row = 0; row < this.rows; row++) {
      for (let column = 0; column < this.columns; column++) {
        this.cells.push(this.bestWay(row, column));
      }
    }
  }

  aligned(): readonly SameWord[] {
    const pairs: SameWord[] = [];
    let [row, column] = this.last();
    while (row > 0 || column > 0) {
      const { down, across, place } = this.at(row, column);
      if (down === 0 && across === 0) break;
      row -= down;
      column -= across;
      if (place !== undefined) pairs.push(...this.shared(row, down, place));
    }
    return pairs.reverse();
  }

  /** Two words that are one now have its letters by their lengths; the last first. */
  private shared(row: number, count: number, place: Word): readonly SameWord[] {
    const [first, second] = this.before.words.slice(row, row + count);
    if (first === undefined || second === undefined) return [{ index: row, ...place }];
    const cut = Math.min(place.end - 1, place.start + first.end - first.start);
    return [
      { index: row + 1, start: cut, end: place.end },
      { index: row, start: place.start, end: cut },
    ];
  }

  private at(row: number, column: number): Cell {
    return this.cells[row * this.columns + column] ?? beginning;
  }

  private last(): readonly [number, number] {
    const corner = [this.rows - 1, this.columns - 1] as const;
    if (!this.open.end) return corner;
    let best: readonly [number, number] = corner;
    let most = -Infinity;
    this.cells.forEach(({ score }, index) => {
      if (score <= most) return;
      most = score;
      best = [Math.floor(index / this.columns), index % this.columns];
    });
    return best;
  }

  private bestWay(row: number, column: number): Cell {
    let best = beginning;
    if (row === 0 && column === 0) return best;
    if (!this.open.start) best = { ...best, score: -Infinity };
    const consider = (down: number, across: number, gain: number, place?: Word): void => {
      const score = this.at(row - down, column - across).score + gain;
      if (score > best.score) best = { score, down, across, place };
    };
    if (row > 0) consider(1, 0, this.goesOn(row - 1, column, 1, 0) ? -furtherBefore : -aloneBefore);
    if (column > 0)
      consider(0, 1, this.goesOn(row, column - 1, 0, 1) ? -furtherAfter : -this.aloneAfter);
    if (row === 0 || column === 0) return best;
    for (const [down, across] of together) {
      if (row < down || column < across) continue;
      const old = this.spanned(this.before.words, row, down);
      const now = this.spanned(this.after.words, column, across);
      const found = likeness(this.before.letters, old, this.after.letters, now, down + across > 2);
      if (found !== undefined) consider(down, across, found.gain, found.place);
    }
    return best;
  }

  /** Whether the cell was reached by leaving a word alone, so that another one is a further one. */
  private goesOn(row: number, column: number, down: number, across: number): boolean {
    const cell = this.at(row, column);
    return cell.place === undefined && cell.down === down && cell.across === across;
  }

  private spanned(words: readonly Word[], end: number, count: number): Word {
    return { start: words[end - count]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
  }
}

/** How many words of either text may be the same: one and one, or two that are one now, or one that is two. */
const together = [
  [1, 1],
  [2, 1],
  [1, 2],
] as const;

/** How far two words are one; undefined where they are not. Two that became one have to be the very letters. */
function likeness(
  before: Letters,
  old: Word,
  after: Letters,
  now: Word,
  isVery: boolean,
): { readonly gain: number; readonly place: Word } | undefined {
  const [length, other] = [old.end - old.start, now.end - now.start];
  const whole = sameLetter * Math.min(length, longestWord);
  const isSame = length === other && isAt(before.units, old, after.units, now.start);
  if (isSame) return { gain: whole, place: now };
  if (isVery) return undefined;
  const longer = Math.max(length, other);
  const most = Math.floor((longer <= shortWord ? mostDifferingShort : mostDiffering) * longer);
  if (mayBeWithin(before.units, old, after.units, now, most)) {
    const edits = editsBetween(before.units, old, after.units, now);
    if (edits <= most) return { gain: whole * (1 - edits / longer), place: now };
  }
  if (length < leastGlued || other <= length) return undefined;
  const start = [now.start, now.end - length].find((at) =>
    isAt(before.units, old, after.units, at),
  );
  return start === undefined
    ? undefined
    : { gain: whole / 2, place: { start, end: start + length } };
}

/** Whether so few edits may make one word of another: each letter that only one of them has is an edit. */
function mayBeWithin(
  units: Uint16Array,
  old: Word,
  other: Uint16Array,
  now: Word,
  most: number,
): boolean {
  const [length, width] = [old.end - old.start, now.end - now.start];
  if (Math.max(length, width) > longestWord || Math.abs(length - width) > most) return false;
  const [ours, theirs] = [kindsOf(units, old), kindsOf(other, now)];
  return bitsIn(ours & ~theirs) <= most && bitsIn(theirs & ~ours) <= most;
}

/** Which kinds of letters there are, a bit for each of 32. */
function kindsOf(units: Uint16Array, { start, end }: Word): number {
  let kinds = 0;
  for (let at = start; at < end; at++) kinds |= 1 << ((units[at] ?? 0) & 31);
  return kinds;
}

function bitsIn(bits: number): number {
  let [count, left] = [0, bits];
  for (; left !== 0; left &= left - 1) count++;
  return count;
}

function isAt(units: Uint16Array, { start, end }: Word, other: Uint16Array, at: number): boolean {
  for (let i = start; i < end; i++) if (units[i] !== other[at + i - start]) return false;
  return true;
}

/** Of the last three rows of the table of edits. */
const rowsOfEdits = [0, 1, 2].map(() => new Int32Array(longestWord + 2));

/**
 * Edits between two words: letters put in, taken out, replaced, or two that changed places. Source: optimal string alignment
 * (Damerau 1964).
 */
function editsBetween(units: Uint16Array, old: Word, other: Uint16Array, now: Word): number {
  const [length, width] = [old.end - old.start, now.end - now.start];
  let [above, row, next] = rowsOfEdits as [Int32Array, Int32Array, Int32Array];
  for (let column = 0; column <= width; column++) row[column] = column;
  for (let i = 1; i <= length; i++) {
    next[0] = i;
    const unit = units[old.start + i - 1];
    for (let column = 1; column <= width; column++) {
      const its = other[now.start + column - 1];
      let edits = Math.min(
        (row[column - 1] ?? 0) + (unit === its ? 0 : 1),
        (row[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
      );
      const isSwapped =
        i > 1 &&
        column > 1 &&
        unit === other[now.start + column - 2] &&
        its === units[old.start + i - 2];
      if (isSwapped) edits = Math.min(edits, (above[column - 2] ?? 0) + 1);
      next[column] = edits;
    }
    [above, row, next] = [row, next, above];
  }
  return row[width] ?? Infinity;
}
