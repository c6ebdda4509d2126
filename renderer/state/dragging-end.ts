/** An end of a highlight under the reader's hand: what it would mark is shown, and saved when the end is let go. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { stretchTo, type PassageEnd } from '../../corpus/annotations/stretch.ts';
import type { Position, Range } from '../../corpus/document/position.ts';
import { findPlaced, resizeAnnotation, useAnnotations } from './annotations.ts';
import { isChoosing, stretchChosenTo, switchEnd } from './choosing.ts';
import { leavePopup } from './marking.ts';
import { notifyError } from './notices.ts';
import { startResizing } from './resizing.ts';

/** Nothing is dragged where there is no `id`; `range` is what would be marked. */
interface Dragging {
  readonly id: AnnotationId | null;
  readonly end: PassageEnd;
  readonly range: Range | null;
}

const nothing: Dragging = { id: null, end: 'end', range: null };

export const useDraggedEnd = create<Dragging>()(() => nothing);

/** The reader presses an end. Where the words are being chosen, they are moved and not saved. */
export function takeEnd(id: AnnotationId, end: PassageEnd): void {
  if (isChoosing()) {
    switchEnd(end);
    return;
  }
  void leavePopup();
  useDraggedEnd.setState({ id, end, range: findPlaced(id)?.range ?? null });
}

/** The pointer is over a position of the text. */
export function dragEnd(end: PassageEnd, position: Position): void {
  const { plain } = useAnnotations.getState();
  if (isChoosing()) {
    stretchChosenTo(plain, end, position);
    return;
  }
  const { range } = useDraggedEnd.getState();
  if (range !== null) useDraggedEnd.setState({ range: stretchTo(plain, range, end, position) });
}

/** Lets the end go: what is marked now is saved. Pressed and not moved, it is taken in hand, for the keys and for a press on a word. */
export async function dropEnd(): Promise<void> {
  const { id, end, range } = useDraggedEnd.getState();
  if (id === null || range === null) return;
  try {
    if (range === findPlaced(id)?.range) await startResizing(id, end);
    else await resizeAnnotation(id, range);
  } catch (error) {
    notifyError(error);
  } finally {
    leaveEnd();
  }
}

/** Leaves everything as it was. */
export function leaveEnd(): void {
  useDraggedEnd.setState(nothing);
}
