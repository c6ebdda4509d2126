/** A plain-text original cut into the stretches that belong to the document's blocks. */
import type { Block } from '../../../corpus/document/block.ts';
import { blockOrder } from '../../../corpus/document/block-order.ts';
import type { Direction, Language } from '../../../corpus/document/language.ts';
import type { BlockRun } from '../../passages/drawn-text.ts';
import type { Section } from '../sections.ts';

/** A stretch of whole lines; `blockIds` of the blocks that start in it, in order (none before the first). */
export interface Stretch {
  readonly id: string;
  readonly blockIds: readonly string[];
  readonly text: string;
  readonly language: Language;
  readonly direction: Direction;
}

interface Voice {
  readonly language: Language;
  readonly direction: Direction;
}

/**
 * The stretches of a record, in order and without gaps: joined they are `text` again, to the last character.
 *
 * Cuts are made only after a line feed, at the line where a block starts; blocks that start on one line share
 * a stretch. `voice` is what a stretch without a block is written in.
 */
export function stretchesOf(
  text: string,
  blocks: readonly Block[],
  voice: Voice,
): readonly Stretch[] {
  const starts: { at: number; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const [start] = block.place.characters ?? [];
    if (start === undefined || start > text.length) continue;
    const at = text.lastIndexOf('\n', start - 1) + 1;
    const before = starts.at(-1);
    if (before === undefined && at > 0) starts.push({ at: 0, blocks: [] });
    if (before === undefined || at > before.at) starts.push({ at, blocks: [block] });
    else before.blocks.push(block);
  }
  if (starts.length === 0) starts.push({ at: 0, blocks: [] });
  return starts.map(({ at, blocks: [block, ...more] }, index) => ({
    id: block?.id ?? `before-${at}`,
    blockIds: block ? [block.id, ...more.map(({ id }) => id)] : [],
    text: text.slice(at, starts[index + 1]?.at),
    language: block?.language ?? voice.language,
    direction: block?.direction ?? voice.direction,
  }));
}

/** The blocks that start in these sections, which follow one another; both ends are -1 where none does. */
export function blockRun(
  sections: readonly Section<Stretch>[],
  blocks: readonly Block[],
): BlockRun {
  const ids = sections.flatMap(({ items }) => items.flatMap(({ blockIds }) => blockIds));
  const order = blockOrder(blocks);
  return { first: order.get(ids[0] ?? '') ?? -1, last: order.get(ids.at(-1) ?? '') ?? -1 };
}
