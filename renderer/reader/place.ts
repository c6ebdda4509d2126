/** Which block stands at the reading line of a pane, and how to bring a block there. */
import type { Block } from '../../corpus/document/block.ts';
import type { Position } from '../../corpus/document/position.ts';

/**
 * A place by block: `fraction` of the block's height (0–1) stands above the reading line. With an `offset` (UTF-16, in
 * the block's text) it is the line of that letter, where the pane can tell.
 */
export interface BlockPlace {
  readonly blockId: string;
  readonly fraction: number;
  readonly offset?: number;
}

/** How far below the pane's upper edge the reader's eye is taken to be. Units: CSS pixels. */
export const readingLine = 72;

/** The boxes of a pane: sections that are always measured, and the blocks in them that only are when near. */
export interface Surface {
  /** Upper edge of the pane in the coordinates of the boxes. */
  readonly top: number;
  readonly sections: readonly Element[];
  readonly blocksOf: (section: Element) => readonly Element[];
  readonly idOf: (block: Element) => string;
}

/**
 * The block at the reading line, or undefined in an empty pane. Between two blocks it is the upper one, at its end.
 *
 * Only the section at the line is looked into, so that sections further away stay undrawn.
 */
export function placeAtLine(surface: Surface): BlockPlace | undefined {
  const line = surface.top + readingLine;
  const section = lastStartingBefore(surface.sections, line) ?? surface.sections[0];
  if (section === undefined) return undefined;
  const blocks = surface.blocksOf(section);
  const block = lastStartingBefore(blocks, line) ?? blocks[0];
  if (block === undefined) return undefined;
  const box = block.getBoundingClientRect();
  const fraction = box.height === 0 ? 0 : (line - box.top) / box.height;
  return { blockId: surface.idOf(block), fraction: Math.min(1, Math.max(0, fraction)) };
}

/** How far the pane has to be scrolled to bring `place` to the reading line. Units: CSS pixels, down is positive. */
export function distanceTo(surface: Surface, block: Element, place: BlockPlace): number {
  const box = block.getBoundingClientRect();
  return box.top + box.height * place.fraction - (surface.top + readingLine);
}

/** The last element whose upper edge is above `line`; elements stand one under another. Cost: O(log n) boxes. */
function lastStartingBefore(elements: readonly Element[], line: number): Element | undefined {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = elements[middle]?.getBoundingClientRect().top ?? Infinity;
    if (top <= line) low = middle + 1;
    else high = middle;
  }
  return elements[low - 1];
}

/** A position as a place: its share of the block's text is taken for its share of the height. */
export function placeOf(
  position: Position,
  blocks: readonly Pick<Block, 'id' | 'text'>[],
): BlockPlace {
  const length = blocks.find(({ id }) => id === position.blockId)?.text.length ?? 0;
  const fraction = length === 0 ? 0 : Math.min(1, position.offset / length);
  return { blockId: position.blockId, fraction };
}

/** A place as a position; the opposite of `placeOf`. */
export function positionOf(
  place: BlockPlace,
  blocks: readonly Pick<Block, 'id' | 'text'>[],
): Position {
  const length = blocks.find(({ id }) => id === place.blockId)?.text.length ?? 0;
  return { blockId: place.blockId, offset: Math.round(length * place.fraction) };
}
