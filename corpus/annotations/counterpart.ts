/** Annotations with two targets: words of a text and words of its translation, the one or the other of them first. */
import type { DocumentId } from '../document/document.ts';
import type { Annotation, Counterpart } from './annotation.ts';
import { quoteOf } from './decide.ts';

/** The same annotation with its second target first; one that has none as it is. */
export function turned(annotation: Annotation): Annotation {
  const { counterpart, documentId, selectors } = annotation;
  if (counterpart === undefined || selectors.length === 0) return annotation;
  return {
    ...annotation,
    documentId: counterpart.documentId,
    selectors: counterpart.selectors,
    counterpart: { documentId, selectors },
  };
}

/**
 * The annotation as somebody sees it who reads one of these documents: the target that stands there first, undefined where
 * none does. Where both do, it stays as it was made.
 */
export function seenFrom(
  annotation: Annotation,
  isHere: (document: DocumentId) => boolean,
): Annotation | undefined {
  if (isHere(annotation.documentId)) return annotation;
  const { counterpart } = annotation;
  return counterpart !== undefined && isHere(counterpart.documentId)
    ? turned(annotation)
    : undefined;
}

/** The annotation with that second target from `now` (ISO-8601 UTC) on; null takes away the one that it has. */
export function withCounterpart(
  annotation: Annotation,
  counterpart: Counterpart | null,
  now: string,
): Annotation {
  const { counterpart: former, ...others } = annotation;
  if (counterpart === null) return former === undefined ? annotation : { ...others, modified: now };
  return { ...others, counterpart, modified: now };
}

/** The words of the second target; '' where there is none. */
export function counterpartQuote({ counterpart }: Pick<Annotation, 'counterpart'>): string {
  return counterpart === undefined ? '' : quoteOf(counterpart);
}
