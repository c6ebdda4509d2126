/** A block as its tidied text is drawn; the block itself stays as it is. */
import type { Block } from '../../corpus/document/block.ts';
import type { OffsetMap } from '../../corpus/text/offset-map.ts';
import { tidy } from '../../corpus/text/persian/tidy.ts';

/** `map` leads from the block's text to the shown one; absent where they are the same. */
interface TidiedBlock {
  readonly block: Block;
  readonly map: OffsetMap | undefined;
}

const known = new WeakMap<Block, TidiedBlock>();

/** The block with its text tidied and its marks over the same words. Only Persian text is changed, and no code. */
export function tidyBlock(block: Block): TidiedBlock {
  const before = known.get(block);
  if (before) return before;
  const tidied = tidyNew(block);
  known.set(block, tidied);
  return tidied;
}

function tidyNew(block: Block): TidiedBlock {
  if (block.language !== 'fa' || block.kind === 'code') return { block, map: undefined };
  const { text, map } = tidy(
    block.text,
    block.marks.filter(({ kind }) => kind === 'code'),
  );
  if (map.editCount === 0) return { block, map: undefined };
  const marks = block.marks.flatMap((mark) => {
    const end = Math.min(mark.end, map.inputLength);
    if (mark.start >= end) return [];
    return [{ ...mark, ...map.toOutputRange({ start: mark.start, end }) }];
  });
  return { block: { ...block, text, marks }, map };
}
