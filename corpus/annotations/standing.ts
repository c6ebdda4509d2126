/** How annotations stand in the document that they were made on: where their words are, and what became of them. */
import type { PlainText } from '../document/plain-text.ts';
import { rangeText } from '../document/range.ts';
import { anchor } from './anchor.ts';
import type { Annotation, AnnotationId } from './annotation.ts';
import { quoteOf } from './decide.ts';
import { describe } from './describe.ts';
import { lettersOf } from './letters.ts';
import type { PlacedAnnotation, Placement } from './placement.ts';
import { targetOf } from './target.ts';

/**
 * The annotation's placement in its own document. `isDetached`: the reader said that it stands nowhere in it. What is about
 * no words stands where it says.
 */
export function standingOf(
  plain: PlainText,
  annotation: Annotation,
  isDetached: boolean,
): Placement {
  const { id: annotationId, documentId, selectors } = annotation;
  const place = { annotationId, documentId };
  if (targetOf(annotation).kind !== 'passage') {
    return { ...place, class: 'exact', score: 1, selectors };
  }
  if (isDetached) {
    return { ...place, class: 'orphan', score: 0, selectors: [], decision: 'detached' };
  }
  const found = anchor(plain, selectors);
  if (found === 'orphan') return { ...place, class: 'orphan', score: 0, selectors: [] };
  const there = { ...place, score: found.score, selectors: [...describe(plain, found.range)] };
  if (!isSameWords(quoteOf(annotation), rangeText(plain, found.range))) {
    return { ...there, class: 'changed' };
  }
  return { ...there, class: found.score === 1 ? 'exact' : 'moved' };
}

/** The document's own annotations with how each stands in it; `detached`: those that the reader took off it. */
export function standingsOf(
  plain: PlainText,
  annotations: readonly Annotation[],
  detached: ReadonlySet<AnnotationId> = new Set(),
): readonly PlacedAnnotation[] {
  return annotations.map((annotation) => ({
    annotation,
    placement: standingOf(plain, annotation, detached.has(annotation.id)),
  }));
}

/** Words in which only spaces, ZWNJ or the keyboard's letters differ are the same words. */
export function isSameWords(was: string, is: string): boolean {
  return was === is || lettersOf(was).folded.text === lettersOf(is).folded.text;
}
