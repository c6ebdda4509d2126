/** What annotations put over the annotated text: the paint, the selecting, and the popup. */
import { useEffect, useMemo } from 'react';
import { domRangeOf, type BlockElements } from '../passages/annotated-text.ts';
import { useAnnotations } from '../state/annotations.ts';
import { leavePopup } from '../state/marking.ts';
import { useSelection, type Selecting } from '../state/selection.ts';
import { createPainting } from './painting.ts';
import { PassagePopup } from './PassagePopup.tsx';
import { useSelecting } from './use-selecting.ts';

interface AnnotationLayerProps {
  readonly root: HTMLElement;
  readonly elements: BlockElements;
}

export function AnnotationLayer({ root, elements }: AnnotationLayerProps) {
  useSelecting(root);
  usePainting(elements);
  useLeaving();
  return <PassagePopup root={root} elements={elements} />;
}

/** Closing the window leaves the note field as a click beside it does: its words are saved. */
function useLeaving(): void {
  useEffect(() => {
    const leave = () => void leavePopup();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
}

/** The words that a new note is about: the field has taken the focus, so the browser shows no selection. */
function chosenRange(now: Selecting) {
  return now.kind === 'composing' ? now.range : undefined;
}

function usePainting(elements: BlockElements): void {
  const placed = useAnnotations((state) => state.placed);
  const focused = useAnnotations((state) =>
    state.placed.find(({ annotation }) => annotation.id === state.focusedId),
  );
  const chosen = useSelection((state) => chosenRange(state.now));
  const painting = useMemo(createPainting, []);
  useEffect(() => () => painting.clear(), [painting]);
  useEffect(() => painting.paint(placed, elements), [painting, placed, elements]);
  useEffect(
    () => painting.mark('focused', focused?.range && domRangeOf(focused.range, elements)),
    [painting, focused, elements],
  );
  useEffect(
    () => painting.mark('chosen', chosen && domRangeOf(chosen, elements)),
    [painting, chosen, elements],
  );
}
