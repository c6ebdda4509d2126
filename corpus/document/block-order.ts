/** At which index each block of a document stands. */
import type { Block } from './block.ts';

const known = new WeakMap<readonly Pick<Block, 'id'>[], ReadonlyMap<string, number>>();

/** The indices of these blocks by their ids. Cost: O(blocks) once for a list; whoever asks again is given the same map. */
export function blockOrder(blocks: readonly Pick<Block, 'id'>[]): ReadonlyMap<string, number> {
  const before = known.get(blocks);
  if (before) return before;
  const order = new Map<string, number>();
  for (let index = 0; index < blocks.length; index++) order.set(blocks[index]?.id ?? '', index);
  known.set(blocks, order);
  return order;
}
