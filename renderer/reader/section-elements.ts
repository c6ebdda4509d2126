/** The elements of a long text by section: which of its blocks stand in the DOM, and which of them are near the screen. */
import { blockOrder } from '../../corpus/document/block-order.ts';
import type { Range } from '../../corpus/document/position.ts';
import { blockElements, type BlockElements } from '../passages/annotated-text.ts';
import type { BlockRun } from '../passages/drawn-text.ts';
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
  /** The same on a `ground`, of which passages that touch none of these blocks are not to be painted. */
  readonly near: (run: BlockRun, ground: object) => BlockElements;
  /** Which block an element is. */
  readonly runOf: (block: Element) => BlockRun;
  /** The blocks of these sections. */
  readonly runIn: (sections: SectionRun) => BlockRun;
}

/**
 * The elements of these sections, into which `blocks` were cut, some perhaps left out. Cost: O(blocks) once, without looking
 * any up; a section's blocks are looked up when the first of them is asked for.
 */
export function createSectionElements<T extends { readonly id: string }>(
  sections: readonly Section<T>[],
  blocks: readonly T[],
): SectionElements {
  const sectionAt = new Int32Array(blocks.length).fill(-1);
  let index = 0;
  sections.forEach(({ items }, section) => {
    for (const item of items) {
      while (index < blocks.length && blocks[index] !== item) index++;
      sectionAt[index] = section;
    }
  });
  const order = blockOrder(blocks);
  const sectionOf = (blockId: string): number | undefined => {
    const section = sectionAt[order.get(blockId) ?? -1] ?? -1;
    return section < 0 ? undefined : section;
  };
  const kept = keepElements(sectionOf);
  return {
    sectionOf,
    ...kept,
    near({ first, last }, ground) {
      const [begin, end] = [blocks[first], blocks[last]];
      return {
        ...kept.standing,
        ground,
        ...(begin && end ? { nearby: { first: begin.id, last: end.id } } : {}),
        isFar({ start, end }: Range) {
          const from = order.get(start.blockId);
          const to = order.get(end.blockId);
          return from === undefined || to === undefined || from > last || to < first;
        },
      };
    },
    runOf(block) {
      const index = order.get(block.getAttribute('data-block-id') ?? '') ?? -1;
      return { first: index, last: index };
    },
    runIn({ first, last }) {
      const begin = sections[first]?.items[0]?.id;
      const end = sections[last]?.items.at(-1)?.id;
      return { first: order.get(begin ?? '') ?? -1, last: order.get(end ?? '') ?? -1 };
    },
  };
}

/** The elements that stand, by their sections. */
function keepElements(
  sectionOf: SectionElements['sectionOf'],
): Pick<SectionElements, 'keep' | 'rootOf' | 'standing'> {
  const roots = new Map<number, HTMLElement>();
  const known = new Map<number, ReadonlyMap<string, HTMLElement>>();
  const get = (blockId: string): HTMLElement | undefined => {
    const section = sectionOf(blockId);
    const root = section === undefined ? undefined : roots.get(section);
    if (section === undefined || root === undefined) return undefined;
    const before = known.get(section)?.get(blockId);
    // A correction of its kind gives a block another element.
    if (before?.isConnected) return before;
    const now = blockElements(root);
    known.set(section, now);
    return now.get(blockId);
  };
  return {
    keep(section, root) {
      if (root) roots.set(section, root);
      else roots.delete(section);
    },
    rootOf: (section) => roots.get(section),
    standing: { get, has: (blockId) => get(blockId) !== undefined },
  };
}
