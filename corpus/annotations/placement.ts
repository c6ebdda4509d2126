/** Placements: where an annotation that was made on one edition of a text stands in another edition. */
import * as z from 'zod';
import { DocumentId } from '../document/document.ts';
import type { Range } from '../document/position.ts';
import { AnnotationId, Selector, type Annotation } from './annotation.ts';

/**
 * What became of the words: `exact`: they stand as they did; `moved`: so they do, but among others; `changed`: they were
 * edited; `orphan`: they are gone.
 */
export const PlacementClass = z.enum(['exact', 'moved', 'changed', 'orphan']);
export type PlacementClass = z.infer<typeof PlacementClass>;

/**
 * What the reader said about a placement: `confirmed`: it is right; `adjusted`: he chose the words himself; `detached`: the
 * annotation stands nowhere in this edition.
 */
export const Decision = z.enum(['confirmed', 'adjusted', 'detached']);
export type Decision = z.infer<typeof Decision>;

/** `score` is the share of the words that are there, 0 for an orphan, which has no selectors. */
export const Placement = z.object({
  annotationId: AnnotationId,
  /** The edition in which it stands, not the one it was made on. */
  documentId: DocumentId,
  class: PlacementClass,
  score: z.number().min(0).max(1),
  selectors: z.array(Selector),
  /** Absent as long as the reader said nothing. */
  decision: Decision.optional(),
});
export type Placement = Readonly<z.infer<typeof Placement>>;

/** One of which the reader said something. */
export type DecidedPlacement = Placement & { readonly decision: Decision };

/** An annotation of another edition with its placement. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly placement: Placement;
}

/** How many of each class. */
export const PlacementCounts = z.record(PlacementClass, z.number().int().nonnegative());
export type PlacementCounts = Readonly<z.infer<typeof PlacementCounts>>;

/** Counts placements by class. */
export function countPlacements(placements: readonly Pick<Placement, 'class'>[]): PlacementCounts {
  const counts = { exact: 0, moved: 0, changed: 0, orphan: 0 };
  for (const placement of placements) counts[placement.class]++;
  return counts;
}

/** The words that the placement is on, in its edition as it is now; undefined of an orphan and of what is about no words. */
export function placedRange({ selectors }: Pick<Placement, 'selectors'>): Range | undefined {
  const block = selectors.find(({ type }) => type === 'BlockRangeSelector');
  return block?.type === 'BlockRangeSelector' ? block.range : undefined;
}

/** The annotation as it stands in the other edition; an orphan keeps the selectors of the one it was made on. */
export function asPlaced({ annotation, placement }: PlacedAnnotation): Annotation {
  return placement.class === 'orphan'
    ? annotation
    : { ...annotation, selectors: placement.selectors };
}
