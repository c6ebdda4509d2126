/** Lights the passage of one note, and finds the passage under the pointer. */
import type { Range as Passage } from '../../corpus/document/position.ts';
import { domRangeOf, positionAtPoint } from '../passages/annotated-text.ts';
import { lightAnnotation, lightAt } from '../state/annotations.ts';

const name = 'hashiyeh-lit';

/** The DOM range of a passage in a pane, looked for by its two blocks only. */
export function passageIn(pane: Element, passage: Passage): Range | undefined {
  const found = [passage.start.blockId, passage.end.blockId].flatMap((id) => {
    const block = pane.querySelector<HTMLElement>(`[data-block-id="${CSS.escape(id)}"]`);
    return block ? [[id, block] as const] : [];
  });
  return domRangeOf(passage, new Map(found));
}

/** Lights a passage until the function that it gives back is called. */
export function light(pane: Element, passage: Passage): () => void {
  const range = passageIn(pane, passage);
  if (range === undefined) return () => undefined;
  const lit = CSS.highlights.get(name) ?? new Highlight();
  lit.priority = 6;
  CSS.highlights.set(name, lit.add(range));
  return () => void lit.delete(range);
}

/** Lights what the pointer is over in a section, at most once a frame; gives back what ends it. */
export function lightUnderPointer(section: HTMLElement): () => void {
  let frame = 0;
  const leave = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    lightAnnotation(null);
  };
  const move = (event: PointerEvent) => {
    const { clientX, clientY, target, buttons } = event;
    const inMargin = target instanceof Element && target.closest('[data-margin]') !== null;
    // While words are being selected nothing else lights up.
    if (inMargin || buttons !== 0 || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      lightAt(positionAtPoint(section, clientX, clientY));
    });
  };
  section.addEventListener('pointermove', move);
  section.addEventListener('pointerleave', leave);
  return () => {
    section.removeEventListener('pointermove', move);
    section.removeEventListener('pointerleave', leave);
    cancelAnimationFrame(frame);
  };
}
