/** What a reader is asked about: annotations whose words are others in this edition, or are not found in it. */
import type { PlainText } from '../document/plain-text.ts';
import type { Annotation, AnnotationId, TextQuoteSelector } from './annotation.ts';
import type { PlacedAnnotation } from './placement.ts';
import { standingsOf } from './standing.ts';
import { targetOf } from './target.ts';

/** Words with some of what stands around them. */
export type Words = Pick<TextQuoteSelector, 'prefix' | 'exact' | 'suffix'>;

/** `was` is what was marked, `is` what stands there in this edition; null of an orphan. */
export interface Reviewed extends PlacedAnnotation {
  readonly was: Words;
  readonly is: Words | null;
}

/**
 * The changed ones and the orphans of the document whose text is `plain`, decided or not: first the changed ones in the order
 * of the text, then orphans, oldest first. `own` were made on it (those in `detached` were taken off it), `placed` come from
 * other editions.
 */
export function reviewOf(
  plain: PlainText,
  own: readonly Annotation[],
  detached: ReadonlySet<AnnotationId>,
  placed: readonly PlacedAnnotation[],
): readonly Reviewed[] {
  return [...standingsOf(plain, own, detached), ...placed]
    .filter(({ annotation, placement }) => {
      const isAsked = placement.class === 'changed' || placement.class === 'orphan';
      return isAsked && targetOf(annotation).kind === 'passage';
    })
    .flatMap((each) => {
      const was = wordsOf(each.annotation.selectors);
      return was === undefined
        ? []
        : [{ ...each, was, is: wordsOf(each.placement.selectors) ?? null }];
    })
    .sort((a, b) => startOf(a) - startOf(b) || compareMade(a, b));
}

function wordsOf(selectors: Annotation['selectors']): Words | undefined {
  for (const selector of selectors) {
    if (selector.type !== 'TextQuoteSelector') continue;
    const { prefix, exact, suffix } = selector;
    return { prefix, exact, suffix };
  }
  return undefined;
}

function startOf({ placement }: PlacedAnnotation): number {
  const position = placement.selectors.find(({ type }) => type === 'TextPositionSelector');
  return position?.type === 'TextPositionSelector' ? position.start : Number.MAX_SAFE_INTEGER;
}

/** By UTF-16 units: ISO times sort as text. */
function compareMade(a: PlacedAnnotation, b: PlacedAnnotation): number {
  if (a.annotation.created === b.annotation.created) return 0;
  return a.annotation.created < b.annotation.created ? -1 : 1;
}
