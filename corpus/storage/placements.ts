/** Where annotations that were made on one edition of a text stand in its other editions, and what the reader decided about it. */
import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import type { DecidedPlacement, PlacedAnnotation, Placement } from '../annotations/placement.ts';
import type { DocumentId } from '../document/document.ts';
import type { PlainText } from '../document/plain-text.ts';

/** Annotations of another edition of which it is not known yet where they stand. */
export interface Uncarried {
  readonly edition: DocumentId;
  readonly annotations: readonly Annotation[];
}

/** What is known of the annotations of other editions; `missing` are to be carried away from this thread, and kept. */
export interface Standing {
  readonly placed: readonly PlacedAnnotation[];
  readonly missing: readonly Uncarried[];
}

/** Part of a library. Each method throws `notFound` for a document that is not there or deleted. */
export interface Placements {
  /** Annotations made on other editions that were carried to this one, oldest first. */
  on(id: DocumentId): readonly PlacedAnnotation[];
  /** The same, and what is not carried yet, of one look. */
  standing(id: DocumentId): Standing;
  /**
   * Stores where annotations stand on the document, whose text `plain` gives where it is needed, in one step. A decision of the reader holds against
   * it; an annotation that is about other words by now is left out.
   */
  keep(
    id: DocumentId,
    annotations: readonly Annotation[],
    placements: readonly Placement[],
    plain: () => PlainText,
  ): void;
  /** The annotation with the target first that the document, or another edition of it, has. */
  target(id: DocumentId, annotationId: AnnotationId): Annotation;
  /**
   * Annotations of this very document that the reader detached: they stand nowhere in it, whatever is found. None of one that
   * is not there; those of one in the trash are told.
   */
  detachedHere(id: DocumentId): readonly AnnotationId[];
  /**
   * Stores what the reader decided, in one step. On the document that an annotation was made on the annotation itself gets the new
   * selectors. Errors: `notFound`; `invalidRequest` for an annotation that was not carried to the document.
   */
  decide(placements: readonly DecidedPlacement[]): void;
}
