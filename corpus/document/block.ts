/** A block: the smallest unit of layout, with its text, marks, language, direction, part and place in the original. */
import * as z from 'zod';
import { Direction, Language } from './language.ts';
import { Mark } from './mark.ts';

/** What a block is; `furniture` is kept, hidden by default and never exported as text. */
export const BlockKind = z.enum([
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'verse',
  'table-row',
  'figure',
  'caption',
  'comment',
  'code',
  'footnote',
  'separator',
  'furniture',
]);
export type BlockKind = z.infer<typeof BlockKind>;

/** Four edges of a rectangle; `Place` says which and in which units. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

/**
 * Where a block stands in the original, in whichever terms its format has.
 * Units: `characters` are UTF-16 offsets into the decoded original (half-open), `lines` are 0-based (half-open);
 * `element` is the value of `data-block` on the element of the sanitised page; `page` counts from 1; `box` is where the
 * block stands on that page, or its beginning where it goes on elsewhere: left, bottom, right, top in points from the lower
 * left corner (PDF), left, top, right, bottom in pixels of an image.
 */
export const Place = z.object({
  characters: z.tuple([z.number().int(), z.number().int()]).optional(),
  lines: z.tuple([z.number().int(), z.number().int()]).optional(),
  element: z.string().optional(),
  page: z.number().int().positive().optional(),
  box: Box.optional(),
});
export type Place = Readonly<z.infer<typeof Place>>;

/** An image of the original: the name by which the importer finds it again, and what it shows in words. */
export const BlockImage = z.object({ resource: z.string().min(1), alt: z.string() });
export type BlockImage = Readonly<z.infer<typeof BlockImage>>;

/**
 * See the schema; `image` only on figures and on furniture that is one, `level` only on headings (1–6), `depth` and `ordered` only on list items,
 * `header` only on rows of a table whose cells name its columns.
 */
export const Block = z.object({
  id: z.string().min(1),
  part: z.string().min(1),
  kind: BlockKind,
  text: z.string(),
  marks: z.array(Mark),
  language: Language,
  direction: Direction,
  place: Place,
  level: z.number().int().min(1).max(6).optional(),
  depth: z.number().int().nonnegative().optional(),
  ordered: z.boolean().optional(),
  header: z.literal(true).optional(),
  image: BlockImage.optional(),
  /** How sure recognition was of its words, 0–100; absent where the words were not read from a picture. */
  confidence: z.number().min(0).max(100).optional(),
});
export type Block = Readonly<z.infer<typeof Block>>;
