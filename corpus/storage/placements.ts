/** Where annotations that were made on one edition of a text stand in its other editions. */
import type { PlacedAnnotation, PlacementCounts } from '../annotations/placement.ts';
import type { DocumentId } from '../document/document.ts';

/** Part of a library. Each method throws `notFound` for a document that is not there or deleted. */
export interface Placements {
  /** Annotations made on other editions that were carried to this one, oldest first. */
  on(id: DocumentId): readonly PlacedAnnotation[];
  /**
   * The same, once what was not carried yet is carried and stored in one step. In a library that cannot be written nothing
   * is carried.
   */
  carried(id: DocumentId): readonly PlacedAnnotation[];
  /** Counts what `carried` gives. */
  carryTo(id: DocumentId): PlacementCounts;
}
