/** Where a popup about a passage is held: at the last line of it that can be seen. */

/** A virtual element for the popup; it follows the pane's scrolling. */
export interface AnchorBox {
  readonly contextElement: Element;
  readonly getBoundingClientRect: () => DOMRect;
}

/** The anchor of a passage, or the middle of the pane for a passage that is not in it. */
export function anchorOf(root: HTMLElement, range: Range | undefined): AnchorBox {
  return {
    contextElement: root,
    getBoundingClientRect: () => {
      const pane = root.getBoundingClientRect();
      const boxes = [...(range?.getClientRects() ?? [])].filter(
        (box) => box.width > 0 && box.bottom > pane.top && box.top < pane.bottom,
      );
      const last = boxes.at(-1);
      if (last) return last;
      return new DOMRect(pane.x + pane.width / 2, pane.y + pane.height / 3, 0, 0);
    },
  };
}
