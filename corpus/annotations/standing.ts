/** How annotations stand in the document that they were made on: where their words are, and what became of them. */
import type { PlainText } from '../document/plain-text.ts';
import { rangeText } from '../document/range.ts';
import { anchor } from './anchor.ts';
import { anchorAll, type Anchor } from './anchor-all.ts';
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
  const detached = new Set(isDetached ? [annotation.id] : []);
  const isSought = !isDetached && targetOf(annotation).kind === 'passage';
  return standing(
    plain,
    annotation,
    detached,
    isSought ? anchor(plain, annotation.selectors) : 'orphan',
  );
}

/**
 * The document's own annotations with how each stands in it; `detached`: those that the reader took off it. They are looked for
 * together: see `anchorAll`.
 */
export function standingsOf(
  plain: PlainText,
  annotations: readonly Annotation[],
  detached: ReadonlySet<AnnotationId> = new Set(),
): readonly PlacedAnnotation[] {
  const passages = annotations.filter(
    (annotation) => !detached.has(annotation.id) && targetOf(annotation).kind === 'passage',
  );
  const found = anchorAll(plain, passages);
  const places = new Map(passages.map(({ id }, index) => [id, found[index]]));
  return annotations.map((annotation) => ({
    annotation,
    placement: standing(plain, annotation, detached, places.get(annotation.id) ?? 'orphan'),
  }));
}

function standing(
  plain: PlainText,
  annotation: Annotation,
  detached: ReadonlySet<AnnotationId>,
  found: Anchor | 'orphan',
): Placement {
  const { id: annotationId, documentId, selectors } = annotation;
  const place = { annotationId, documentId };
  if (targetOf(annotation).kind !== 'passage') {
    return { ...place, class: 'exact', score: 1, selectors };
  }
  const orphan: Placement = { ...place, class: 'orphan', score: 0, selectors: [] };
  if (detached.has(annotationId)) return { ...orphan, decision: 'detached' };
  if (found === 'orphan') return orphan;
  const there = { ...place, score: found.score, selectors: [...describe(plain, found.range)] };
  if (!isSameWords(quoteOf(annotation), rangeText(plain, found.range))) {
    return { ...there, class: 'changed' };
  }
  return { ...there, class: found.score === 1 ? 'exact' : 'moved' };
}

/** Words in which only spaces, ZWNJ or the keyboard's letters differ are the same words. */
export function isSameWords(was: string, is: string): boolean {
  return was === is || lettersOf(was).folded.text === lettersOf(is).folded.text;
}
