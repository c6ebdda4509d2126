/** Measures where the handles of a passage stand, whenever the text under them moves. */
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { PassageEnd } from '../../corpus/annotations/stretch.ts';
import type { Range } from '../../corpus/document/position.ts';
import { endsOf, type PassageEnds } from '../passages/passage-ends.ts';
import type { PaintedText } from './painting.ts';

/** Places in the coordinates of `holder`; undefined where the passage is not drawn. The end in `hand` is brought into sight. */
export function useEndPlaces(
  holder: RefObject<HTMLElement | null>,
  root: HTMLElement,
  text: PaintedText,
  range: Range,
  hand: PassageEnd | null,
): PassageEnds | undefined {
  const [places, setPlaces] = useState<PassageEnds>();
  useLayoutEffect(() => {
    const pieces = text.rangesOf(range);
    const place = () => setPlaces(placesIn(holder.current, root, pieces));
    place();
    let frame = 0;
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    };
    const sizes = new ResizeObserver(later);
    sizes.observe(root);
    for (const block of blocksOf(pieces)) sizes.observe(block);
    window.addEventListener('scroll', later, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      window.removeEventListener('scroll', later, { capture: true });
    };
  }, [holder, root, text, range]);
  const shown = useRef({ range, hand: null as PassageEnd | null });
  useLayoutEffect(() => {
    const { current: before } = shown;
    // Where the reader scrolls away it stays out of sight.
    if (places === undefined || (before.range === range && before.hand === hand)) return;
    shown.current = { range, hand };
    const handle = hand && holder.current?.querySelector(`[data-end="${hand}"]`);
    handle?.scrollIntoView({ block: 'nearest' });
  }, [holder, hand, range, places]);
  return places;
}

function placesIn(
  holder: HTMLElement | null,
  root: HTMLElement,
  pieces: readonly globalThis.Range[],
): PassageEnds | undefined {
  const ends = endsOf(pieces);
  if (holder === null || ends === undefined) return undefined;
  const from = holder.getBoundingClientRect();
  // A frame measures from its own corner, and lets its holder show nothing beyond its edges.
  const frame = root instanceof HTMLIFrameElement ? root.getBoundingClientRect() : undefined;
  const [x, y] = [(frame?.x ?? 0) - from.x, (frame?.y ?? 0) - from.y];
  const { start, end } = ends;
  if (frame && (start.top < 0 || end.bottom > frame.height)) return undefined;
  return {
    start: { ...start, x: start.x + x, top: start.top + y, bottom: start.bottom + y },
    end: { ...end, x: end.x + x, top: end.top + y, bottom: end.bottom + y },
  };
}

/** What changes its size when the letters at the ends move. */
function blocksOf(pieces: readonly globalThis.Range[]): readonly Element[] {
  return [pieces.at(0)?.startContainer, pieces.at(-1)?.endContainer].flatMap((node) => {
    const block = node?.parentElement?.closest('[data-block-id], [data-block], [data-page]');
    return block ? [block] : [];
  });
}
