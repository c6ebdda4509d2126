/** An annotation as the command line's JSON gives it. */
import {
  ownBody,
  type Annotation,
  type Counterpart,
  type Link,
} from '../../corpus/annotations/annotation.ts';
import { quoteOf } from '../../corpus/annotations/decide.ts';
import type { Tag } from '../../corpus/annotations/tag.ts';

/** The annotation with its words and the reader's note where a script finds them; what others wrote is in `bodies`. */
export interface DescribedAnnotation extends Annotation {
  readonly quote: string;
  readonly note: string | null;
  readonly tags: Tag[];
  readonly links: Link[];
  /** With the words that its selectors quote. */
  readonly counterpart?: Counterpart & { readonly quote: string };
}

export function describeAnnotation({
  counterpart,
  ...annotation
}: Annotation): DescribedAnnotation {
  const quote = annotation.selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return {
    ...annotation,
    quote: quote?.exact ?? '',
    note: ownBody(annotation)?.value ?? null,
    tags: annotation.tags ?? [],
    links: annotation.links ?? [],
    ...(counterpart === undefined
      ? {}
      : { counterpart: { ...counterpart, quote: quoteOf(counterpart) } }),
  };
}
