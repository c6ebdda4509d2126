/** What annotations put over the annotated text: the paint, the selecting, and the popup. */
import { useMemo } from 'react';
import { domRangeOf, type BlockElements } from '../passages/annotated-text.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import type { PaintedText } from './painting.ts';
import { PassagePopup } from './PassagePopup.tsx';
import { usePainting } from './use-painting.ts';
import { useSelecting } from './use-selecting.ts';

interface AnnotationLayerProps {
  readonly pane: PaneIndex;
  readonly root: HTMLElement;
  readonly elements: BlockElements;
}

export function AnnotationLayer({ pane, root, elements }: AnnotationLayerProps) {
  const text = useMemo<PaintedText>(
    () => ({
      rangesOf(passage) {
        const range = domRangeOf(passage, elements);
        return range ? [range] : [];
      },
    }),
    [elements],
  );
  useSelecting(root, pane);
  usePainting(text);
  return <PassagePopup pane={pane} root={root} text={text} />;
}
