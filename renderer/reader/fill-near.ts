/** Fills the sections that come near the screen, and tells who draws over their blocks. */
import { flushSync } from 'react-dom';
import type { BlockRun } from '../passages/drawn-text.ts';
import type { Filling } from './filling.ts';
import { watchBlocks, type Nearness } from './near-blocks.ts';
import { watchSections, type SectionRun } from './near-sections.ts';

/** Draws before the next frame; never inside React's own work, where nothing may be flushed. */
export function soon(draw: () => void): void {
  queueMicrotask(() => flushSync(draw));
}

/** The numbers of the sections of a run. */
export function numbersOf({ first, last }: SectionRun): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/**
 * Screens around the screen within which sections are filled, and those within which their blocks are looked at. Chromium lays
 * out what is within one and a half: what is filled further away is not laid out in the same frame.
 */
const around = { filled: 2.5, watched: 1 } as const;

/** A text in sections as a pane draws it. */
export interface NearbyText {
  readonly filling: Filling;
  readonly nearness: Nearness;
  /** The elements of the sections, in their order. */
  readonly elements: readonly (Element | undefined)[];
  /** What the elements of blocks match. */
  readonly blocks: string;
  /** Which blocks an element holds. */
  readonly runOf: (block: Element) => BlockRun;
  /** Which blocks stand in these sections. */
  readonly runIn: (sections: SectionRun) => BlockRun;
}

/** Begins with what is near the screen under `root`; returns what ends it. */
export function fillNear(root: HTMLElement, text: NearbyText): () => void {
  const { filling, nearness, elements, blocks, runOf, runIn } = text;
  const { watch, end } = watchBlocks(root, runOf, nearness);
  const sections = watchSections(root, elements, around.watched, (near) => {
    queueMicrotask(() =>
      watch(
        numbersOf(near).flatMap((section) => [
          ...(elements[section]?.querySelectorAll(blocks) ?? []),
        ]),
      ),
    );
    // After a leap all that is drawn there counts as near until it was looked at.
    const here = runIn(near);
    const { first, last } = nearness.now();
    if (here.last < first || last < here.first) nearness.tell(here);
  });
  const further = watchSections(root, elements, around.filled, (near) => {
    const missing = numbersOf(near).filter((section) => !filling.isFilled(section));
    if (missing.length > 0) soon(() => filling.fill(missing));
    sections.watch(near);
  });
  further.watch({ first: 0, last: elements.length - 1 });
  return () => {
    further.end();
    sections.end();
    end();
  };
}
