/** Where annotations that were made on one edition of a text stand in its other editions. */
import type { PlacedAnnotation, PlacementCounts } from '../annotations/placement.ts';
import type { DocumentId } from '../document/document.ts';

/** Part of a library. Each method throws `notFound` for a document that is not there or deleted. */
export interface Placements {
  /** Annotations made on other editions that were carried to this one, oldest first. */
  on(id: DocumentId): readonly PlacedAnnotation[];
  /**
   * Carries what was not carried yet from the other editions to this one, stores it in one step, and counts all that
   * stand on it. In a library that cannot be written nothing is carried.
   */
  carryTo(id: DocumentId): PlacementCounts;
}
