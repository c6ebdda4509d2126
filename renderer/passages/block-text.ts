/** The DOM of one block's text: from UTF-16 offsets to points in text nodes, and back. */
import { shownOffset, writtenOffset } from './shown-map.ts';

/** A point in the DOM, as the Range and Selection interfaces take it. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** The block's element that a node stands in, or null outside every block. */
export function blockElementOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-block-id]') ?? null;
}

/**
 * The point of an offset in the text of `block`.
 *
 * At the seam of two text nodes (a mark begins there) `side` chooses: `start` gives the beginning of the later
 * node, `end` the end of the earlier one, so that a range does not touch a node of which it holds nothing.
 * An offset past the end gives the end of the text.
 */
export function pointAt(block: HTMLElement, offset: number, side: 'start' | 'end'): DomPoint {
  return shownPoint(block, shownOffset(block, offset, side), side);
}

/** As `pointAt`, for an offset in the text as it is shown. */
function shownPoint(block: HTMLElement, offset: number, side: 'start' | 'end'): DomPoint {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let before = 0;
  let last: DomPoint = { node: block, offset: 0 };
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    const inside = offset - before;
    if (inside < length || (inside === length && side === 'end')) return { node, offset: inside };
    before += length;
    last = { node, offset: length };
  }
  return last;
}

/** The offset in the text of `block` of a point inside it, in UTF-16 units; the opposite of `pointAt`. */
export function offsetAt(block: HTMLElement, point: DomPoint): number {
  return writtenOffset(block, offsetShown(block, point));
}

/** As `offsetAt`, in the text as it is shown. */
function offsetShown(block: HTMLElement, point: DomPoint): number {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const stop =
    point.node.nodeType === Node.TEXT_NODE ? null : (point.node.childNodes[point.offset] ?? null);
  const after = stop === null && point.node.nodeType !== Node.TEXT_NODE ? point.node : null;
  let before = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node === point.node) return before + point.offset;
    if (stop !== null && !precedes(node, stop)) return before;
    if (after !== null && !after.contains(node) && precedes(after, node)) return before;
    before += node.nodeValue?.length ?? 0;
  }
  return before;
}

function precedes(a: Node, b: Node): boolean {
  return (
    a !== b &&
    !b.contains(a) &&
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}
