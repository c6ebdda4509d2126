/** The letter under a point of a page: a place beside the text is none. */
import type { DomPoint } from './block-text.ts';

/** The caret's place at the letter drawn at a point, or undefined where there is none. Units: CSS pixels of the page's window. */
export function pointOnInk(page: Document, x: number, y: number): DomPoint | undefined {
  const caret = page.caretPositionFromPoint(x, y);
  if (caret === null) return undefined;
  const { offsetNode: node, offset } = caret;
  const length = node.nodeValue?.length ?? 0;
  const around = page.createRange();
  around.setStart(node, Math.max(0, offset - 1));
  around.setEnd(node, Math.min(length, offset + 1));
  // The nearest caret place is given even for a click beside the text; only a click on ink counts.
  const isOnInk = [...around.getClientRects()].some(
    (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top && y <= box.bottom,
  );
  return isOnInk ? { node, offset } : undefined;
}
