/** Where the blocks of a record stand in its sections, and which element holds each. */
import type { Block } from '../../../corpus/document/block.ts';
import { blockOrder } from '../../../corpus/document/block-order.ts';
import type { BlockRun, Holder, Holders } from '../../passages/drawn-text.ts';
import type { Section } from '../sections.ts';
import type { Stretch } from './record.ts';

/** See the functions. Sections are named by their place among the record's. */
export interface RecordPlaces extends Holders {
  /** The section in which the block's stretch stands; undefined where the record has no place for it. */
  readonly sectionOf: (blockId: string) => number | undefined;
  /** Says which element a section has; null: none any more. */
  readonly keep: (section: number, root: HTMLElement | null) => void;
  readonly rootOf: (section: number) => HTMLElement | undefined;
  /** Which blocks the element of a stretch holds. */
  readonly runOf: (stretch: Element) => BlockRun;
  /** Whether a stretch begins with the block. */
  readonly isFirst: (blockId: string) => boolean;
  /** The element of the stretch that begins with the block, once its section is divided. */
  readonly elementOf: (blockId: string) => Element | undefined;
}

/**
 * The places of `blocks` in these sections. A section that is not divided into its stretches holds all of their blocks in one
 * element, so that words of it can be selected and found before it was ever near the screen. Cost: O(blocks) once.
 */
export function createRecordPlaces(
  sections: readonly Section<Stretch>[],
  blocks: readonly Pick<Block, 'id'>[],
  isDivided: (section: number) => boolean,
): RecordPlaces {
  const { sectionAt, stretchAt } = whereBlocksStand(sections, blocks);
  const order = blockOrder(blocks);
  const roots = new Map<number, HTMLElement>();
  const sectionOf = (blockId: string): number | undefined => {
    const section = sectionAt[order.get(blockId) ?? -1] ?? -1;
    return section < 0 ? undefined : section;
  };
  const stretchOf = (blockId: string): Stretch | undefined =>
    sections[sectionOf(blockId) ?? -1]?.items[stretchAt[order.get(blockId) ?? -1] ?? -1];
  const isFirst = (blockId: string): boolean => stretchOf(blockId)?.blockIds[0] === blockId;
  const drawnAt = (blockId: string, section: number): Element | undefined => {
    const { children } = roots.get(section) ?? {};
    const at = isDivided(section) ? (stretchAt[order.get(blockId) ?? -1] ?? -1) : 0;
    return children?.[at];
  };
  const blocksIn = (section: number): readonly string[] =>
    sections[section]?.items.flatMap(({ blockIds }) => blockIds) ?? [];
  const of = (blockId: string): Holder | undefined => {
    const section = sectionOf(blockId);
    const element = section === undefined ? undefined : drawnAt(blockId, section);
    if (section === undefined || element === undefined) return undefined;
    const own = isDivided(section) ? stretchOf(blockId)?.blockIds : blocksIn(section);
    return holderIn(element, own ?? []);
  };
  return {
    sectionOf,
    keep(section, root) {
      if (root) roots.set(section, root);
      else roots.delete(section);
    },
    rootOf: (section) => roots.get(section),
    runOf(stretch) {
      const blockId = stretch.getAttribute('data-block') ?? '';
      const first = order.get(blockId) ?? -1;
      return { first, last: first + (stretchOf(blockId)?.blockIds.length ?? 1) - 1 };
    },
    isFirst,
    elementOf(blockId) {
      const section = sectionOf(blockId);
      if (section === undefined || !isDivided(section) || !isFirst(blockId)) return undefined;
      return drawnAt(blockId, section);
    },
    of,
    at({ parentElement: element }) {
      const first = element?.getAttribute('data-block') ?? element?.getAttribute('data-first');
      return first ? of(first) : undefined;
    },
  };
}

/** The holders that were asked for: an element holds the same blocks as long as it stands. */
const holders = new WeakMap<Element, Holder>();

function holderIn(element: Element, blockIds: readonly string[]): Holder {
  const before = holders.get(element);
  if (before) return before;
  const nodes = [...element.childNodes].filter((node): node is Text => node instanceof Text);
  const holder = { blockIds, nodes };
  holders.set(element, holder);
  return holder;
}

/** For the index of each block the section, and the stretch in it; -1 where the record has no place for the block. */
function whereBlocksStand(
  sections: readonly Section<Stretch>[],
  blocks: readonly Pick<Block, 'id'>[],
): { readonly sectionAt: Int32Array; readonly stretchAt: Int32Array } {
  const sectionAt = new Int32Array(blocks.length).fill(-1);
  const stretchAt = new Int32Array(blocks.length).fill(-1);
  let index = 0;
  sections.forEach(({ items }, section) => {
    items.forEach(({ blockIds }, stretch) => {
      for (const id of blockIds) {
        while (index < blocks.length && blocks[index]?.id !== id) index++;
        sectionAt[index] = section;
        stretchAt[index] = stretch;
      }
    });
  });
  return { sectionAt, stretchAt };
}
