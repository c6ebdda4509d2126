/** A record in sections: each in one piece until it comes near the screen, then divided into the stretches of its blocks. */
import { useMemo } from 'react';
import type { Block } from '../../../corpus/document/block.ts';
import type { Document } from '../../../corpus/document/document.ts';
import { useDocument } from '../../state/document.ts';
import { soon } from '../fill-near.ts';
import { createFilling, type Filling } from '../filling.ts';
import { createNearness, type Nearness } from '../near-blocks.ts';
import { nearestShown } from '../nearest-shown.ts';
import { splitIntoSections, type Section } from '../sections.ts';
import type { PaneContent } from '../use-pane.ts';
import { createRecordPlaces, type RecordPlaces } from './record-places.ts';
import { blockRun, stretchesOf, type Stretch } from './record.ts';

/** Which sections are `dividing` is which of them were near the screen. */
export interface DividedRecord {
  readonly sections: readonly Section<Stretch>[];
  readonly dividing: Filling;
  readonly places: RecordPlaces;
  readonly nearness: Nearness;
}

/** The record `text` of a document; around the place where reading begins it is divided. */
export function useDividedRecord({ blocks, metadata }: Document, text: string): DividedRecord {
  const begins = useDocument(({ open }) =>
    open.kind === 'open' ? open.position?.blockId : undefined,
  );
  return useMemo(() => {
    const sections = splitIntoSections(stretchesOf(text, blocks, metadata));
    const start = sections.findIndex(({ items }) =>
      items.some(({ blockIds }) => blockIds.includes(begins ?? '')),
    );
    const first = Math.max(0, start);
    const dividing = createFilling(sections, first);
    const places = createRecordPlaces(sections, blocks, dividing.isFilled);
    const near = blockRun(sections.slice(first, first + 1), blocks);
    return { sections, dividing, places, nearness: createNearness(near) };
    // Where reading begins matters once for a text.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, blocks, metadata]);
}

/** What following needs to know of a record that is drawn under `root`. */
export function recordContent(
  root: HTMLElement,
  { dividing, places }: DividedRecord,
  blocks: readonly Block[],
): PaneContent {
  const shown = {
    has: places.isFirst,
    get(blockId: string): Element | undefined {
      const element = places.elementOf(blockId);
      const section = places.isFirst(blockId) ? places.sectionOf(blockId) : undefined;
      if (element !== undefined || section === undefined) return element;
      if (!dividing.isFilled(section)) soon(() => dividing.fill([section]));
      return places.rootOf(section);
    },
  };
  return {
    target: root,
    scroller: root,
    surface: () => ({
      top: root.getBoundingClientRect().top,
      sections: [...root.children],
      blocksOf: (section) => [...section.querySelectorAll('[data-block]')],
      idOf: (block) => block.getAttribute('data-block') ?? '',
    }),
    blockAt: (blockId) => nearestShown(blocks, blockId, shown),
  };
}
