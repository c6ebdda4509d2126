/** Lines of a page: glyphs that share a baseline, cut where a gutter between columns runs. */
import type { Glyph } from './glyph.ts';

/** Glyphs on one baseline, from left to right as they are seen. Units: points. */
export interface PageLine {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The size that most of its letters have. */
  readonly size: number;
  readonly weight: number;
  /** How sure recognition is of its words, 0–100; absent where the file has the characters. */
  readonly confidence?: number;
}

/** A gap this wide separates columns or cells, not words. Units: font sizes. */
const widestGap = 1.6;

/** The lines of a page from top to bottom; those of two columns at one height are two lines. */
export function findLines(glyphs: readonly Glyph[]): PageLine[] {
  const rows = groupByBaseline(glyphs.filter(({ text }) => text !== ''));
  return rows.flatMap(cutAtGaps).sort((a, b) => b.baseline - a.baseline);
}

/** Glyphs at one height, of which each column has its own line. */
export interface Row {
  readonly baseline: number;
  readonly size: number;
  readonly glyphs: Glyph[];
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
function groupByBaseline(glyphs: readonly Glyph[]): Row[] {
  const isFloating = (glyph: Glyph) => glyph.bottom - glyph.baseline > floating * glyph.size;
  const standing = glyphs.filter((glyph) => !isFloating(glyph));
  const rows: Row[] = [];
  for (const glyph of [...standing].sort((a, b) => b.baseline - a.baseline)) {
    const row = rows.at(-1);
    const isSame = row !== undefined && row.baseline - glyph.baseline <= sameBaseline * glyph.size;
    if (isSame) row.glyphs.push(glyph);
    else rows.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
  }
  const lines = rows.filter((row) => !isRaised(row, rows));
  const loose = [
    ...rows.filter((row) => !lines.includes(row)).flatMap((row) => row.glyphs),
    ...glyphs.filter(isFloating),
  ];
  for (const glyph of loose) {
    const row = nearestRow(lines, glyph);
    if (row !== undefined) row.glyphs.push(glyph);
    else lines.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
  }
  return lines;
}

/** A few small glyphs close above or below a line of larger ones: note numbers, indices. */
function isRaised(row: Row, rows: readonly Row[]): boolean {
  const drawn = row.glyphs.filter(({ text }) => text.trim() !== '');
  if (drawn.length > 6) return false;
  return rows.some(
    (other) =>
      other !== row &&
      other.size > 1.2 * row.size &&
      other.glyphs.length > drawn.length &&
      Math.abs(other.baseline - row.baseline) < 0.6 * other.size &&
      drawn.every((glyph) => isNear(other, glyph)),
  );
}

/** Whether a glyph stands beside letters of a row, not in another column. */
function isNear(row: Row, glyph: Glyph): boolean {
  return row.glyphs.some(
    ({ left, right }) => glyph.left < right + 1.5 * row.size && glyph.right > left - 1.5 * row.size,
  );
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

/** The lines of a row from left to right, cut where a gap is wider than between words. */
export function cutAtGaps(row: Row): PageLine[] {
  const glyphs = [...row.glyphs].sort((a, b) => a.x - b.x || a.left - b.left);
  const lines: PageLine[] = [];
  let current: Glyph[] = [];
  let reached = -Infinity;
  for (const glyph of glyphs) {
    const isSpace = glyph.text.trim() === '';
    if (!isSpace && current.length > 0 && glyph.left - reached > widestGap * row.size) {
      pushLine(lines, current, row);
      current = [];
    }
    current.push(glyph);
    if (!isSpace) reached = Math.max(reached, glyph.right);
  }
  pushLine(lines, current, row);
  return lines;
}

function pushLine(lines: PageLine[], glyphs: readonly Glyph[], row: Row): void {
  const drawn = glyphs.filter(({ text }) => text.trim() !== '');
  if (drawn.length === 0) return;
  lines.push({
    glyphs,
    left: Math.min(...drawn.map(({ left }) => left)),
    right: Math.max(...drawn.map(({ right }) => right)),
    baseline: row.baseline,
    size: median(drawn.map(({ size }) => size)),
    weight: median(drawn.map(({ weight }) => weight)),
    ...(row.confidence === undefined ? {} : { confidence: row.confidence }),
  });
}

/** The middle one of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
