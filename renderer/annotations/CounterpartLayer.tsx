/** Over the text beside: the words that highlights of the open text mark here too, and those that are proposed. */
import { useEffect, useMemo } from 'react';
import { turned } from '../../corpus/annotations/counterpart.ts';
import { offsetOf, plainText } from '../../corpus/document/plain-text.ts';
import {
  domRangeOf,
  positionAtPoint,
  rangeOf,
  type BlockElements,
} from '../passages/annotated-text.ts';
import { marksAt } from '../passages/hit-test.ts';
import { lightAnnotation, useAnnotations } from '../state/annotations.ts';
import { editAnnotation } from '../state/marking.ts';
import { proposeInstead, useOtherSide } from '../state/other-side.ts';
import { useParallel } from '../state/parallel.ts';
import { place, type Placed } from '../state/placing.ts';
import { goToAnnotation } from '../state/reading.ts';
import { light } from './lighting.ts';
import { createPainting } from './painting.ts';

interface CounterpartLayerProps {
  readonly root: HTMLElement;
  readonly elements: BlockElements;
}

export function CounterpartLayer({ root, elements }: CounterpartLayerProps) {
  const placed = useMarkedHere();
  const focusedId = useAnnotations((state) => state.focusedId);
  const litId = useAnnotations((state) => state.litId);
  const proposal = useOtherSide((state) => state.proposal);
  const painting = useMemo(() => createPainting(), []);
  const text = useMemo(
    () => ({
      rangesOf: (passage: Parameters<typeof domRangeOf>[0]) =>
        [domRangeOf(passage, elements)].flatMap((one) => one ?? []),
    }),
    [elements],
  );
  const rangeById = (id: string | null) =>
    placed.find(({ annotation }) => annotation.id === id)?.range;
  const [focused, lit] = [rangeById(focusedId), rangeById(litId)];
  useEffect(() => () => painting.clear(), [painting]);
  useEffect(() => painting.paint(placed, text), [painting, placed, text]);
  useEffect(
    () => painting.mark('focused', focused ? text.rangesOf(focused) : []),
    [painting, focused, text],
  );
  useEffect(() => (lit ? light(root, lit) : undefined), [root, lit]);
  const proposed = proposal?.range;
  useEffect(() => paintProposed(proposed ? text.rangesOf(proposed) : []), [proposed, text]);
  usePointing(root, placed);
  return null;
}

/** Highlights of the open document with their passages in the text beside. */
function useMarkedHere(): readonly Placed[] {
  const placed = useAnnotations((state) => state.placed);
  const other = useParallel(({ shown }) => (shown.kind === 'open' ? shown.other : undefined));
  const text = useMemo(() => other && { plain: plainText(other.blocks), layout: other }, [other]);
  return useMemo(
    () =>
      placed.flatMap(({ annotation }) =>
        text && annotation.counterpart?.documentId === other?.id
          ? [place(turned(annotation), text)]
          : [],
      ),
    [placed, text, other],
  );
}

const name = 'hashiyeh-proposed';

function paintProposed(ranges: readonly Range[]): () => void {
  const highlight = new Highlight(...ranges);
  highlight.priority = 7;
  CSS.highlights.set(name, highlight);
  return () => void CSS.highlights.delete(name);
}

/** Words that are selected here take the place of the proposed ones; a highlight that is pressed is opened in the other pane. */
function usePointing(root: HTMLElement, placed: readonly Placed[]): void {
  const other = useParallel(({ shown }) => (shown.kind === 'open' ? shown.other : undefined));
  useEffect(() => {
    if (other === undefined) return;
    const plain = plainText(other.blocks);
    const markAt = ({ clientX, clientY }: PointerEvent) => {
      const position = positionAtPoint(root, clientX, clientY);
      const offset = position && offsetOf(plain, position);
      return offset === undefined ? undefined : marksAt(placed, offset)[0]?.annotation.id;
    };
    const released = (event: PointerEvent) => {
      const selection = document.getSelection();
      if (selection && !selection.isCollapsed && selection.rangeCount > 0) {
        const words = rangeOf(root, selection.getRangeAt(0));
        if (words) proposeInstead(words);
        return;
      }
      const id = markAt(event);
      if (id === undefined) return;
      goToAnnotation(id);
      editAnnotation(id);
    };
    const up = (event: PointerEvent) => setTimeout(() => released(event));
    const moved = (event: PointerEvent) => {
      if (event.buttons === 0) lightAnnotation(markAt(event) ?? null);
    };
    const left = () => lightAnnotation(null);
    root.addEventListener('pointerup', up);
    root.addEventListener('pointermove', moved, { passive: true });
    root.addEventListener('pointerleave', left);
    return () => {
      root.removeEventListener('pointerup', up);
      root.removeEventListener('pointermove', moved);
      root.removeEventListener('pointerleave', left);
    };
  }, [root, placed, other]);
}
