/** The plain text of a document: every block's text in order, joined by a newline, with positions both ways. */
import type { Block } from './block.ts';
import { blockOrder } from './block-order.ts';
import type { Position } from './position.ts';

/** Units: `starts[i]` is the UTF-16 offset in `text` of the first unit of the block at index `i`. */
export interface PlainText {
  readonly text: string;
  readonly blockIds: readonly string[];
  readonly starts: readonly number[];
  readonly indexById: ReadonlyMap<string, number>;
}

const separator = '\n';

/** The plain text of these blocks; furniture is part of it, so that hiding furniture moves no offset. Cost: O(text). */
export function plainText(blocks: readonly Pick<Block, 'id' | 'text'>[]): PlainText {
  const starts: number[] = [];
  let start = 0;
  for (const { text } of blocks) {
    starts.push(start);
    start += text.length + separator.length;
  }
  return {
    text: blocks.map((block) => block.text).join(separator),
    blockIds: blocks.map((block) => block.id),
    starts,
    indexById: blockOrder(blocks),
  };
}

/** Length of the block at `index`, in UTF-16 units. */
export function blockLength(plain: PlainText, index: number): number {
  const start = startOf(plain, index);
  const next = plain.starts[index + 1];
  return (next === undefined ? plain.text.length : next - separator.length) - start;
}

/** Offset of `position` in the plain text; undefined where the block is unknown or shorter than that. Cost: O(1). */
export function offsetOf(plain: PlainText, position: Position): number | undefined {
  const index = plain.indexById.get(position.blockId);
  if (index === undefined || position.offset > blockLength(plain, index)) return undefined;
  return startOf(plain, index) + position.offset;
}

/**
 * The position at `offset`. The newline between two blocks makes it unambiguous: before it is the end of one block,
 * after it the start of the next.
 *
 * Errors: RangeError outside 0 … text.length. Cost: O(log blocks).
 */
export function positionAt(plain: PlainText, offset: number): Position {
  if (!Number.isInteger(offset) || offset < 0 || offset > plain.text.length) {
    throw new RangeError(`offset ${offset} is not in 0…${plain.text.length}`);
  }
  const index = blockIndexAt(plain, offset);
  const blockId = plain.blockIds[index];
  if (blockId === undefined) throw new RangeError('a document without blocks has no positions');
  return { blockId, offset: offset - startOf(plain, index) };
}

/** Index of the block that `offset` stands in (a separator belongs to the block before it). Cost: O(log blocks). */
export function blockIndexAt(plain: PlainText, offset: number): number {
  let low = 0;
  let high = plain.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(plain, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function startOf(plain: PlainText, index: number): number {
  const start = plain.starts[index];
  if (start === undefined) throw new RangeError(`no block at index ${index}`);
  return start;
}
