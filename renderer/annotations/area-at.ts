/** Opens the area under a press: frames let the pointer through to what is under them. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { editAnnotation } from '../state/marking.ts';

/** Opens the smallest area at a point of the window, beside which the others there can be gone through; false where there is none. */
export function openAreaAt(
  root: HTMLElement,
  { clientX, clientY }: MouseEvent,
  pane: PaneIndex,
): boolean {
  const found = [...root.querySelectorAll<HTMLElement>('[data-area]')]
    .map((element) => ({
      id: element.dataset.area as AnnotationId,
      box: element.getBoundingClientRect(),
    }))
    .filter(
      ({ box }) =>
        clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom,
    )
    .sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height);
  const among = found.map(({ id }) => id);
  const [id] = among;
  if (id === undefined) return false;
  editAnnotation(id, pane, among);
  return true;
}
