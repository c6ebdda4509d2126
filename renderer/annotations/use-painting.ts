/** Keeps the paint of the annotations over one pane's text. */
import { useEffect, useMemo } from 'react';
import type { BlockStretch } from '../passages/annotated-text.ts';
import { useAnnotations } from '../state/annotations.ts';
import { useChoosing } from '../state/choosing.ts';
import { useDraggedEnd } from '../state/dragging-end.ts';
import { useSelection, type Selecting } from '../state/selection.ts';
import { useUnsaved } from '../state/unsaved.ts';
import { colours } from '../components/colours.ts';
import { createPainting, type PaintedText, type Painting } from './painting.ts';
import { intervalOfBlocks } from './passages-near.ts';

/** The words that a new note is about: the field has taken the focus, so the browser shows no selection. */
function chosenRange(now: Selecting) {
  return now.kind === 'composing' ? now.range : undefined;
}

/** A text of which perhaps only what is near the screen is painted. */
interface NearText extends PaintedText {
  readonly nearby?: BlockStretch | undefined;
}

/** Paints while the pane stands. `view` is the window in which the text is drawn, ours where it is absent. */
export function usePainting(text: NearText, view?: typeof globalThis): void {
  const placed = useAnnotations((state) => state.placed);
  const focused = useAnnotations(({ placed, focusedId }) =>
    focusedId === null ? undefined : placed.find(({ annotation }) => annotation.id === focusedId),
  );
  const composed = useSelection((state) => chosenRange(state.now));
  const stretched = useChoosing(({ range, end }) => (end === null ? undefined : range));
  const dragged = useDraggedEnd((state) => state.range);
  const chosen = composed ?? stretched ?? dragged ?? undefined;
  const painting = useMemo(() => createPainting(view), [view]);
  useEffect(() => () => painting.clear(), [painting]);
  const plain = useAnnotations((state) => state.plain);
  useEffect(() => {
    painting.paint(placed, text, text.nearby && intervalOfBlocks(plain, text.nearby));
  }, [painting, placed, plain, text]);
  useUnsavedPaint(painting, text);
  useEffect(
    // An area has a frame of its own; the words beside it are not meant.
    () =>
      painting.mark(
        'focused',
        focused?.range && focused.target !== 'area' ? text.rangesOf(focused.range) : [],
      ),
    [painting, focused, text],
  );
  useEffect(
    () => painting.mark('chosen', chosen ? text.rangesOf(chosen) : []),
    [painting, chosen, text],
  );
}

/** Paints what is being saved as it will be. */
function useUnsavedPaint(painting: Painting, text: PaintedText): void {
  const documentId = useAnnotations((state) => state.documentId);
  const unsaved = useUnsaved(({ passages }) => passages);
  useEffect(() => {
    const here = unsaved.filter((one) => one.documentId === documentId);
    for (const colour of colours) {
      const own = here.filter((one) => one.colour === colour);
      painting.mark(
        colour,
        own.flatMap(({ range }) => text.rangesOf(range)),
      );
    }
  }, [painting, text, documentId, unsaved]);
}
