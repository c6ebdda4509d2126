/** Where the parts of a document begin. */
import type { Document } from '../../corpus/document/document.ts';
import type { Part } from '../../corpus/document/part.ts';

/** The part that begins at a block, by the block's id. */
export type PartStarts = ReadonlyMap<string, Part>;

/**
 * The beginnings of the parts; none in a document of a single part, which needs no line above it. Where the blocks `before`
 * are missing, the part of the first block has begun there.
 */
export function partStarts(
  { parts, blocks }: Pick<Document, 'parts' | 'blocks'>,
  before = false,
): PartStarts {
  const starts = new Map<string, Part>();
  if (parts.length < 2) return starts;
  const waiting = new Map(parts.map((part) => [part.id, part]));
  if (before && blocks[0]) waiting.delete(blocks[0].part);
  for (const { id, part, kind } of blocks) {
    const begun = kind === 'furniture' ? undefined : waiting.get(part);
    if (begun === undefined) continue;
    starts.set(id, begun);
    waiting.delete(part);
  }
  return starts;
}
