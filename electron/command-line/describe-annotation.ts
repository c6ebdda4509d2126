/** An annotation as the command line's JSON gives it. */
import type { Annotation } from '../../corpus/annotations/annotation.ts';

/** The annotation with its words and its note where a script finds them. */
export interface DescribedAnnotation extends Annotation {
  readonly quote: string;
  readonly note: string | null;
}

export function describeAnnotation(annotation: Annotation): DescribedAnnotation {
  const quote = annotation.selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return {
    ...annotation,
    quote: quote?.exact ?? '',
    note: annotation.bodies[0]?.value ?? null,
  };
}
