/** The elements of a long text by section: which of its blocks stand in the DOM, and which of them are near the screen. */
import type { Range } from '../../corpus/document/position.ts';
import { blockElements, type BlockElements } from '../passages/annotated-text.ts';
import type { SectionRun } from './near-sections.ts';
import type { Section } from './sections.ts';

/** See the functions. Sections are named by their place among the text's. */
export interface SectionElements {
  readonly sectionOf: (blockId: string) => number | undefined;
  /** Says which element a section has; null: none any more. */
  readonly keep: (section: number, root: HTMLElement | null) => void;
  readonly rootOf: (section: number) => HTMLElement | undefined;
  /** The blocks that stand in the DOM. */
  readonly standing: BlockElements;
  /** The same, of which passages that touch none of these sections are not to be painted. */
  readonly near: (run: SectionRun) => BlockElements;
}

/** The elements of these sections. Cost: O(blocks) once; a section's blocks are looked up when the first of them is asked for. */
export function createSectionElements(
  sections: readonly Section<{ readonly id: string }>[],
): SectionElements {
  const places = new Map<string, number>();
  sections.forEach(({ items }, section) => {
    for (const { id } of items) places.set(id, section);
  });
  const roots = new Map<number, HTMLElement>();
  const known = new Map<number, ReadonlyMap<string, HTMLElement>>();
  const get = (blockId: string): HTMLElement | undefined => {
    const section = places.get(blockId);
    const root = section === undefined ? undefined : roots.get(section);
    if (section === undefined || root === undefined) return undefined;
    const before = known.get(section)?.get(blockId);
    // A correction of its kind gives a block another element.
    if (before?.isConnected) return before;
    const now = blockElements(root);
    known.set(section, now);
    return now.get(blockId);
  };
  const standing: BlockElements = { get, has: (blockId) => get(blockId) !== undefined };
  return {
    sectionOf: (blockId) => places.get(blockId),
    keep(section, root) {
      if (root) roots.set(section, root);
      else roots.delete(section);
    },
    rootOf: (section) => roots.get(section),
    standing,
    near: ({ first, last }) => ({
      ...standing,
      isFar({ start, end }: Range) {
        const from = places.get(start.blockId);
        const to = places.get(end.blockId);
        return from === undefined || to === undefined || from > last || to < first;
      },
    }),
  };
}
