/** Reading order: the columns of a page, each from top to bottom. */
import { largest, smallest } from '../long-list.ts';
import { findColumnStretch, holdText, narrowestGutter } from './column-stretch.ts';
import { median, type PageLine } from './lines.ts';
import { areCells } from './table-cells.ts';

/** Fewer lines beside each other are a table or a caption. */
const fewestLines = 4;
/** A gap between bands of a page is this much wider than between lines. */
const widerThanLines = 1.35;

/**
 * Lines in the order in which a page is read, as columns of lines.
 *
 * The page is cut along gutters that no line crosses, else above and below the longest stretch that has one (a title or a page's
 * number stands in its way), else across where the gap between lines is widest, and the pieces are cut again.
 * `isRightToLeft`: the right column comes first.
 * Source: Nagy & Seth 1984 (recursive X-Y cut).
 */
export function findColumns(lines: readonly PageLine[], isRightToLeft: boolean): PageLine[][] {
  if (lines.length === 0) return [];
  const gutter = findGutter(lines);
  if (gutter !== undefined) {
    const left = findColumns(
      lines.filter((line) => line.right <= gutter),
      isRightToLeft,
    );
    const right = findColumns(
      lines.filter((line) => line.right > gutter),
      isRightToLeft,
    );
    return isRightToLeft ? [...right, ...left] : [...left, ...right];
  }
  const stretch = findColumnStretch(lines, standBeside);
  const cuts = stretch === undefined ? findBand(lines) : [stretch.top, stretch.bottom];
  if (cuts.length === 0) return [inOrder(lines, isRightToLeft)];
  const bands = cutAcross(lines, cuts).map((band) => findColumns(band, isRightToLeft));
  // Bands of one column are one column: only what has gutters of its own stays apart.
  if (bands.every((columns) => columns.length <= 1)) return [bands.flat(2)];
  return bands.flat();
}

/** The lines above, between and below some heights, which go down. */
function cutAcross(lines: readonly PageLine[], heights: readonly number[]): PageLine[][] {
  const edges = [Infinity, ...heights, -Infinity];
  return edges
    .slice(1)
    .map((low, at) =>
      lines.filter(({ baseline }) => baseline > low && baseline <= (edges[at] ?? Infinity)),
    );
}

function inOrder(lines: readonly PageLine[], isRightToLeft: boolean): PageLine[] {
  return [...lines].sort(
    (a, b) => b.baseline - a.baseline || (isRightToLeft ? b.right - a.right : a.left - b.left),
  );
}

/** An x that no line crosses, with several lines on both sides at the same heights; the widest such gap. */
function findGutter(lines: readonly PageLine[]): number | undefined {
  if (lines.length < 2 * fewestLines) return undefined;
  const edges = [...lines].sort((a, b) => a.left - b.left);
  // A heading's size says nothing of the room between columns of text.
  const size = median(lines.map((line) => line.size));
  let reached = -Infinity;
  let best: { x: number; width: number } | undefined;
  for (const line of edges) {
    const width = line.left - reached;
    if (
      reached > -Infinity &&
      width > narrowestGutter * Math.min(size, line.size) &&
      width > (best?.width ?? 0)
    ) {
      const x = reached + width / 2;
      const isWide = width > narrowestGutter * line.size || holdText(lines, x);
      if (isWide && standBeside(lines, x)) best = { x, width };
    }
    reached = Math.max(reached, line.right);
  }
  return best?.x;
}

function standBeside(lines: readonly PageLine[], x: number): boolean {
  const left = lines.filter(({ right }) => right <= x);
  const right = lines.filter((line) => line.left >= x);
  if (left.length < fewestLines || right.length < fewestLines) return false;
  const low = (some: readonly PageLine[]) => smallest(some.map(({ baseline }) => baseline));
  const high = (some: readonly PageLine[]) => largest(some.map(({ baseline }) => baseline));
  const shared = Math.min(high(left), high(right)) - Math.max(low(left), low(right));
  const least = 0.3 * Math.min(high(left) - low(left), high(right) - low(right));
  return shared > least && !areCells(left, right);
}

/** The height of the widest gap between lines, where it is clearly wider than the usual one; none else. */
function findBand(lines: readonly PageLine[]): number[] {
  const heights = [...new Set(lines.map(({ baseline }) => baseline))].sort((a, b) => b - a);
  const gaps = heights.slice(1).map((height, index) => (heights[index] ?? height) - height);
  const usual = median(gaps);
  const widest = largest(gaps);
  if (gaps.length === 0 || widest < widerThanLines * usual || heights.length < 3) return [];
  const at = gaps.indexOf(widest);
  return [((heights[at] ?? 0) + (heights[at + 1] ?? 0)) / 2];
}
