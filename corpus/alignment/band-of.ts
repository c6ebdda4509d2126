/** The band around sure anchors: narrow where they stand close, wide where they are missing. */
import type { Anchor } from './anchors.ts';
import { Band, wholeBand } from './band.ts';

/** Grids up to this many places are searched whole. */
const small = 120_000;

/** How far the way may leave an anchor: it may be wrong by a sentence or two. */
const margin = 6;

/** Between two anchors all is searched up to this many places, and beyond it a strip of about as many. */
const mostBetween = 400_000;

/** The band for texts of so many segments. */
export function bandOf(
  original: number,
  translation: number,
  anchors: () => readonly Anchor[],
): Band {
  const rows = original + 1;
  const columns = translation + 1;
  if (rows * columns <= small) return wholeBand(rows, columns);
  const lows = new Int32Array(rows).fill(columns - 1);
  const highs = new Int32Array(rows).fill(0);
  const widen = (row: number, low: number, high: number): void => {
    if (row < 0 || row >= rows) return;
    lows[row] = Math.max(0, Math.min(lows[row] ?? 0, low));
    highs[row] = Math.min(columns - 1, Math.max(highs[row] ?? 0, high));
  };
  let before = { original: 0, translation: 0 };
  for (const anchor of [...anchors(), { original, translation }]) {
    fill(before, anchor, widen);
    before = anchor;
  }
  return new Band(rows, columns, lows, highs);
}

type Corner = Pick<Anchor, 'original' | 'translation'>;

function fill(
  from: Corner,
  to: Corner,
  widen: (row: number, low: number, high: number) => void,
): void {
  const down = to.original - from.original;
  const across = to.translation - from.translation;
  const isWhole = (down + 1) * (across + 1) <= mostBetween;
  // Of texts that differ in length, the way may keep to either edge.
  const half = isWhole
    ? across
    : Math.max(25, mostBetween / (2 * (down + 1)), Math.abs(across - down) + margin);
  for (let row = from.original - margin; row <= to.original + margin; row += 1) {
    const part = down === 0 ? 0 : (row - from.original) / down;
    const middle = from.translation + Math.min(1, Math.max(0, part)) * across;
    const low = isWhole ? from.translation : Math.max(from.translation, Math.floor(middle - half));
    const high = isWhole ? to.translation : Math.min(to.translation, Math.ceil(middle + half));
    widen(row, low - margin, high + margin);
  }
}
