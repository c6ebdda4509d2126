/** Joins a pane's scrolling to the following of both panes. */
import { useEffect } from 'react';
import { distanceTo, placeAtLine, readingLine, type BlockPlace, type Surface } from './place.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import type { Following } from './following.ts';

interface Scrolled {
  /** What scrolls, and hears the reader's hand. */
  readonly target: HTMLElement | Window;
  readonly scroller: Element;
}

/** A pane whose blocks are elements. */
export interface ElementContent extends Scrolled {
  readonly surface: () => Surface;
  /** The element of a block, or of the nearest one after it that the pane shows. */
  readonly blockAt: (blockId: string) => Element | undefined;
  /** Upper edge of the line of a letter, in the coordinates of the boxes; absent where blocks hold no text of ours. */
  readonly lineOf?: (blockId: string, offset: number) => number | undefined;
}

/** A pane that draws its blocks, and measures them itself. */
export interface DrawnContent extends Scrolled {
  readonly place: () => BlockPlace | undefined;
  /** How far a place is below the reading line; undefined where the pane shows nothing near it. Units: CSS pixels. */
  readonly distance: (place: BlockPlace) => number | undefined;
}

/** What a pane shows, once it is drawn. */
export type PaneContent = ElementContent | DrawnContent;

/** Frames in which a place is corrected after sections around it took their real height. */
const corrections = 4;

function placeIn(content: PaneContent): BlockPlace | undefined {
  return 'place' in content ? content.place() : placeAtLine(content.surface());
}

function distanceIn(content: PaneContent, place: BlockPlace): number | undefined {
  if ('distance' in content) return content.distance(place);
  const block = content.blockAt(place.blockId);
  if (block === undefined) return undefined;
  const surface = content.surface();
  const line =
    place.offset === undefined ? undefined : content.lineOf?.(place.blockId, place.offset);
  if (line !== undefined) {
    const above = line - surface.top;
    // A letter that can be seen already, with a line of context, moves nothing.
    const seen = above >= readingLine / 2 && above <= content.scroller.clientHeight - readingLine;
    return seen ? 0 : above - readingLine;
  }
  const fraction = surface.idOf(block) === place.blockId ? place.fraction : 0;
  return distanceTo(surface, block, { ...place, fraction });
}

/** Attaches `content` while it stands. */
export function usePane(following: Following, pane: PaneIndex, content: PaneContent | null): void {
  useEffect(() => {
    if (content === null) return;
    const { target, scroller } = content;
    let correcting = 0;
    const show = (place: BlockPlace, left = corrections) => {
      cancelAnimationFrame(correcting);
      const distance = distanceIn(content, place);
      if (distance === undefined) return;
      if (Math.abs(distance) >= 1) scroller.scrollTop += distance;
      if (left > 0) correcting = requestAnimationFrame(() => show(place, left - 1));
    };
    const detach = following.attach(pane, { place: () => placeIn(content), show });
    let frame = 0;
    const scrolled = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => following.scrolled(pane));
    };
    const lead = () => {
      cancelAnimationFrame(correcting);
      following.lead(pane);
    };
    const hands = ['wheel', 'pointerdown', 'pointermove', 'keydown', 'touchstart'] as const;
    target.addEventListener('scroll', scrolled, { passive: true });
    for (const hand of hands) target.addEventListener(hand, lead, { passive: true });
    return () => {
      detach();
      cancelAnimationFrame(frame);
      cancelAnimationFrame(correcting);
      target.removeEventListener('scroll', scrolled);
      for (const hand of hands) target.removeEventListener(hand, lead);
    };
  }, [following, pane, content]);
}
