/** Changing which words a highlight marks: the reader selects others or moves an end by keys, and keeps them or leaves. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { PassageEnd } from '../../corpus/annotations/stretch.ts';
import type { Range } from '../../corpus/document/position.ts';
import { findPlaced, resizeAnnotation, useAnnotations } from './annotations.ts';
import { startChoosing } from './choosing.ts';
import { leavePopup } from './marking.ts';
import { notifyError } from './notices.ts';
import type { Placed } from './placing.ts';

/** Whether the highlight marks words of the open document itself, which the reader may change here. */
export function canResize({ annotation, target, range }: Placed): boolean {
  const { documentId } = useAnnotations.getState();
  return target === 'passage' && range !== undefined && annotation.documentId === documentId;
}

/** Asks for the words that the highlight marks from now on; what stands in the note field is saved before. */
export async function startResizing(id: AnnotationId, end: PassageEnd = 'end'): Promise<void> {
  await leavePopup();
  const placed = findPlaced(id);
  if (placed?.range === undefined || !canResize(placed)) return;
  const { annotation, range } = placed;
  const then = (chosen: Range | null) => {
    if (chosen !== null) resizeAnnotation(id, chosen).catch(notifyError);
  };
  startChoosing(annotation.documentId, annotation, then, { range, end });
}
