/** Copying more of a long text than is there: what is selected up to an end that is missing is copied when it has come. */
import { useEffect } from 'react';
import type { Document } from '../../corpus/document/document.ts';
import { isWhole, type Missing } from '../../corpus/document/opening.ts';
import { positionOf } from '../passages/annotated-text.ts';
import { wholeDocument } from '../state/document.ts';

/** Answers the copy command for the text under `root` while blocks of it are missing. */
export function useCopyingAll(
  root: HTMLElement | null,
  document: Document,
  missing: Missing,
): void {
  useEffect(() => {
    if (root === null || isWhole(missing)) return undefined;
    const page = root.ownerDocument;
    const copy = (event: ClipboardEvent) => {
      const open = openEnds(root, document, missing);
      if (!open.start && !open.end) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void copyWhole(root, open);
    };
    page.addEventListener('copy', copy, true);
    return () => page.removeEventListener('copy', copy, true);
  }, [root, document, missing]);
}

/** Which ends of the selection stand where blocks are missing. */
interface OpenEnds {
  readonly start: boolean;
  readonly end: boolean;
}

function openEnds(root: HTMLElement, { blocks }: Document, missing: Missing): OpenEnds {
  const selection = root.ownerDocument.getSelection();
  const range = selection && !selection.isCollapsed && selection.getRangeAt(0);
  if (!range || !range.intersectsNode(root)) return { start: false, end: false };
  const start = positionOf(root, range.startContainer, range.startOffset);
  const end = positionOf(root, range.endContainer, range.endOffset);
  const [first, last] = [blocks[0], blocks.at(-1)];
  return {
    start: missing.before !== null && (!start || (start.blockId === first?.id && !start.offset)),
    end:
      missing.after !== null &&
      (!end || (end.blockId === last?.id && end.offset === last.text.length)),
  };
}

async function copyWhole(root: HTMLElement, open: OpenEnds): Promise<void> {
  if ((await wholeDocument()) === undefined) return;
  // The sections of what came are in the page after React has drawn them.
  await new Promise((drawn) => setTimeout(drawn));
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (open.start) range.setStart(root, 0);
  if (open.end) range.setEnd(root, root.childNodes.length);
  // The one way to copy what is selected, with its marks, without asking for a permission.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  root.ownerDocument.execCommand('copy');
}
