/** The keys that move the ends of a highlight: arrows by a word, the way that the words run there, Tab takes the other end. */
import { useEffect } from 'react';
import { useAnnotations } from '../state/annotations.ts';
import { stretchChosen, switchEnd, useChoosing } from '../state/choosing.ts';
import { useDocument } from '../state/document.ts';

/** What has a use of its own for these keys. */
const fields = 'input, textarea, select, button, [contenteditable]';

/** Listens while it is on and an end is in hand. */
export function useStretching(isOn: boolean): void {
  const plain = useAnnotations((state) => state.plain);
  const end = useChoosing((state) => state.end);
  const blockId = useChoosing(({ range, end }) => end && range?.[end].blockId);
  const direction = useDocument(({ open }) =>
    blockId && open.kind === 'open'
      ? open.document.blocks.find(({ id }) => id === blockId)?.direction
      : undefined,
  );
  useEffect(() => {
    if (!isOn || end === null) return;
    const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const press = (event: KeyboardEvent) => {
      const { target, key, shiftKey, ctrlKey, altKey, metaKey } = event;
      if (shiftKey || ctrlKey || altKey || metaKey) return;
      if (target instanceof Element && target.closest(fields)) return;
      if (key === 'Tab') switchEnd();
      else if (key === 'ArrowLeft' || key === 'ArrowRight') {
        // What the mouse had selected is not what is chosen any more.
        document.getSelection()?.removeAllRanges();
        stretchChosen(plain, key === forward ? 1 : -1);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isOn, end, direction, plain]);
}
