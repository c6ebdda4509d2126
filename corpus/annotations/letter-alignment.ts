/** Which letter of one stretch is which of another: alignment by dynamic programming, for the short stretches between shared runs. */
import type { Stretch } from './shared-runs.ts';

/** More cells than these would take memory and time for stretches that have nothing in common anyway. */
export const mostCells = 400_000;

const match = 3;
const mismatch = -2;
const open = -4;
const extend = -1;

/** Ways into a cell: which of the three layers of the table was the best. */
const layers = 3;
const fromBoth = 0;
const fromBefore = 1;
const fromAfter = 2;

/** Whether a unit left alone follows another one. */
const stretchedBefore = 4;
const stretchedAfter = 8;

/** Tables are kept from call to call: most stretches are small and there are thousands. */
let ways = new Uint8Array(1 << 16);
/** Of the last row: the best score, and the best that ends with a unit of `before` left alone. */
let best = new Int32Array(1 << 10);
let alone = new Int32Array(1 << 10);

/**
 * Writes for each unit of `before` within its stretch the place of its partner in `after` to `partners` (at the unit's own
 * place less `offset`), where it has one; a replaced letter has the one that replaced it.
 *
 * Cost: O(cells), at most `mostCells`. Source: global alignment with affine gaps (Gotoh 1982).
 */
export function alignLetters(
  before: Uint16Array,
  first: Stretch,
  after: Uint16Array,
  second: Stretch,
  partners: Int32Array,
  offset: number,
): void {
  const height = first.end - first.start;
  const columns = second.end - second.start + 1;
  makeRoom(columns, height + 1);
  for (let row = 1; row <= height; row++) {
    fillRow(before[first.start + row - 1], after, second, row);
  }
  trace(first, second, partners, offset);
}

/** Makes the tables large enough and writes the first row: everything of `after` before anything of `before`. */
function makeRoom(columns: number, lines: number): void {
  if (ways.length < lines * columns) ways = new Uint8Array(lines * columns * 2);
  if (best.length < columns) {
    best = new Int32Array(columns * 2);
    alone = new Int32Array(columns * 2);
  }
  best[0] = 0;
  alone[0] = open;
  for (let column = 1; column < columns; column++) {
    best[column] = open + extend * column;
    alone[column] = 2 * open + extend * column;
    ways[column] = fromAfter | (column > 1 ? stretchedAfter : 0);
  }
}

function fillRow(
  unit: number | undefined,
  after: Uint16Array,
  { start, end }: Stretch,
  row: number,
): void {
  // The tables as constants of the loop, which is most of the time that anchoring takes.
  const [table, scores, upwards] = [ways, best, alone];
  const columns = end - start + 1;
  const line = row * columns;
  let diagonal = scores[0] ?? 0;
  let previous = open + extend * row;
  scores[0] = previous;
  upwards[0] = previous;
  table[line] = fromBefore | (row > 1 ? stretchedBefore : 0);
  let beside = 2 * open + extend * row;
  for (let column = 1; column < columns; column++) {
    const above = scores[column] ?? 0;
    let way = 0;
    let upward = above + open + extend;
    const higher = (upwards[column] ?? 0) + extend;
    if (higher > upward) {
      upward = higher;
      way |= stretchedBefore;
    }
    upwards[column] = upward;
    const further = beside + extend;
    beside = previous + open + extend;
    if (further > beside) {
      beside = further;
      way |= stretchedAfter;
    }
    let score = diagonal + (unit === after[start + column - 1] ? match : mismatch);
    if (upward > score) {
      score = upward;
      way |= fromBefore;
    }
    if (beside > score) {
      score = beside;
      way = (way & ~layers) | fromAfter;
    }
    diagonal = above;
    scores[column] = score;
    previous = score;
    table[line + column] = way;
  }
}

function trace(first: Stretch, second: Stretch, partners: Int32Array, offset: number): void {
  let row = first.end - first.start;
  let column = second.end - second.start;
  const columns = column + 1;
  let layer = fromBoth;
  while (row > 0 && column > 0) {
    const way = ways[row * columns + column] ?? 0;
    if (layer === fromBoth) layer = way & layers;
    if (layer === fromBoth) {
      row--;
      column--;
      partners[first.start + row - offset] = second.start + column;
    } else if (layer === fromBefore) {
      if ((way & stretchedBefore) === 0) layer = fromBoth;
      row--;
    } else {
      if ((way & stretchedAfter) === 0) layer = fromBoth;
      column--;
    }
  }
}
