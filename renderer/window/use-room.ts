/** In a narrow window the library's list lies over the text: it makes way there, and comes back with the room. */
import { useEffect, useRef } from 'react';
import { drawers, useWindowIs } from '../components/media.ts';
import { openId, useDocument } from '../state/document.ts';
import { toggleList } from '../state/session.ts';

/** Acts when the window becomes narrow or wide, and at its start; where no text is open the list stays. */
export function useRoom(): void {
  const narrow = useWindowIs(drawers);
  const reads = useDocument(({ open }) => openId(open) !== null);
  const latest = useRef(reads);
  latest.current = reads;
  const madeWay = useRef(false);
  useEffect(() => {
    if (narrow && latest.current) {
      madeWay.current = true;
      toggleList(false);
    } else if (!narrow && madeWay.current) {
      madeWay.current = false;
      toggleList(true);
    }
  }, [narrow]);
}
