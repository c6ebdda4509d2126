/** Corrections: what the reader says about blocks and parts (or the whole document) against what import decided. */
import * as z from 'zod';
import { BlockKind } from './block.ts';
import { Direction, Language } from './language.ts';
import { PartKind } from './part.ts';

/**
 * Without `blockId` it holds for every block that has no correction of its own (a `kind` then says nothing); an absent
 * field leaves import's decision.
 */
export const Correction = z.object({
  blockId: z.string().min(1).optional(),
  kind: BlockKind.optional(),
  language: Language.optional(),
  direction: Direction.optional(),
});
export type Correction = Readonly<z.infer<typeof Correction>>;

const blockId = z.string().min(1);

/**
 * What the reader says about a part. Parts are named by the block that they begin with, because its id follows from its
 * text and so survives a re-import: `split` begins a part there, `merge` joins the part that begins there to the one
 * before it, `change` is about the part that begins there (an absent field leaves import's decision).
 */
export const PartCorrection = z.discriminatedUnion('type', [
  z.object({ type: z.literal('split'), blockId, kind: PartKind, title: z.string() }),
  z.object({ type: z.literal('merge'), blockId }),
  z.object({
    type: z.literal('change'),
    blockId,
    kind: PartKind.optional(),
    title: z.string().optional(),
    authors: z.array(z.string().min(1)).optional(),
  }),
]);
export type PartCorrection = Readonly<z.infer<typeof PartCorrection>>;

/** What a part's correction is about; for each block there is one of each. */
export const PartAspect = z.enum(['boundary', 'facts']);
export type PartAspect = z.infer<typeof PartAspect>;

/** A split and a merge at the same block would be about the same boundary: the later replaces the earlier. */
export function aspectOf({ type }: PartCorrection): PartAspect {
  return type === 'change' ? 'facts' : 'boundary';
}

/** One thing said about a document; `asImported` takes back what was said of a part. */
export const CorrectionChange = z.discriminatedUnion('about', [
  z.object({ about: z.literal('block'), correction: Correction }),
  z.object({ about: z.literal('part'), correction: PartCorrection }),
  z.object({ about: z.literal('asImported'), blockId, aspect: PartAspect }),
]);
export type CorrectionChange = Readonly<z.infer<typeof CorrectionChange>>;

/** Everything that the reader corrected in a document. */
export const Corrections = z.object({
  blocks: z.array(Correction),
  parts: z.array(PartCorrection),
});
export type Corrections = Readonly<z.infer<typeof Corrections>>;
