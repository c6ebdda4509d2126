/** Rows of a page: which glyphs stand on one baseline. */
import { isBlank, type Glyph } from './glyph.ts';

/** Glyphs that share a baseline, in all columns of the page, in no order. */
export interface Row {
  readonly baseline: number;
  readonly size: number;
  readonly glyphs: Glyph[];
  /** How sure recognition is of its words, 0–100; absent where the file has the characters. */
  readonly confidence?: number;
}

/** Glyphs whose feet hang this far above their baseline are dots, vowel signs or quotation marks. Units: font sizes. */
const floating = 0.35;
/** Letters of one line differ by less. Units: font sizes. */
const sameBaseline = 0.12;

/**
 * Letters that stand on one baseline are a line. Dots and vowel signs that a font draws by themselves have a baseline of
 * their own, and so do raised note numbers: they join the line among whose letters they stand.
 */
export function groupByBaseline(glyphs: readonly Glyph[]): Row[] {
  const isFloating = (glyph: Glyph) => glyph.bottom - glyph.baseline > floating * glyph.size;
  const standing = glyphs.filter((glyph) => !isFloating(glyph));
  const rows: Row[] = [];
  for (const glyph of [...standing].sort((a, b) => b.baseline - a.baseline)) {
    const row = rows.at(-1);
    const isSame = row !== undefined && row.baseline - glyph.baseline <= sameBaseline * glyph.size;
    if (isSame) row.glyphs.push(glyph);
    else rows.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
  }
  const raisedRows = new Set(rows.filter((row) => isRaised(row, rows)));
  const lines = rows.filter((row) => !raisedRows.has(row));
  const loose = [...[...raisedRows].flatMap((row) => row.glyphs), ...glyphs.filter(isFloating)];
  for (const glyph of loose) {
    const row = rowOfSign(lines, glyph) ?? nearestRow(lines, glyph);
    if (row !== undefined) row.glyphs.push(isRaisedSign(row, glyph) ? raised(glyph) : glyph);
    else lines.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
  }
  return lines;
}

/** A few glyphs too close above or below a line to be one themselves: note numbers, indices, vowel signs. */
function isRaised(row: Row, rows: readonly Row[]): boolean {
  const drawn = row.glyphs.filter(({ text }) => !isBlank(text));
  if (drawn.length > 6) return false;
  return rows.some(
    (other) =>
      other !== row &&
      other.glyphs.length > drawn.length &&
      Math.abs(other.baseline - row.baseline) <
        (other.size > 1.2 * row.size ? 0.6 : 0.4) * other.size &&
      drawn.every((glyph) => isNear(other, glyph)),
  );
}

/** What is raised, of the size of the letters beside it, and how much smaller it is at least. */
const leastRaise = 0.15;
const smallerThanLetters = 0.9;

/** Numbers of notes, their stars, and exponents. */
function isRaisedSign(row: Row, { text, baseline, size }: Glyph): boolean {
  return (
    /^[\p{Nd}a-z*∗†‡§¶]{1,3}$/u.test(text) &&
    baseline - row.baseline > leastRaise * row.size &&
    size < smallerThanLetters * row.size
  );
}

function raised(glyph: Glyph): Glyph {
  return { ...glyph, isRaised: true };
}

/** Whether a glyph stands beside letters of a row, not in another column. */
function isNear(row: Row, glyph: Glyph): boolean {
  return row.glyphs.some(
    ({ left, right }) => glyph.left < right + 1.5 * row.size && glyph.right > left - 1.5 * row.size,
  );
}

/** Half the letter under or over a sign may be missing from what is drawn between the two. Units: font sizes. */
const farthestSign = 0.5;

/** The row with the letter that a vowel sign stands on or under; undefined for other glyphs. */
function rowOfSign(rows: readonly Row[], glyph: Glyph): Row | undefined {
  if (!/\p{M}/u.test(glyph.text)) return undefined;
  const middle = (glyph.left + glyph.right) / 2;
  const isBelow = /[\u064d\u0650\u0655\u0656]/u.test(glyph.text);
  let best: Row | undefined;
  let bestDistance = farthestSign * glyph.size;
  for (const row of rows) {
    const above = glyph.bottom - row.baseline;
    if (Math.abs(above) > 2 * glyph.size || (isBelow ? above > 0 : above < 0)) continue;
    for (const { left, right, bottom, top } of row.glyphs) {
      if (middle < left || middle > right) continue;
      const distance = Math.max(glyph.bottom - top, bottom - glyph.top, 0);
      if (distance < bestDistance) [best, bestDistance] = [row, distance];
    }
  }
  return best;
}

/** The row whose letters a glyph stands among: its middle lies between their feet and their heads. */
function nearestRow(rows: readonly Row[], glyph: Glyph): Row | undefined {
  const middle = (glyph.top + glyph.bottom) / 2;
  let best: Row | undefined;
  let bestDistance = Infinity;
  for (const row of rows) {
    const above = (middle - row.baseline) / Math.max(row.size, 0.6 * glyph.size);
    const distance = Math.abs(above - 0.3);
    if (above < -0.42 || above > 1 || distance >= bestDistance || !isNear(row, glyph)) continue;
    best = row;
    bestDistance = distance;
  }
  return best;
}
