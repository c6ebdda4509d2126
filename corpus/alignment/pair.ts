/** A pair: an original and a translation of it, what the reader said about their sentences, and how these stand to each other. */
import * as z from 'zod';
import { DocumentId } from '../document/document.ts';
import { Language } from '../document/language.ts';
import { Bead, Segment } from './model.ts';

export const PairId = z.string().min(1).brand<'PairId'>();
export type PairId = z.infer<typeof PairId>;

/**
 * One side of a pair: a document, or the part of it that begins with the block `part` (parts under it belong to it, comments
 * do not). `only` takes no more than what is in that language, for a file that holds both.
 */
export const PairSide = z.object({
  document: DocumentId,
  part: z.string().min(1).optional(),
  only: Language.optional(),
  language: Language,
});
export type PairSide = Readonly<z.infer<typeof PairSide>>;

/** A pair that the reader confirmed; one original may stand in several. `created` is ISO-8601 UTC. */
export const Pair = z.object({
  id: PairId,
  original: PairSide,
  translation: PairSide,
  created: z.string(),
});
export type Pair = Readonly<z.infer<typeof Pair>>;

/** What became of a bead: found by the aligner, or said by the reader (or by the file that the pair came with). */
export const BeadState = z.enum(['aligned', 'confirmed', 'corrected', 'omitted']);
export type BeadState = z.infer<typeof BeadState>;

/** A segment with the words that stood there, by which it is found again when the text changes. */
export const QuotedSegment = Segment.safeExtend({ words: z.string().min(1) });
export type QuotedSegment = Readonly<z.infer<typeof QuotedSegment>>;

/**
 * A bead that was said and not computed; alignment goes round it. `aligned` is what a file says that some aligner found, with
 * its `confidence`: it stands, but nobody has confirmed it. What the reader said has confidence 1.
 */
export const FixedBead = z.object({
  original: z.array(QuotedSegment).readonly(),
  translation: z.array(QuotedSegment).readonly(),
  state: BeadState,
  confidence: z.number().min(0).max(1).optional(),
});
export type FixedBead = Readonly<z.infer<typeof FixedBead>>;

/** A bead of a pair as it is shown; `confidence` from 0 to 1, which is 1 for what the reader said. */
export const PairedBead = Bead.safeExtend({
  confidence: z.number().min(0).max(1),
  state: BeadState,
});
export type PairedBead = Readonly<z.infer<typeof PairedBead>>;
