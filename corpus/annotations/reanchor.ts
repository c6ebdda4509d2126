/** Annotations after their document was read anew: described again where their words stand now. */
import type { PlainText } from '../document/plain-text.ts';
import { rangeText } from '../document/range.ts';
import { anchorAll, type Anchor } from './anchor-all.ts';
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
  const passages = annotations.filter((annotation) => targetOf(annotation).kind === 'passage');
  const found = anchorAll(plain, passages);
  const places = new Map(passages.map(({ id }, index) => [id, found[index]]));
  return {
    annotations: annotations.map((annotation) => {
      const place = places.get(annotation.id);
      return place === undefined || place === 'orphan'
        ? annotation
        : moved(plain, annotation, place);
    }),
    orphans: found.filter((place) => place === 'orphan').length,
  };
}

/** The annotation described where it stands; words that were marked and are others now stay among its selectors. */
function moved(plain: PlainText, annotation: Annotation, { range }: Anchor): Annotation {
  const words = rangeText(plain, range);
  const quotes = annotation.selectors.filter((one) => one.type === 'TextQuoteSelector');
  if (quotes[0]?.exact !== words) return annotation;
  const former = quotes.filter(({ exact }) => exact !== words);
  return { ...annotation, selectors: [...describe(plain, range), ...former] };
}
