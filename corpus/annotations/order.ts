/** Annotations in the order in which a reader meets them. */
import type { PlainText } from '../document/plain-text.ts';
import { compareRanges } from '../document/range.ts';
import type { Anchor } from './anchor.ts';
import { anchor } from './anchor.ts';
import type { Annotation } from './annotation.ts';

/** An annotation with where it stands; an orphan stands nowhere. */
export interface AnchoredAnnotation {
  readonly annotation: Annotation;
  readonly anchor: Anchor | 'orphan';
}

/** Every annotation anchored, in the order of their passages (then of their making); orphans last. */
export function inDocumentOrder(
  plain: PlainText,
  annotations: readonly Annotation[],
): readonly AnchoredAnnotation[] {
  return annotations
    .map((annotation) => ({ annotation, anchor: anchor(plain, annotation.selectors) }))
    .sort((a, b) => compareAnchors(plain, a, b) || compareMade(a.annotation, b.annotation));
}

function compareAnchors(plain: PlainText, a: AnchoredAnnotation, b: AnchoredAnnotation): number {
  if (a.anchor === 'orphan' || b.anchor === 'orphan') {
    return Number(a.anchor === 'orphan') - Number(b.anchor === 'orphan');
  }
  return compareRanges(plain, a.anchor.range, b.anchor.range);
}

/** By UTF-16 units: ISO times sort as text, and ids settle the rest the same way everywhere. */
function compareMade(a: Annotation, b: Annotation): number {
  const [first, second] = [a.created + a.id, b.created + b.id];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
