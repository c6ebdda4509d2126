/** Changing which words a highlight marks: the reader selects others in the text, and keeps them or leaves. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
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
export async function startResizing(id: AnnotationId): Promise<void> {
  await leavePopup();
  const placed = findPlaced(id);
  if (placed === undefined || !canResize(placed)) return;
  const { annotation } = placed;
  startChoosing(annotation.documentId, annotation, (range) => {
    if (range !== null) resizeAnnotation(id, range).catch(notifyError);
  });
}
