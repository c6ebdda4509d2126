/** Opening a long document: the blocks around the reader first, the others piece by piece. */
import * as z from 'zod';
import { Block } from './block.ts';

/**
 * Blocks that were not handed over yet, in their order.
 * Units: bytes of the stored text, half-open; only storage says where a block begins.
 */
export const Stretch = z.object({
  from: z.number().int().nonnegative(),
  to: z.number().int().positive(),
});
export type Stretch = Readonly<z.infer<typeof Stretch>>;

/** What stands before and after the blocks that were handed over; null: nothing. */
export const Missing = z.object({ before: Stretch.nullable(), after: Stretch.nullable() });
export type Missing = Readonly<z.infer<typeof Missing>>;

/** The next blocks of a stretch, and what is left of it. */
export const Piece = z.object({ blocks: z.array(Block), rest: Stretch.nullable() });
export type Piece = Readonly<z.infer<typeof Piece>>;

/** Whether nothing is missing. */
export function isWhole({ before, after }: Missing): boolean {
  return before === null && after === null;
}

/** What a document that came at once lacks. */
export const nothingMissing: Missing = { before: null, after: null };
