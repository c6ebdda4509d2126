/** Annotations after their document was read anew: described again where their words stand now. */
import type { PlainText } from '../document/plain-text.ts';
import { rangeText } from '../document/range.ts';
import { anchor } from './anchor.ts';
import type { Annotation } from './annotation.ts';
import { describe } from './describe.ts';
import { targetOf } from './target.ts';

/** `orphans` counts the annotations whose words are not found; they are among `annotations`, as they were. */
export interface Reanchored {
  readonly annotations: readonly Annotation[];
  readonly orphans: number;
}

/**
 * The annotations with the selectors of the places where they stand in `plain`. Where the words themselves are others
 * now, the selectors stay: the reader's quote is what he marked, and a later reading may find it again.
 */
export function reanchor(plain: PlainText, annotations: readonly Annotation[]): Reanchored {
  let orphans = 0;
  const anchored = annotations.map((annotation) => {
    if (targetOf(annotation).kind !== 'passage') return annotation;
    const found = anchor(plain, annotation.selectors);
    if (found === 'orphan') {
      orphans += 1;
      return annotation;
    }
    const quote = annotation.selectors.find(({ type }) => type === 'TextQuoteSelector');
    const words = rangeText(plain, found.range);
    if (quote?.type !== 'TextQuoteSelector' || quote.exact !== words) return annotation;
    return { ...annotation, selectors: [...describe(plain, found.range)] };
  });
  return { annotations: anchored, orphans };
}
