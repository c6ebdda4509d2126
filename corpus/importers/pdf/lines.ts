/** Lines of a page: glyphs that share a baseline, cut where a gutter between columns runs. */
import { largest, smallest } from '../long-list.ts';
import { isBlank, type Glyph } from './glyph.ts';
import { findRowGutters, type Gap } from './gutters.ts';
import { groupByBaseline, type Row } from './rows.ts';

/** Glyphs on one baseline, from left to right as they are seen. Units: points. */
export interface PageLine {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The size that most of its letters have. */
  readonly size: number;
  readonly weight: number;
  /** It begins with the number or sign of a note that the page's text refers to. */
  readonly opensNote?: true;
  /** How sure recognition is of its words, 0–100; absent where the file has the characters. */
  readonly confidence?: number;
}

/** A gap this wide separates columns or cells, not words. Units: font sizes. */
const widestGap = 1.6;

/** The lines of a page from top to bottom; those of two columns at one height are two lines. */
export function findLines(glyphs: readonly Glyph[]): PageLine[] {
  const rows = groupByBaseline(glyphs.filter(({ text }) => text !== ''));
  rows.sort((a, b) => b.baseline - a.baseline);
  const gutters = findRowGutters(rows);
  return rows.flatMap((row, index) => cutAtGaps(row, gutters[index] ?? []));
}

/** The lines of a row from left to right, cut where a gap is wider than between words or part of a gutter. */
export function cutAtGaps(row: Row, gutters: readonly Gap[] = []): PageLine[] {
  const glyphs = [...row.glyphs].sort((a, b) => penOf(a) - penOf(b) || a.left - b.left);
  const lines: PageLine[] = [];
  let current: Glyph[] = [];
  let reached = -Infinity;
  let drawn = '';
  for (const glyph of glyphs) {
    const isSpace = isBlank(glyph.text);
    const isCut =
      glyph.left - reached > widestGap * row.size ||
      gutters.some(({ left, right }) => reached <= left && glyph.left >= right);
    // Dots that lead to the numbers of pages stand under one another as words never do.
    const isLeading = glyph.text === '.' && drawn === '.';
    if (!isSpace && current.length > 0 && isCut && !isLeading) {
      pushLine(lines, current, row);
      current = [];
    }
    current.push(glyph);
    if (isSpace) continue;
    reached = Math.max(reached, glyph.right);
    drawn = glyph.text;
  }
  pushLine(lines, current, row);
  return lines;
}

/**
 * Joiners, and spaces that stand for one or that PDFium guesses, stand at the foot of the letter before them, which reaches
 * to the right of there, and may be moved under it by kerning. Units: font sizes.
 */
export const underLetter = 0.1;

/** Where a glyph stands among those of its line. */
function penOf({ text, x, size }: Glyph): number {
  if (text.length === 1 && text > ' ' && text < '\u007f') return x;
  return /[\u200c\u200d\s]/u.test(text) ? x - underLetter * size : x;
}

function pushLine(lines: PageLine[], glyphs: readonly Glyph[], row: Row): void {
  const drawn = glyphs.filter(({ text }) => !isBlank(text));
  if (drawn.length === 0) return;
  lines.push({
    glyphs,
    left: smallest(drawn.map(({ left }) => left)),
    right: largest(drawn.map(({ right }) => right)),
    baseline: row.baseline,
    size: median(drawn.map(({ size }) => size)),
    weight: median(drawn.map(({ weight }) => weight)),
    ...(row.confidence === undefined ? {} : { confidence: row.confidence }),
  });
}

/** The middle one of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const [first] = numbers;
  if (first === undefined) return 0;
  if (numbers.every((number) => number === first)) return first;
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
