/** What annotations put over the annotated text: the paint, the selecting, and the popup. */
import { useMemo } from 'react';
import type { Range as Passage } from '../../corpus/document/position.ts';
import { domRangeOf, positionOf, type BlockElements } from '../passages/annotated-text.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { Areas } from './Areas.tsx';
import { Handles } from './Handles.tsx';
import { PassagePopup } from './PassagePopup.tsx';
import { usePainting } from './use-painting.ts';
import { useSelecting } from './use-selecting.ts';

interface AnnotationLayerProps {
  readonly pane: PaneIndex;
  readonly root: HTMLElement;
  readonly elements: BlockElements;
}

export function AnnotationLayer({ pane, root, elements }: AnnotationLayerProps) {
  const text = useMemo(
    () => ({
      rangesOf(passage: Passage) {
        const range = domRangeOf(passage, elements);
        return range ? [range] : [];
      },
      nearest(x: number, y: number) {
        const caret = document.caretPositionFromPoint(x, y);
        return caret ? positionOf(root, caret.offsetNode, caret.offset) : undefined;
      },
      nearby: elements.nearby,
      ground: elements.ground,
    }),
    [root, elements],
  );
  useSelecting(root, pane);
  usePainting(text);
  return (
    <>
      <Areas pane={pane} root={root} text={text} />
      <Handles root={root} text={text} />
      <PassagePopup pane={pane} root={root} text={text} />
    </>
  );
}
