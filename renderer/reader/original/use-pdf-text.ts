/** The words of a PDF's drawn pages as the text of its document. */
import { useCallback, useMemo, useState } from 'react';
import type { Document } from '../../../corpus/document/document.ts';
import type { Direction } from '../../../corpus/document/language.ts';
import { createDrawnText } from '../../passages/drawn-text.ts';
import type { OriginalText } from '../../passages/original-text.ts';
import type { PaneIndex } from '../../passages/pane-index.ts';
import { measureWords, pdfHolders, wordsOfBlocks, type DrawnWords } from './pdf-holders.ts';
import type { BlockOnPage, PdfLayout } from './pdf-layout.ts';

interface PdfText {
  /** Null until the pane stands; another one whenever pages are drawn or cleared. */
  readonly text: OriginalText | null;
  readonly onWords: (number: number, words: DrawnWords | null) => void;
}

/** The text nodes of each block of a page. */
type PageWords = ReadonlyMap<string, readonly Text[]>;

export function usePdfText(
  { blocks }: Document,
  layout: PdfLayout,
  root: HTMLElement | null,
  pane: PaneIndex,
): PdfText {
  const [pages, setPages] = useState<ReadonlyMap<number, PageWords>>(new Map());
  const byPage = useMemo(() => {
    const direction = new Map(blocks.map((block) => [block.id, block.direction]));
    const found = new Map<number, (BlockOnPage & { readonly direction: Direction })[]>();
    for (const block of layout.byId.values()) {
      const one = { ...block, direction: direction.get(block.id) ?? 'ltr' };
      const onPage = found.get(block.page);
      if (onPage) onPage.push(one);
      else found.set(block.page, [one]);
    }
    return found;
  }, [blocks, layout]);
  const onWords = useCallback(
    (number: number, drawn: DrawnWords | null) => {
      const words =
        drawn && wordsOfBlocks(measureWords(drawn), byPage.get(number) ?? [], drawn.shape);
      setPages((known) => {
        if (words === null && !known.has(number)) return known;
        const next = new Map(known);
        if (words) next.set(number, words);
        else next.delete(number);
        return next;
      });
    },
    [byPage],
  );
  const text = useMemo(
    () =>
      root && {
        ...createDrawnText(blocks, pdfHolders(pages.values())),
        pane,
        root,
        target: root,
      },
    [blocks, pages, pane, root],
  );
  return { text, onWords };
}
