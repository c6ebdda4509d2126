/** Cells of a table told from columns of text: both are lines beside each other. */
import { smallest } from '../long-list.ts';
import { median, type PageLine } from './lines.ts';
import { runsRightToLeft, toLogicalOrder } from './logical-order.ts';

/** Baselines this near are one row. Units: font sizes. */
const sameRow = 0.2;
/** So many of the lines of the shorter side have a line beside them. */
const leastBeside = 0.8;
/** Columns of text are wider than this, half of the cells of some column of a table are not. Units: font sizes. */
const narrowCell = 9;
/** Lines this wide are text: numbers beside them count its lines. Units: font sizes. */
const wideText = 20;

/** Whether lines on two sides of a gutter are read row by row: each stands beside another, as cells or the halves of verses. */
export function areCells(left: readonly PageLine[], right: readonly PageLine[]): boolean {
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  if (shareBeside(fewer, more) < leastBeside) return false;
  if (isSorted(left) && isSorted(right)) return false;
  const isText = isFull(left) && isFull(right);
  if (!isText && (isNarrowBeside(left, right) || isNarrowBeside(right, left))) return true;
  return shareBeside(more, fewer) > leastBeside && areHalves(left, right);
}

/** The share of lines that have one of the others beside them. */
function shareBeside(lines: readonly PageLine[], others: readonly PageLine[]): number {
  const step = sameRow * Math.max(1, median(lines.map(({ size }) => size)));
  const rowOf = ({ baseline }: PageLine) => Math.round((2 * baseline) / step);
  const rows = new Set(others.map(rowOf));
  const beside = lines.filter((line) => [-1, 0, 1].some((by) => rows.has(rowOf(line) + by)));
  return beside.length / lines.length;
}

/** Fewer lines are in order by chance. */
const fewestSorted = 8;

/** Whether lines are the entries of an index, which goes down its columns; the first of several columns tells. */
function isSorted(lines: readonly PageLine[]): boolean {
  const rightToLeft = runsRightToLeft(lines);
  const start = ({ left, right }: PageLine) => (rightToLeft ? -right : left);
  const first = smallest(lines.map(start));
  const column = lines.filter((line) => start(line) < first + 3 * line.size);
  if (column.length < fewestSorted) return false;
  const initials = column
    .sort((a, b) => b.baseline - a.baseline)
    .flatMap((line) => /\p{L}/u.exec(toLogicalOrder(line, rightToLeft))?.[0].toLowerCase() ?? []);
  const rising = initials.slice(1).filter((letter, at) => letter >= (initials[at] ?? letter));
  return rising.length > leastBeside * (initials.length - 1);
}

/** Half-verses of Persian are no longer. Units: font sizes. */
const longestHalf = 17;
/** Of the lines of prose more have a stop or a number in them. */
const mostStopped = 0.1;

/** Whether two columns are the halves of verses, which the writing of Persian sets beside each other. */
function areHalves(left: readonly PageLine[], right: readonly PageLine[]): boolean {
  if (usualWidth(left) > longestHalf || usualWidth(right) > longestHalf) return false;
  const all = [...left, ...right];
  if (!runsRightToLeft(all)) return false;
  const isStopped = ({ glyphs }: PageLine) => glyphs.some(({ text }) => /[.;؛:\p{Nd}]/u.test(text));
  return all.filter(isStopped).length < mostStopped * all.length;
}

/** Lines of a column of text are filled, but for the last of each paragraph; those of cells are as long as what they say. */
const fewestFull = 10;
const filled = 0.65;
const mostlyFilled = 0.75;
const fewestWords = 3;

/** Whether lines are those of a column of text, ten at least. */
export function isFull(lines: readonly PageLine[]): boolean {
  if (lines.length < fewestFull) return false;
  const widths = lines.map(({ left, right, size }) => (right - left) / size);
  const widest = widths.toSorted((a, b) => b - a)[Math.floor(widths.length / 10)] ?? 0;
  const full = widths.filter((width) => width >= filled * widest);
  const words = lines.map(({ glyphs }) => countWords(glyphs));
  return full.length >= mostlyFilled * widths.length && median(words) >= fewestWords;
}

/** Words of two letters or more: labels and figures are none. */
function countWords(glyphs: PageLine['glyphs']): number {
  const text = glyphs.map((glyph) => glyph.text).join('');
  return text.split(/\s+/u).filter((word) => /\p{L}\p{M}*\p{L}/u.test(word)).length;
}

function isNarrowBeside(side: readonly PageLine[], other: readonly PageLine[]): boolean {
  if (usualWidth(side) > narrowCell) return false;
  return usualWidth(other) <= wideText || !side.every(isNumber);
}

/** The usual width of the widest line of each row: titles with numbers of pages beside them are wide. Units: font sizes. */
function usualWidth(lines: readonly PageLine[]): number {
  const widths: number[] = [];
  let last = Infinity;
  for (const { left, right, size, baseline } of [...lines].sort(
    (a, b) => b.baseline - a.baseline,
  )) {
    const width = (right - left) / size;
    if (last - baseline < sameRow * size) {
      widths.push(Math.max(width, widths.pop() ?? 0));
    } else {
      widths.push(width);
      last = baseline;
    }
  }
  return median(widths);
}

function isNumber({ glyphs }: PageLine): boolean {
  return /^[\p{Nd}\p{P}\s]+$/u.test(glyphs.map(({ text }) => text).join(''));
}
