/** What stands before a list item: a bullet or its number, unless its own text already begins with one. */
import type { Block } from './block.ts';

/** Plain text keeps its bullets and numbers as letters of the item; a second one would be wrong. */
const ownMarker = /^\s*(?:[•◦▪‣·\-*–—]|\(?[\d۰-۹٠-٩]{1,3}[.)\-])\s/u;

const persianDigits = new Intl.NumberFormat('fa-IR', { useGrouping: false });

/** The marker of a block in its own language's digits; undefined where it needs none. */
export function markerOf(block: Block, number: number): string | undefined {
  if (block.kind !== 'list-item' || ownMarker.test(block.text)) return undefined;
  if (!block.ordered) return '•';
  return block.language === 'fa' ? `${persianDigits.format(number)}.` : `${number}.`;
}

/**
 * The number of each of `blocks` among the items of its list at its depth, from 1; 0 outside lists. A list ends with
 * the first block that is none of its items, and where a part begins.
 */
export function numberItems(blocks: readonly Block[]): readonly number[] {
  let counters: number[] = [];
  return blocks.map((block, index) => {
    if (block.kind !== 'list-item') {
      counters = [];
      return 0;
    }
    const depth = block.depth ?? 0;
    const goesOn = blocks[index - 1]?.part === block.part;
    counters = goesOn ? counters.slice(0, depth + 1) : [];
    const number = (counters[depth] ?? 0) + 1;
    counters[depth] = number;
    return number;
  });
}
