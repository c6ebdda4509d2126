/** Positions and ranges in a document, in logical order. */
import * as z from 'zod';

/** A place between two UTF-16 units of `block.text`. */
export const Position = z.object({
  blockId: z.string().min(1),
  offset: z.number().int().nonnegative(),
});
export type Position = Readonly<z.infer<typeof Position>>;

/** Half-open pair of positions; `start` is not after `end` in the document's order of blocks. */
export const Range = z.object({ start: Position, end: Position });
export type Range = Readonly<z.infer<typeof Range>>;
