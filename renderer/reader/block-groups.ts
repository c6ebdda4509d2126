/** Neighbouring blocks that belong together in the layout: the items of a list, the rows of a table, a figure and its caption. */
import type { Block } from '../../corpus/document/block.ts';
import { numberItems } from '../../corpus/document/list-marker.ts';

/** `number` counts the items of an ordered list at their depth; 0 outside lists. */
export interface GroupedBlock {
  readonly block: Block;
  readonly number: number;
}

/** Consecutive blocks of one list or table, or a figure with the captions after it; every other block is alone. */
export interface BlockGroup {
  readonly kind: 'list' | 'table' | 'figure' | 'alone';
  readonly items: readonly GroupedBlock[];
}

function groupKindOf({ kind }: Block): BlockGroup['kind'] {
  if (kind === 'list-item') return 'list';
  if (kind === 'figure') return 'figure';
  return kind === 'table-row' ? 'table' : 'alone';
}

/** What goes on with the group before it; anything else begins one. */
const continuing: ReadonlySet<Block['kind']> = new Set(['list-item', 'table-row', 'caption']);

/** All of `blocks` in order, grouped; where a part begins, a group does too. */
export function groupBlocks(blocks: readonly Block[]): readonly BlockGroup[] {
  const groups: { kind: BlockGroup['kind']; items: GroupedBlock[] }[] = [];
  const numbers = numberItems(blocks);
  for (const [index, block] of blocks.entries()) {
    const last = groups.at(-1);
    const isCaption = block.kind === 'caption' && last?.kind === 'figure';
    const kind = isCaption ? 'figure' : groupKindOf(block);
    const joins =
      continuing.has(block.kind) &&
      last?.kind === kind &&
      last.items.at(-1)?.block.part === block.part;
    const number = numbers[index] ?? 0;
    if (joins) last.items.push({ block, number });
    else groups.push({ kind, items: [{ block, number }] });
  }
  return groups;
}

/** The order of a table's columns: that of most of its rows, because a row of numbers has none of its own. */
export function tableDirection(rows: readonly GroupedBlock[]): Block['direction'] {
  const rightToLeft = rows.filter(({ block }) => block.direction === 'rtl').length;
  return rightToLeft * 2 >= rows.length ? 'rtl' : 'ltr';
}
