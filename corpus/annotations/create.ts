/** Makes an annotation from a range of a document and what the reader said about it. */
import type { DocumentId } from '../document/document.ts';
import type { PlainText } from '../document/plain-text.ts';
import type { Range } from '../document/position.ts';
import { trimRange } from '../document/range.ts';
import type { Annotation, AnnotationId } from './annotation.ts';
import type { AnnotationChange } from './change.ts';
import { changeAnnotation } from './change.ts';
import { describe } from './describe.ts';

/** Everything that a new annotation is made of; `now` is ISO-8601 UTC. */
export interface NewAnnotation {
  readonly id: AnnotationId;
  readonly documentId: DocumentId;
  readonly plain: PlainText;
  readonly range: Range;
  readonly change: AnnotationChange;
  readonly now: string;
}

/**
 * The annotation of the range without the white space at its ends; yellow unless told otherwise.
 *
 * Errors: as `describe`.
 */
export function createAnnotation(made: NewAnnotation): Annotation {
  const { id, documentId, plain, range, change, now } = made;
  const highlight: Annotation = {
    id,
    documentId,
    motivation: 'highlighting',
    colour: 'yellow',
    bodies: [],
    selectors: [...describe(plain, trimRange(plain, range))],
    created: now,
    modified: now,
  };
  return changeAnnotation(highlight, change, now);
}
