/** Stretches of a page in columns: rows one under the other in which nothing crosses the gutter between two columns. */
import { largest, smallest } from '../long-list.ts';
import { median, type PageLine } from './lines.ts';
import { isFull } from './table-cells.ts';

/** Room between columns is wider than this. Units: font sizes of the text. */
export const narrowestGutter = 0.6;
/** Lines on the same row. Units: font sizes. */
const sameRow = 0.3;
/** A stretch of fewer lines is a table or a caption beside a figure. */
const fewestLines = 10;

/** Where a stretch begins and ends: heights between baselines. Units: points. */
export interface ColumnStretch {
  readonly top: number;
  readonly bottom: number;
  readonly count: number;
}

/**
 * The stretch with most lines; undefined where there is none. `standBeside` judges whether lines on both sides of an x are columns.
 *
 * Cost: lines × places where lines stand beside each other, which are few on pages of one column.
 */
export function findColumnStretch(
  lines: readonly PageLine[],
  standBeside: (lines: readonly PageLine[], x: number) => boolean,
): ColumnStretch | undefined {
  if (lines.length <= fewestLines) return undefined;
  const sorted = [...lines].sort((a, b) => b.baseline - a.baseline);
  const size = median(lines.map((line) => line.size));
  const rows = rowsOf(sorted);
  let best: ColumnStretch | undefined;
  for (const x of placesBetween(sorted, size)) {
    for (const [from, to] of freeRows(rows, x, narrowestGutter * size)) {
      const own = rows.slice(from, to).flat();
      if (own.length < fewestLines || own.length <= (best?.count ?? 0)) continue;
      if (own.length === lines.length || !holdText(own, x) || !standBeside(own, x)) continue;
      best = {
        top: between(rows[from - 1], rows[from]),
        bottom: between(rows[to - 1], rows[to]),
        count: own.length,
      };
    }
  }
  return best;
}

/** Whether the lines on both sides are filled with text: verses, cells and captions are not. */
export function holdText(lines: readonly PageLine[], x: number): boolean {
  return (
    isFull(lines.filter(({ right }) => right <= x)) && isFull(lines.filter(({ left }) => left >= x))
  );
}

function rowsOf(sorted: readonly PageLine[]): PageLine[][] {
  const rows: PageLine[][] = [];
  for (const line of sorted) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (last !== undefined && last.baseline - line.baseline < sameRow * line.size) row?.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** The height between two rows; beyond all where one of them is missing. */
function between(
  above: readonly PageLine[] | undefined,
  below: readonly PageLine[] | undefined,
): number {
  if (above === undefined) return Infinity;
  if (below === undefined) return -Infinity;
  const low = smallest(above.map(({ baseline }) => baseline));
  return (low + largest(below.map(({ baseline }) => baseline))) / 2;
}

/** Where gutters may run: the middles between lines that stand beside or nearly beside each other. */
function placesBetween(sorted: readonly PageLine[], size: number): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [at, line] of sorted.entries()) {
    for (const other of sorted.slice(at + 1, at + 3)) {
      if (line.baseline - other.baseline > size) break;
      const [left, right] = line.left < other.left ? [line, other] : [other, line];
      if (right.left - left.right > narrowestGutter * size)
        places.add(Math.round((left.right + right.left) / 2));
    }
  }
  return places;
}

/** The longest runs of rows that leave so much room free around an x. */
function freeRows(
  rows: readonly (readonly PageLine[])[],
  x: number,
  room: number,
): (readonly [from: number, to: number])[] {
  const runs: (readonly [number, number])[] = [];
  let from = 0;
  let [left, right] = [-Infinity, Infinity];
  for (let at = 0; at <= rows.length; at += 1) {
    const row = rows[at];
    for (const line of row ?? []) {
      if (line.left >= x) right = Math.min(right, line.left);
      else left = Math.max(left, line.right);
    }
    if (row !== undefined && left <= x && right - left >= room) continue;
    if (at > from) runs.push([from, at]);
    from = at + 1;
    [left, right] = [-Infinity, Infinity];
  }
  return runs;
}
