/** The annotated text on the screen: its blocks' elements, and passages as DOM ranges over them. */
import type { Position, Range } from '../../corpus/document/position.ts';
import { blockElementOf, offsetAt, pointAt } from './block-text.ts';
import { pointOnInk } from './point-on-ink.ts';

/** A stretch of a text by the ids of its first and its last block. */
export interface BlockStretch {
  readonly first: string;
  readonly last: string;
}

/** The elements of the blocks that stand in the pane, by block id (hidden furniture has none). */
export interface BlockElements extends Pick<ReadonlyMap<string, HTMLElement>, 'get' | 'has'> {
  /** What is near the screen; absent where all is. */
  readonly nearby?: BlockStretch;
  /** Another object whenever blocks that stood have other text nodes: ranges over them have to be made anew. */
  readonly ground?: object;
  /** Whether a passage is too far from the screen to be painted; absent where all are near. */
  readonly isFar?: (passage: Range) => boolean;
}

/** Collects the block elements under `root`, in the order in which they stand. */
export function blockElements(root: Element): ReadonlyMap<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-block-id]')) {
    const { blockId } = element.dataset;
    if (blockId !== undefined) found.set(blockId, element);
  }
  return found;
}

/**
 * The DOM range of a passage, or undefined when the block of its start or end is not in the pane, or it is far.
 * Nothing is measured: text that is not drawn yet stays so.
 */
export function domRangeOf(range: Range, elements: BlockElements): globalThis.Range | undefined {
  if (elements.isFar?.(range)) return undefined;
  const first = elements.get(range.start.blockId);
  const last = elements.get(range.end.blockId);
  if (first === undefined || last === undefined) return undefined;
  const start = pointAt(first, range.start.offset, 'start');
  const end = pointAt(last, range.end.offset, 'end');
  const dom = first.ownerDocument.createRange();
  dom.setStart(start.node, start.offset);
  dom.setEnd(end.node, end.offset);
  return dom;
}

/** The position of a DOM point, or undefined outside the blocks under `root`. */
export function positionOf(root: Element, node: Node, offset: number): Position | undefined {
  const block = blockElementOf(node);
  if (block === null || !root.contains(block)) return undefined;
  const { blockId } = block.dataset;
  return blockId === undefined ? undefined : { blockId, offset: offsetAt(block, { node, offset }) };
}

/**
 * The passage that a DOM range selects under `root`; undefined when it holds no text of a block.
 *
 * An end outside every block (the margin, a line between parts) moves to the nearest block inside the range.
 */
export function rangeOf(root: Element, dom: globalThis.Range): Range | undefined {
  const start = positionOf(root, dom.startContainer, dom.startOffset);
  const end = positionOf(root, dom.endContainer, dom.endOffset);
  if (start && end) return { start, end };
  const inside = [...root.querySelectorAll<HTMLElement>('[data-block-id]')].filter((block) =>
    dom.intersectsNode(block),
  );
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    start: start ?? { blockId: first.dataset.blockId ?? '', offset: 0 },
    end: end ?? {
      blockId: last.dataset.blockId ?? '',
      offset: offsetAt(last, { node: last, offset: last.childNodes.length }),
    },
  };
}

/** The position of the character drawn at a point of the window, or undefined where there is none. */
export function positionAtPoint(root: Element, x: number, y: number): Position | undefined {
  const point = pointOnInk(document, x, y);
  return point && positionOf(root, point.node, point.offset);
}
