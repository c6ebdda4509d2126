/** Gutters: gaps within rows of glyphs that stay free over many rows, and so are no spaces between words. */
import { isBlank } from './glyph.ts';
import type { Row } from './rows.ts';

/** Room between two glyphs of a row. Units: points. */
export interface Gap {
  readonly left: number;
  readonly right: number;
}

/** A gap may be part of a gutter from this width on, which justified spaces hardly reach. Units: font sizes. */
const narrowest = 0.6;
/** Rows with words on each side: fewer are chance. */
const fewestRows = 4;
/** What is narrower beside a gap is a list's numbers, not a column. Units: font sizes. */
const narrowestColumn = 6;

/** What stands beside a gap in the rows around it. */
interface Sides {
  left: number;
  right: number;
  reach: { left: number; right: number };
}

/**
 * The gaps of each row that are part of a gutter: nothing crosses them in the rows around, and columns stand beside them.
 *
 * Shape: one list a row, rows from top to bottom. Cost: rows × rows that a gap runs through.
 */
export function findRowGutters(rows: readonly Row[]): Gap[][] {
  const drawn = rows.map(({ glyphs }) => glyphs.filter(({ text }) => !isBlank(text)));
  return rows.map((row, index) => {
    const gaps = gapsOf(drawn[index] ?? [], row.size);
    return gaps.filter((gap) => isGutter(gap, index, rows, drawn));
  });
}

type Drawn = readonly Row['glyphs'][];

function isGutter(gap: Gap, index: number, rows: readonly Row[], drawn: Drawn): boolean {
  const size = rows[index]?.size ?? 1;
  const sides: Sides = { left: 0, right: 0, reach: { left: Infinity, right: -Infinity } };
  let common: Gap | undefined = gap;
  for (let at = index; at >= 0 && common !== undefined; at -= 1) {
    common = narrow(common, drawn[at] ?? [], size, sides);
    if (common !== undefined) gap = common;
  }
  common = gap;
  for (let at = index + 1; at < rows.length && common !== undefined; at += 1)
    common = narrow(common, drawn[at] ?? [], size, sides);
  return (
    sides.left >= fewestRows &&
    sides.right >= fewestRows &&
    gap.left - sides.reach.left > narrowestColumn * size &&
    sides.reach.right - gap.right > narrowestColumn * size
  );
}

/** What a row leaves of a gap, or undefined where words cross it; counts what stands beside it. */
function narrow(gap: Gap, glyphs: Row['glyphs'], size: number, sides: Sides): Gap | undefined {
  const middle = (gap.left + gap.right) / 2;
  let { left, right } = gap;
  let [hasLeft, hasRight] = [false, false];
  for (const glyph of glyphs) {
    if ((glyph.left + glyph.right) / 2 < middle) {
      hasLeft = true;
      left = Math.max(left, glyph.right);
    } else {
      hasRight = true;
      right = Math.min(right, glyph.left);
    }
  }
  if (right - left < narrowest * size) return undefined;
  for (const glyph of glyphs) {
    sides.reach.left = Math.min(sides.reach.left, glyph.left);
    sides.reach.right = Math.max(sides.reach.right, glyph.right);
  }
  sides.left += hasLeft ? 1 : 0;
  sides.right += hasRight ? 1 : 0;
  return { left, right };
}

function gapsOf(glyphs: Row['glyphs'], size: number): Gap[] {
  const gaps: Gap[] = [];
  let reached = Infinity;
  for (const { left, right } of [...glyphs].sort((a, b) => a.left - b.left)) {
    if (left - reached > narrowest * size) gaps.push({ left: reached, right: left });
    reached = reached === Infinity ? right : Math.max(reached, right);
  }
  return gaps;
}
