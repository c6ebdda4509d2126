/** Directions of an original page whose author left them to a style sheet that was never saved with it. */
import type { Block } from '../../../corpus/document/block.ts';
import type { Direction } from '../../../corpus/document/language.ts';

/**
 * Gives the page the direction of its document, and blocks that run the other way their own. A page that names a
 * direction anywhere around a block is left as it was published.
 */
export function settleDirections(
  page: Document,
  shown: ReadonlyMap<string, Element>,
  blocks: readonly Pick<Block, 'id' | 'direction'>[],
  direction: Direction,
): void {
  const { documentElement: root, body } = page;
  if (statesDirection(root) || statesDirection(body)) return;
  root.dir = direction;
  for (const block of blocks) {
    const element = shown.get(block.id)?.closest(container);
    if (!element || block.direction === direction) continue;
    if (!isStatedWithin(element, root)) element.setAttribute('dir', block.direction);
  }
}

/** Elements that make lines of their own; what is inside a line belongs to the direction of the line. */
const container =
  'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, tr, td, th, dt, dd, figcaption, div';

function isStatedWithin(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    if (statesDirection(at)) return true;
  }
  return false;
}

function statesDirection(element: Element): boolean {
  return element.hasAttribute('dir') || /\bdirection:/.test(element.getAttribute('style') ?? '');
}
