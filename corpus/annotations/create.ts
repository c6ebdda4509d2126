/** Makes an annotation from what it is about and what the reader said about it. */
import type { DocumentId } from '../document/document.ts';
import type { PlainText } from '../document/plain-text.ts';
import type { Range } from '../document/position.ts';
import { trimRange } from '../document/range.ts';
import type { Annotation, AnnotationId, Selector } from './annotation.ts';
import type { AnnotationChange } from './change.ts';
import { changeAnnotation } from './change.ts';
import { describe } from './describe.ts';
import type { AreaSelector, PartSelector } from './region.ts';

/** Everything that a new annotation is made of; `now` is ISO-8601 UTC. */
interface Made {
  readonly id: AnnotationId;
  readonly documentId: DocumentId;
  readonly change: AnnotationChange;
  readonly now: string;
}

/** One on words. */
export interface NewAnnotation extends Made {
  readonly plain: PlainText;
  readonly range: Range;
}

/** One on a part, on an area, or (null) on the whole document. */
export interface NewRegionAnnotation extends Made {
  readonly about: PartSelector | AreaSelector | null;
}

/**
 * The annotation of the range without the white space at its ends; yellow unless told otherwise.
 *
 * Errors: as `describe`.
 */
export function createAnnotation(made: NewAnnotation): Annotation {
  const { plain, range, ...others } = made;
  return make(others, describe(plain, trimRange(plain, range)));
}

/** The annotation of what has no words; yellow unless told otherwise. */
export function createOn({ about, ...made }: NewRegionAnnotation): Annotation {
  return make(made, about === null ? [] : [about]);
}

function make({ id, documentId, change, now }: Made, selectors: readonly Selector[]): Annotation {
  const highlight: Annotation = {
    id,
    documentId,
    motivation: 'highlighting',
    colour: 'yellow',
    bodies: [],
    selectors: [...selectors],
    created: now,
    modified: now,
  };
  return changeAnnotation(highlight, change, now);
}
