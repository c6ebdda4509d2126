/** Copying from tidied text gives the words as they are written, because a quotation must be the source's. */
import { useEffect } from 'react';
import type { Document } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import { rangeText } from '../../corpus/document/range.ts';
import { rangeOf } from '../passages/annotated-text.ts';

/** Answers the copy command under `root` while text is shown tidied. */
export function useCopying(root: HTMLElement | null, document: Document, tidied: boolean): void {
  useEffect(() => {
    if (root === null || !tidied) return undefined;
    const copy = (event: ClipboardEvent) => {
      const words = writtenSelection(root, document);
      if (words === undefined) return;
      event.clipboardData?.setData('text/plain', words);
      event.preventDefault();
    };
    root.addEventListener('copy', copy);
    return () => root.removeEventListener('copy', copy);
  }, [root, document, tidied]);
}

function writtenSelection(root: HTMLElement, { blocks }: Document): string | undefined {
  const selection = root.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = rangeOf(root, selection.getRangeAt(0));
  return range && rangeText(plainText(blocks), range);
}
