/** Selectors of what has no words of its own: a whole part, and an area of a picture or of a page. */
import * as z from 'zod';

/** A part of the document as a whole. */
export const PartSelector = z.object({
  type: z.literal('PartSelector'),
  /** Id of the part. */
  part: z.string().min(1),
});
export type PartSelector = Readonly<z.infer<typeof PartSelector>>;

const Share = z.number().min(0).max(1);

/**
 * A rectangle, of the picture that the block `block` shows or of the page `page` (from 1).
 * Units: shares of the picture's or the page's width and height, from the upper left corner.
 */
export const AreaSelector = z.object({
  type: z.literal('AreaSelector'),
  block: z.string().min(1).optional(),
  page: z.number().int().positive().optional(),
  x: Share,
  y: Share,
  width: Share,
  height: Share,
});
export type AreaSelector = Readonly<z.infer<typeof AreaSelector>>;
