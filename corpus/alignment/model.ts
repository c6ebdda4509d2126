/** The words of a parallel text: segments, beads and the alignment of an original with its translation. */
import * as z from 'zod';

/** A sentence-sized stretch of one block: half-open interval of UTF-16 units in the text of the block with this id. */
export const Segment = z
  .object({
    block: z.string().min(1),
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
  })
  .refine(({ start, end }) => start < end, 'a segment is not empty');
export type Segment = Readonly<z.infer<typeof Segment>>;

/**
 * n segments of the original with the m segments that translate them, each side in the order of its document.
 * An empty side says that these words have no counterpart on the other side; never both are empty.
 */
export const Bead = z
  .object({ original: z.array(Segment).readonly(), translation: z.array(Segment).readonly() })
  .refine(
    ({ original, translation }) => original.length + translation.length > 0,
    'a bead has at least one segment',
  );
export type Bead = Readonly<z.infer<typeof Bead>>;

/** Beads in reading order of both sides: no segment stands in two of them, and none crosses another. */
export const Alignment = z.array(Bead).readonly();
export type Alignment = z.infer<typeof Alignment>;
