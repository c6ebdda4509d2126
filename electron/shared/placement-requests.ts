/** The part of the contract that is about where annotations stand in other editions, and what the reader decides about it. */
import * as z from 'zod';
import { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import { Placement } from '../../corpus/annotations/placement.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import { Range } from '../../corpus/document/position.ts';
import { JobId } from './import-requests.ts';

const Words = z.object({ prefix: z.string(), exact: z.string(), suffix: z.string() });

/** An annotation whose words are others here, or not found; see `Reviewed`. */
export const ReviewItem = z.object({
  annotation: Annotation,
  placement: Placement,
  was: Words,
  is: Words.nullable(),
});
export type ReviewItem = Readonly<z.infer<typeof ReviewItem>>;

/** A place that is offered for an annotation that is not found. */
export const OfferedPlace = z.object({
  range: Range,
  score: z.number().min(0).max(1),
  words: Words,
});
export type OfferedPlace = Readonly<z.infer<typeof OfferedPlace>>;

/** `confirm`: it stands where it was found; `place`: on these words; `detach`: nowhere in this edition. */
export const Verdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirm'), annotationId: AnnotationId }),
  z.object({ kind: z.literal('place'), annotationId: AnnotationId, range: Range }),
  z.object({ kind: z.literal('detach'), annotationId: AnnotationId }),
]);
export type Verdict = Readonly<z.infer<typeof Verdict>>;

/** How far the carrying of annotations to a document is, which can be cancelled as a job. */
export const CarryProgress = z.object({
  job: JobId,
  id: DocumentId,
  done: z.number().int(),
  total: z.number().int(),
});
export type CarryProgress = Readonly<z.infer<typeof CarryProgress>>;

/** Requests about placements. */
export const placementRequests = {
  /** What the reader may look at; `of` is another edition of the text, null where there is none. */
  'placements:review': {
    params: z.object({ id: DocumentId }),
    result: z.object({ items: z.array(ReviewItem), of: DocumentId.nullable() }),
  },
  /** The places that are most like what was marked, the likest first, three at most. */
  'placements:suggest': {
    params: z.object({ id: DocumentId, annotationId: AnnotationId }),
    result: z.array(OfferedPlace),
  },
  /** All of them in one step. */
  'placements:decide': {
    params: z.object({ id: DocumentId, verdicts: z.array(Verdict).min(1) }),
    result: z.object({}),
  },
} as const;
