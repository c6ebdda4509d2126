/** How a document was last read: what each pane showed, where it stood, and how the panes shared their room. */
import * as z from 'zod';
import { Position } from './position.ts';

/**
 * What a pane can show of a document: as it was published, its text, the text that it is paired with, or both sentence by
 * sentence.
 */
export const PaneView = z.enum(['original', 'annotated', 'translation', 'rows']);
export type PaneView = z.infer<typeof PaneView>;

/**
 * See the schema; panes stand in reading order, at most two. `position` is where a pane stands that does not follow the
 * other. Units: `split` is the share of the width that the first of two panes takes (0–1).
 */
export const ReadingView = z.object({
  panes: z
    .array(z.object({ view: PaneView, position: Position.optional() }))
    .min(1)
    .max(2)
    .readonly(),
  split: z.number().min(0).max(1),
  follow: z.boolean(),
  /** The pair whose other side was shown, by its id, where there are several. */
  pair: z.string().min(1).optional(),
});
export type ReadingView = Readonly<z.infer<typeof ReadingView>>;
