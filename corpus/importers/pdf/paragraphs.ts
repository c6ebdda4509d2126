/** Paragraphs of a column: hard-wrapped lines put together again. */
import type { Box } from '../../document/block.ts';
import { largest, smallest } from '../long-list.ts';
import { endsSentence } from '../text/line-form.ts';
import { median, type PageLine } from './lines.ts';
import { beginsOnTheRight } from './base-direction.ts';
import { runsRightToLeft, toLogicalOrder, toTaggedText } from './logical-order.ts';
import { joinWrapped, type TaggedText } from './tagged-text.ts';

/** A paragraph, heading or line of furniture with its place. `page` counts from 1. */
export interface Paragraph extends TaggedText {
  readonly page: number;
  readonly size: number;
  readonly weight: number;
  readonly lines: number;
  /** Whether its last line reaches the end of the column, so that it may go on in the next one. */
  readonly isOpen: boolean;
  readonly isRightToLeft: boolean;
  readonly top: number;
  /** Left, bottom, right and top on its page; of its first piece where it is cut by a column or page. Units: points. */
  readonly box: Box;
  /** How sure recognition is of its words, 0–100; absent where the file has the characters. */
  readonly confidence?: number;
}

/** Text of another size is another paragraph. */
const sameSize = 0.08;
/** Units: font sizes. */
const indent = 0.8;
/** A last line leaves at least this share of the column empty. */
const shortLine = 0.1;

/** The paragraphs of a column in order. `page` counts from 1. */
export function findParagraphs(lines: readonly PageLine[], page: number): Paragraph[] {
  const isRightToLeft = runsRightToLeft(lines);
  const column = measure(lines, isRightToLeft);
  const paragraphs: Paragraph[] = [];
  let group: PageLine[] = [];
  let above: readonly PageLine[] = [];
  const close = () => {
    if (group.length > 0) paragraphs.push(toParagraph(group, page, column));
    group = [];
  };
  for (const row of findRows(lines)) {
    const [last, first] = [group.at(-1), row[0]];
    const goes = last !== undefined && first !== undefined && goesOn(group, last, first, column);
    if (!goes || shareGap(above, row)) close();
    group.push(...row);
    above = row;
  }
  close();
  return paragraphs;
}

/** Lines that stand beside each other: cells of one row of a table, or a number set apart from its item. */
function findRows(lines: readonly PageLine[]): PageLine[][] {
  const rows: PageLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const isBeside =
      last !== undefined && Math.abs(last.baseline - line.baseline) < 0.3 * line.size;
    if (isBeside) row?.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** Whether a gap runs through two rows: those of a table, or two verses. Words that stand far apart have it in one. */
function shareGap(above: readonly PageLine[], below: readonly PageLine[]): boolean {
  return gapsOf(above).some(([left, right]) =>
    gapsOf(below).some((other) => Math.max(left, other[0]) < Math.min(right, other[1])),
  );
}

function gapsOf(row: readonly PageLine[]): (readonly [left: number, right: number])[] {
  if (row.length < 2) return [];
  const sorted = [...row].sort((a, b) => a.left - b.left);
  return sorted.slice(1).map((line, at) => [sorted[at]?.right ?? line.left, line.left]);
}

interface Column {
  readonly isRightToLeft: boolean;
  readonly left: number;
  readonly right: number;
  /** The usual distance between baselines. */
  readonly leading: number;
}

function measure(lines: readonly PageLine[], isRightToLeft: boolean): Column {
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.baseline ?? 0) - line.baseline)
    .filter((gap) => gap > 0);
  return {
    isRightToLeft,
    left: smallest(lines.map(({ left }) => left)),
    right: largest(lines.map(({ right }) => right)),
    leading: median(gaps),
  };
}

function goesOn(
  group: readonly PageLine[],
  last: PageLine,
  line: PageLine,
  column: Column,
): boolean {
  if (line.opensNote === true || leadsToPage(last, column)) return false;
  if (Math.abs(last.size - line.size) > sameSize * Math.max(last.size, line.size)) return false;
  const gap = last.baseline - line.baseline;
  const leading =
    group.length > 1
      ? ((group[0]?.baseline ?? 0) - last.baseline) / (group.length - 1)
      : column.leading;
  if (gap > 1.25 * Math.max(leading, 1.05 * line.size) || gap < 0) return false;
  if (endGap(last, column) > shortLine * (column.right - column.left) && endsHere(last, column))
    return false;
  return !isIndented(group, line, column) && !turnsRound(last, line);
}

/** So many dots lead to the number of a page. */
const fewestDots = 5;
const entry = new RegExp(String.raw`(?:\.\s*){${fewestDots},}[\p{L}\p{Nd}]{1,5}$`, 'u');

/** Whether a line is an entry of contents. */
function leadsToPage(line: PageLine, { isRightToLeft }: Column): boolean {
  let dots = 0;
  for (const { text } of line.glyphs) if (text === '.') dots += 1;
  if (dots < fewestDots) return false;
  return entry.test(toTaggedText(line, isRightToLeft).text);
}

/** A sentence ends and one in letters of the other direction follows: texts of two languages one under the other. */
function turnsRound(last: PageLine, line: PageLine): boolean {
  const isRightToLeft = runsRightToLeft([last]);
  return (
    isRightToLeft !== runsRightToLeft([line]) &&
    /\p{L}/u.test(line.glyphs.map(({ text }) => text).join('')) &&
    endsSentence(toLogicalOrder(last, isRightToLeft))
  );
}

