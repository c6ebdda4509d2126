/** Where the text of a block that is shown differs from the block's: tidied text keeps a map for its element. */
import type { OffsetMap, Side } from '../../corpus/text/offset-map.ts';

const maps = new WeakMap<HTMLElement, OffsetMap>();

/** Says from which map the text of this element was made; undefined where it is the block's text itself. */
export function setShownMap(block: HTMLElement, map: OffsetMap | undefined): void {
  if (map === undefined) maps.delete(block);
  else maps.set(block, map);
}

/** The offset in the shown text for one in the block's text. Units: UTF-16. */
export function shownOffset(block: HTMLElement, offset: number, side: Side): number {
  const map = maps.get(block);
  return map === undefined ? offset : map.toOutput(Math.min(offset, map.inputLength), side);
}

/** The offset in the block's text for one in the shown text; the opposite of `shownOffset`. Units: UTF-16. */
export function writtenOffset(block: HTMLElement, offset: number): number {
  const map = maps.get(block);
  return map === undefined ? offset : map.toInput(Math.min(offset, map.outputLength), 'start');
}
