/** What can be said about ranges of one document: order, containment, overlap, pieces and text. */
import type { PlainText } from './plain-text.ts';
import { blockIndexAt, blockLength, offsetOf, positionAt } from './plain-text.ts';
import type { Position, Range } from './position.ts';

/** A half-open interval of UTF-16 units in the document's plain text. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** The part of a range that lies in one block. Units: UTF-16 offsets in `block.text`, half-open. */
export interface RangePiece {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

/** The range's interval in the plain text; undefined where an end is not in the document or the ends are swapped. */
export function intervalOf(plain: PlainText, range: Range): Interval | undefined {
  const start = offsetOf(plain, range.start);
  const end = offsetOf(plain, range.end);
  if (start === undefined || end === undefined || start > end) return undefined;
  return { start, end };
}

/** The range of an interval. Errors: RangeError where the interval is not in the text or its ends are swapped. */
export function rangeAt(plain: PlainText, { start, end }: Interval): Range {
  if (start > end) throw new RangeError(`start ${start} is after end ${end}`);
  return { start: positionAt(plain, start), end: positionAt(plain, end) };
}

/**
 * Negative, zero or positive as `a` stands before, at or after `b`.
 *
 * Errors: RangeError where a position is not in the document.
 */
export function comparePositions(plain: PlainText, a: Position, b: Position): number {
  return known(plain, a) - known(plain, b);
}

/** Order of two ranges: by start, then by end. Errors: RangeError where one is not in the document. */
export function compareRanges(plain: PlainText, a: Range, b: Range): number {
  return comparePositions(plain, a.start, b.start) || comparePositions(plain, a.end, b.end);
}

/**
 * The nearest range that is in the document: offsets cut to their block's length, swapped ends put in order.
 * Undefined where a block is unknown.
 */
export function clampRange(plain: PlainText, range: Range): Range | undefined {
  const start = clampPosition(plain, range.start);
  const end = clampPosition(plain, range.end);
  if (start === undefined || end === undefined) return undefined;
  return comparePositions(plain, start, end) <= 0 ? { start, end } : { start: end, end: start };
}

/**
 * The range without the white space at its ends (a range of nothing else stays as it is).
 * Errors: RangeError where it is not in the document.
 */
export function trimRange(plain: PlainText, range: Range): Range {
  const start = known(plain, range.start);
  const words = plain.text.slice(start, known(plain, range.end));
  const trimmed = words.trim();
  if (trimmed === '' || trimmed === words) return range;
  const from = start + words.length - words.trimStart().length;
  return rangeAt(plain, { start: from, end: from + trimmed.length });
}

/** The range cut into one piece for each block that it has characters in, in order. Errors: RangeError as above. */
export function rangePieces(plain: PlainText, range: Range): readonly RangePiece[] {
  const start = known(plain, range.start);
  const end = known(plain, range.end);
  const pieces: RangePiece[] = [];
  for (let index = blockIndexAt(plain, start); index < plain.blockIds.length; index += 1) {
    const blockStart = plain.starts[index] ?? 0;
    if (blockStart >= end) break;
    const pieceStart = Math.max(start - blockStart, 0);
    const pieceEnd = Math.min(end - blockStart, blockLength(plain, index));
    const blockId = plain.blockIds[index];
    if (blockId !== undefined && pieceStart < pieceEnd) {
      pieces.push({ blockId, start: pieceStart, end: pieceEnd });
    }
  }
  return pieces;
}

/** The range's characters, with a newline between blocks. Errors: RangeError where it is not in the document. */
export function rangeText(plain: PlainText, range: Range): string {
  return plain.text.slice(known(plain, range.start), known(plain, range.end));
}

function clampPosition(plain: PlainText, position: Position): Position | undefined {
  const index = plain.indexById.get(position.blockId);
  if (index === undefined) return undefined;
  const offset = Math.min(Math.max(position.offset, 0), blockLength(plain, index));
  return { blockId: position.blockId, offset };
}

function known(plain: PlainText, position: Position): number {
  const offset = offsetOf(plain, position);
  if (offset === undefined) {
    throw new RangeError(`${position.blockId}:${position.offset} is not in the document`);
  }
  return offset;
}