/** How much room the end of a line leaves in its column. Units: points. */
function endGap(line: PageLine, column: Column): number {
  return column.isRightToLeft ? line.left - column.left : column.right - line.right;
}

function startGap(line: PageLine, column: Column): number {
  return column.isRightToLeft ? column.right - line.right : line.left - column.left;
}

function endsHere(line: PageLine, column: Column): boolean {
  // The width first: putting a line in order takes much longer.
  return (
    endGap(line, column) > 0.35 * (column.right - column.left) ||
    endsSentence(toLogicalOrder(line, column.isRightToLeft))
  );
}

/** A first line set in further than the lines before it; lines set in as a whole (quotations) go on. */
function isIndented(group: readonly PageLine[], line: PageLine, column: Column): boolean {
  const own = startGap(line, column);
  const before = startGap(group.at(-1) ?? line, column);
  return (
    own - before > indent * line.size &&
    (group.length === 1 || own - startGap(group[0] ?? line, column) > -0.2 * line.size)
  );
}

function toParagraph(lines: readonly PageLine[], page: number, column: Column): Paragraph {
  const isRightToLeft = beginsOnTheRight(lines, column.isRightToLeft);
  const last = lines.at(-1);
  return {
    ...joinWrapped(lines.map((line) => toTaggedText(line, isRightToLeft))),
    page,
    size: median(lines.map(({ size }) => size)),
    weight: median(lines.map(({ weight }) => weight)),
    lines: findRows(lines).length,
    isOpen: last !== undefined && endGap(last, column) < shortLine * (column.right - column.left),
    isRightToLeft,
    top: lines[0]?.baseline ?? 0,
    box: boxOf(lines),
    ...meanConfidence(lines.map(({ confidence, glyphs }) => [confidence, glyphs.length])),
  };
}

/** What a line reaches above and below its baseline, near enough for a frame. Units: font sizes. */
const ascent = 0.9;
const descent = 0.35;

function boxOf(lines: readonly PageLine[]): Paragraph['box'] {
  // A tenth of a point cannot be seen, and short numbers keep documents small.
  const round = (value: number) => Math.round(value * 10) / 10;
  return [
    round(smallest(lines.map(({ left }) => left))),
    round(smallest(lines.map(({ baseline, size }) => baseline - descent * size))),
    round(largest(lines.map(({ right }) => right))),
    round(largest(lines.map(({ baseline, size }) => baseline + ascent * size))),
  ];
}

/** The mean of some confidences, each with its weight; nothing where words were not recognised. */
function meanConfidence(
  all: readonly (readonly [confidence: number | undefined, weight: number])[],
): Pick<Paragraph, 'confidence'> {
  let sum = 0;
  let weights = 0;
  for (const [confidence, weight] of all) {
    if (confidence === undefined) continue;
    sum += confidence * weight;
    weights += weight;
  }
  return weights === 0 ? {} : { confidence: Math.round(sum / weights) };
}

/** A paragraph that others were joined to, and where the text of one of them begins in it. Units: UTF-16 units. */
export interface Piece {
  readonly paragraph: Paragraph;
  readonly offset: number;
}

/** Paragraphs that were cut by the end of a column or page as one, and where each of those that were joined is now. */
export function joinAcross(paragraphs: readonly Paragraph[]): {
  readonly joined: readonly Paragraph[];
  readonly pieces: ReadonlyMap<Paragraph, Piece>;
} {
  const joined: Paragraph[] = [];
  const places = new Map<Paragraph, { readonly index: number; readonly offset: number }>();
  for (const [at, paragraph] of paragraphs.entries()) {
    const last = joined.at(-1);
    // What was joined has the height of its first piece.
    const top = paragraphs[at - 1]?.top ?? 0;
    if (last !== undefined && isCut({ ...last, top }, paragraph)) {
      const whole = {
        ...last,
        ...joinWrapped([last, paragraph]),
        lines: last.lines + paragraph.lines,
        isOpen: paragraph.isOpen,
        ...meanConfidence([
          [last.confidence, last.lines],
          [paragraph.confidence, paragraph.lines],
        ]),
      };
      joined[joined.length - 1] = whole;
      places.set(paragraph, {
        index: joined.length - 1,
        offset: whole.text.length - paragraph.text.length,
      });
    } else {
      joined.push(paragraph);
      places.set(paragraph, { index: joined.length - 1, offset: 0 });
    }
  }
  const pieces = new Map<Paragraph, Piece>();
  for (const [paragraph, { index, offset }] of places) {
    const whole = joined[index];
    if (whole !== undefined) pieces.set(paragraph, { paragraph: whole, offset });
  }
  return { joined, pieces };
}

function isCut(last: Paragraph, next: Paragraph): boolean {
  if (!last.isOpen || endsSentence(last.text) || last.isRightToLeft !== next.isRightToLeft)
    return false;
  if (entry.test(last.text)) return false;
  if (last.lines < 2 && last.page !== next.page) return false;
  return (
    Math.abs(last.size - next.size) <= sameSize * Math.max(last.size, next.size) &&
    last.top < next.top
  );
}
