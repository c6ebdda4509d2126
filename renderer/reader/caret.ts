/** A caret in text that cannot be edited: moving it and stretching a selection with the keyboard. */

/** What a key does to the caret. */
export interface CaretMove {
  readonly stretch: boolean;
  readonly direction: 'left' | 'right' | 'forward' | 'backward';
  readonly by: 'character' | 'word' | 'line' | 'lineboundary' | 'paragraph';
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * The move that a key stands for; undefined for keys that are none. Left and right are those of the screen, as
 * in any text field, so that in Persian the left arrow goes forward.
 */
export function caretMoveOf({
  key,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
}: KeyPress): CaretMove | undefined {
  if (metaKey) return undefined;
  const wide = ctrlKey || altKey;
  const stretch = shiftKey;
  switch (key) {
    case 'ArrowLeft':
      return { stretch, direction: 'left', by: wide ? 'word' : 'character' };
    case 'ArrowRight':
      return { stretch, direction: 'right', by: wide ? 'word' : 'character' };
    case 'ArrowUp':
      return { stretch, direction: 'backward', by: wide ? 'paragraph' : 'line' };
    case 'ArrowDown':
      return { stretch, direction: 'forward', by: wide ? 'paragraph' : 'line' };
    case 'Home':
      return wide ? undefined : { stretch, direction: 'backward', by: 'lineboundary' };
    case 'End':
      return wide ? undefined : { stretch, direction: 'forward', by: 'lineboundary' };
    default:
      return undefined;
  }
}

/** Moves the caret; a move that would leave the blocks under `root` is taken back. */
export function moveCaret(selection: Selection, root: Element, move: CaretMove): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.modify(move.stretch ? 'extend' : 'move', move.direction, move.by);
  const now = selection.focusNode;
  const element = now instanceof Element ? now : now?.parentElement;
  const block = element?.closest('[data-block-id]');
  if (block && root.contains(block)) return;
  if (anchorNode && focusNode) {
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  }
}

/** The caret's line on the screen, or undefined when it stands in no text. Units: CSS pixels of the window. */
export function caretBox(selection: Selection): DOMRect | undefined {
  const { focusNode, focusOffset } = selection;
  if (focusNode === null) return undefined;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  range.collapse(true);
  const own = range.getClientRects()[0];
  if (own) return own;
  // Between two elements there is no line box: take the letter after the caret.
  if (focusNode.nodeType !== Node.TEXT_NODE) return undefined;
  range.setEnd(focusNode, Math.min(focusOffset + 1, focusNode.nodeValue?.length ?? 0));
  return range.getClientRects()[0];
}
