/** Marks words of a sheet that nobody selects in: there, unlike in the panes, the text's DOM may be cut. */

/** Puts what `make` gives around each piece of text in the range; the last one, or undefined where there is no text. */
export function wrapRange(range: Range, make: () => HTMLElement): HTMLElement | undefined {
  let last: HTMLElement | undefined;
  for (const { text, start, end } of textsIn(range)) {
    // Whatever is left over before and after stays a text beside it.
    if (end < text.length) text.splitText(end);
    const words = start > 0 ? text.splitText(start) : text;
    const around = make();
    words.replaceWith(around);
    around.append(words);
    last = around;
  }
  return last;
}

interface TextPiece {
  readonly text: Text;
  readonly start: number;
  readonly end: number;
}

/** The texts in the range with the part of each that stands inside, in order; found before anything is cut. */
function textsIn(range: Range): readonly TextPiece[] {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
  const page = commonAncestorContainer.ownerDocument ?? document;
  const walker = page.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const pieces: TextPiece[] = [];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : node.length;
    if (end > start) pieces.push({ text: node, start, end });
  }
  return pieces;
}
