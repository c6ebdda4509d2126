/** What exports say of the annotations that one is linked to. */
import type { Annotation, AnnotationId, Relation } from '../annotations/annotation.ts';
import { gistOf } from '../annotations/gist.ts';
import type { PlacedAnnotation } from '../annotations/placement.ts';

/** An annotation that others may be linked to: what it is told by, and the title of its document where that is another one. */
export interface LinkEnd {
  readonly gist: string;
  readonly title?: string;
}

/** One link; without an end that is known, `end` is undefined and the id is all that can be said. */
export interface LinkedTo {
  readonly relation: Relation;
  readonly id: AnnotationId;
  readonly end: LinkEnd | undefined;
}

/** The links of an annotation with what is known of their other ends: of those beside it, or as `known` tells. */
export function linksOf(
  { links = [] }: Annotation,
  beside: readonly PlacedAnnotation[],
  known: ReadonlyMap<AnnotationId, LinkEnd> | undefined,
): readonly LinkedTo[] {
  return links.map(({ relation, to }) => {
    const here = beside.find(({ annotation }) => annotation.id === to);
    const end = here === undefined ? known?.get(to) : { gist: gistOf(here.annotation) };
    return { relation, id: to, end };
  });
}
