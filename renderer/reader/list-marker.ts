/** What stands before a list item: a bullet or its number, unless its own text already begins with one. */
import type { Block } from '../../corpus/document/block.ts';

/** Plain text keeps its bullets and numbers as letters of the item; a second one would be wrong. */
const ownMarker = /^\s*(?:[•◦▪‣·\-*–—]|\(?[\d۰-۹٠-٩]{1,3}[.)\-])\s/u;

const persianDigits = new Intl.NumberFormat('fa-IR', { useGrouping: false });

/** The marker of a block in its own language's digits; undefined where it needs none. */
export function markerOf(block: Block, number: number): string | undefined {
  if (block.kind !== 'list-item' || ownMarker.test(block.text)) return undefined;
  if (!block.ordered) return '•';
  return block.language === 'fa' ? `${persianDigits.format(number)}.` : `${number}.`;
}

/** Groups consecutive list items, with each block's number in its list (0 outside lists). */
export function groupLists(blocks: readonly Block[]): readonly {
  readonly list: boolean;
  readonly items: readonly { block: Block; number: number }[];
}[] {
  const groups: { list: boolean; items: { block: Block; number: number }[] }[] = [];
  let counters: number[] = [];
  for (const block of blocks) {
    const list = block.kind === 'list-item';
    const depth = block.depth ?? 0;
    if (!list) counters = [];
    counters = counters.slice(0, depth + 1);
    const number = list ? (counters[depth] ?? 0) + 1 : 0;
    counters[depth] = number;
    const last = groups.at(-1);
    if (list && last?.list) last.items.push({ block, number });
    else groups.push({ list, items: [{ block, number }] });
  }
  return groups;
}
