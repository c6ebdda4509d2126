/** The element of a block in a pane that may not show every block. */
import type { Block } from '../../corpus/document/block.ts';

/** The element of `blockId`, else of the nearest block after it that is shown, else of the nearest before it. */
export function nearestShown<E>(
  blocks: readonly Pick<Block, 'id'>[],
  blockId: string,
  shown: Pick<ReadonlyMap<string, E>, 'get' | 'has'>,
): E | undefined {
  const own = shown.get(blockId);
  if (own !== undefined) return own;
  const from = blocks.findIndex(({ id }) => id === blockId);
  if (from < 0) return undefined;
  const has = ({ id }: Pick<Block, 'id'>) => shown.has(id);
  const near = blocks.slice(from).find(has) ?? blocks.slice(0, from).findLast(has);
  return near && shown.get(near.id);
}
