/** The part of the contract that is about opening a document, a long one piece by piece. */
import * as z from 'zod';
import { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import { AnnotationKey } from '../../corpus/annotations/annotation-key.ts';
import { Document, DocumentId } from '../../corpus/document/document.ts';
import { Missing, Piece, Stretch } from '../../corpus/document/opening.ts';
import { Position } from '../../corpus/document/position.ts';
import { ReadingView } from '../../corpus/document/reading-view.ts';

/** Requests that give the text and what is marked in it. */
export const readingRequests = {
  /**
   * A long document comes with the blocks around the block `at` (where it was left, without it) and without annotations;
   * `missing` says which blocks `document:readMore` gives, `document:readAnnotations` all annotations.
   */
  'document:open': {
    params: z.object({ id: DocumentId, at: z.string().min(1).optional() }),
    result: z.object({
      document: Document,
      missing: Missing,
      annotations: z.array(Annotation),
      /** Those of them that stand nowhere in this edition, though their words may be found: that was decided elsewhere. */
      gone: z.array(AnnotationId),
      position: Position.nullable(),
      /** How it was last read; null for a first time. */
      view: ReadingView.nullable(),
    }),
  },
  /** The next blocks of a stretch that is missing. */
  'document:readMore': { params: z.object({ id: DocumentId, stretch: Stretch }), result: Piece },
  /** The document's own annotations that begin in these blocks: what a long one shows first. */
  'document:readAnnotationsIn': {
    params: z.object({ id: DocumentId, blockIds: z.array(z.string().min(1)) }),
    result: z.object({ annotations: z.array(Annotation) }),
  },
  /** The oldest annotations, or those after the ones that came before; the last ones come with what stands nowhere. */
  'document:readAnnotations': {
    params: z.object({ id: DocumentId, after: AnnotationKey.optional() }),
    result: z.object({
      annotations: z.array(Annotation),
      gone: z.array(AnnotationId),
      /** After which of them the others come; null: these were the last. */
      rest: AnnotationKey.nullable(),
    }),
  },
} as const;
