/** A mark: inline styling or a link inside a block. */
import * as z from 'zod';

/** Kinds of inline marks that importers keep. */
export const MarkKind = z.enum([
  'strong',
  'emphasis',
  'underline',
  'strike',
  'code',
  'superscript',
  'subscript',
  'small',
  'link',
]);
export type MarkKind = z.infer<typeof MarkKind>;

/** Half-open interval of UTF-16 units in `block.text` with its kind; `href` only on links. */
export const Mark = z.object({
  kind: MarkKind,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  href: z.string().optional(),
});
export type Mark = Readonly<z.infer<typeof Mark>>;
