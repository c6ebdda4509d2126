/** What the library knows of texts and annotations when annotations are brought in from other programs. */
import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import type { KnownText } from '../annotations/incoming/match.ts';

/** Part of an open library. */
export interface Incoming {
  /** Every document of the list as far as it can be recognised, newest import first. */
  texts(): readonly KnownText[];
  /** The annotation of that id on whatever text, also a deleted one; undefined where there is none. */
  known(
    id: AnnotationId,
  ): { readonly annotation: Annotation; readonly deleted: boolean } | undefined;
}
