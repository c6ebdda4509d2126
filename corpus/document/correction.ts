/** A correction: what the reader says about a block (or the whole document) against what import decided. */
import * as z from 'zod';
import { Direction, Language } from './language.ts';

/** Without `blockId` it holds for every block that has no correction of its own; an absent field leaves import's decision. */
export const Correction = z.object({
  blockId: z.string().min(1).optional(),
  language: Language.optional(),
  direction: Direction.optional(),
});
export type Correction = Readonly<z.infer<typeof Correction>>;
