/** Cells of a table told from columns of text: both are lines beside each other. */
import { median, type PageLine } from './lines.ts';

/** Baselines this near are one row. Units: font sizes. */
const sameRow = 0.2;
/** So many of the lines of the shorter side have a line beside them. */
const leastBeside = 0.8;
/** Columns of text are wider than this, half of the cells of some column of a table are not. Units: font sizes. */
const narrowCell = 9;
/** Lines this wide are text: numbers beside them count its lines. Units: font sizes. */
const wideText = 20;

/** Whether lines on two sides of a gutter are read row by row: each stands beside another, and those of a side are short. */
export function areCells(left: readonly PageLine[], right: readonly PageLine[]): boolean {
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  const beside = fewer.filter(({ baseline, size }) =>
    more.some((other) => Math.abs(other.baseline - baseline) < sameRow * size),
  );
  if (beside.length < leastBeside * fewer.length) return false;
  return isNarrowBeside(left, right) || isNarrowBeside(right, left);
}

function isNarrowBeside(side: readonly PageLine[], other: readonly PageLine[]): boolean {
  if (usualWidth(side) > narrowCell) return false;
  return usualWidth(other) <= wideText || !side.every(isNumber);
}

/** Units: font sizes. */
function usualWidth(lines: readonly PageLine[]): number {
  return median(lines.map(({ left, right, size }) => (right - left) / size));
}

function isNumber({ glyphs }: PageLine): boolean {
  return /^[\p{Nd}\p{P}\s]+$/u.test(glyphs.map(({ text }) => text).join(''));
}
