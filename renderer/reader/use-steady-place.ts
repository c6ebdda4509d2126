/** Keeps what is being read where it stands on the screen when the rest of a long text is put around it. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useDocument } from '../state/document.ts';
import { placeAtLine } from './place.ts';
import type { ElementContent } from './use-pane.ts';

/** Where a block stood. Units: CSS pixels in the window. */
interface Standing {
  readonly block: Element;
  readonly top: number;
}

/** `drawn` is another value whenever other blocks stand in the pane. */
export function useSteadyPlace(content: ElementContent | null, drawn: unknown): void {
  const before = useRef<Standing>(undefined);
  // The store tells those who listen before anything is drawn anew.
  useEffect(() => {
    if (content === null) return undefined;
    return useDocument.subscribe(({ open }, { open: former }) => {
      if (open.kind !== 'open' || former.kind !== 'open' || open.seams === former.seams) return;
      const place = placeAtLine(content.surface());
      const block = place && content.blockAt(place.blockId);
      before.current = block && { block, top: block.getBoundingClientRect().top };
    });
  }, [content]);
  useLayoutEffect(() => {
    const stood = before.current;
    before.current = undefined;
    if (content === null || !stood?.block.isConnected) return;
    content.scroller.scrollTop += stood.block.getBoundingClientRect().top - stood.top;
  }, [content, drawn]);
}
