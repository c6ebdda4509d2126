/** Brings the keyboard along where a link has led, and back to the link. */
import { useEffect, useRef } from 'react';
import type { BlockElements } from '../passages/annotated-text.ts';
import { pointAt } from '../passages/block-text.ts';
import { focusText } from '../passages/text-links.ts';
import { useReading } from '../state/reading.ts';
import { useSession } from '../state/session.ts';

/** Hears where the reader goes in the pane with these blocks. */
export function useArrival(elements: BlockElements): void {
  const jump = useReading((reading) => reading.jump);
  const caret = useSession((session) => session.caret);
  const seen = useRef(jump?.serial);
  useEffect(() => {
    if (jump === null || jump.serial === seen.current) return;
    const { blockId, offset } = jump.position;
    const block = elements.get(blockId);
    // It comes as soon as its section is drawn.
    if (block === undefined) return;
    seen.current = jump.serial;
    if (jump.focuses === undefined) return;
    if (caret) {
      // The caret keeps the focus of the pane, and goes to the place itself.
      const { node, offset: at } = pointAt(block, offset, 'start');
      document.getSelection()?.collapse(node, at);
    } else focusText(block, jump.focuses === 'link' ? offset : undefined);
  }, [jump, caret, elements]);
}
