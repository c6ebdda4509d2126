/** Where a popup about a passage is held: at the last line of it that can be seen. */

import { drawnIn } from '../passages/original-text.ts';

/** A virtual element for the popup; it follows the pane's scrolling. */
export interface AnchorBox {
  readonly contextElement: Element;
  readonly getBoundingClientRect: () => DOMRect;
}

/** The anchor of a passage by its pieces, of an area by its name, or the middle of the pane for what is not in it. */
export function anchorOf(root: HTMLElement, ranges: readonly Range[], area?: string): AnchorBox {
  return {
    contextElement: root,
    getBoundingClientRect: () => {
      const pane = root.getBoundingClientRect();
      const isFrame = root instanceof HTMLIFrameElement;
      // A frame measures from its own corner.
      const [x, y] = isFrame ? [pane.x, pane.y] : [0, 0];
      const frame = area && drawnIn(root).querySelector(`[data-area="${CSS.escape(area)}"]`);
      const framed = frame ? frame.getBoundingClientRect() : undefined;
      if (framed) return new DOMRect(framed.x + x, framed.y + y, framed.width, framed.height);
      const boxes = ranges
        .flatMap((range) => [...range.getClientRects()])
        .map((box) => new DOMRect(box.x + x, box.y + y, box.width, box.height))
        .filter((box) => box.width > 0 && box.bottom > pane.top && box.top < pane.bottom);
      const last = boxes.at(-1);
      if (last) return last;
      return new DOMRect(pane.x + pane.width / 2, pane.y + pane.height / 3, 0, 0);
    },
  };
}
