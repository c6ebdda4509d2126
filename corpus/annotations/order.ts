/** Annotations in the order in which a reader meets them. */
import type { PlainText } from '../document/plain-text.ts';
import type { Range } from '../document/position.ts';
import { compareRanges } from '../document/range.ts';
import type { Anchor } from './anchor.ts';
import { anchor } from './anchor.ts';
import type { Annotation } from './annotation.ts';
import { blockOf, targetOf, type Layout, type Target } from './target.ts';

/** An annotation with where it stands. */
export interface AnchoredAnnotation {
  readonly annotation: Annotation;
  readonly target: Target;
  /** An orphan stands nowhere; undefined where the annotation is not about words. */
  readonly anchor: Anchor | 'orphan' | undefined;
  /** Where it stands among the blocks; undefined for an orphan, and for what the document as a whole bears. */
  readonly range: Range | undefined;
}

/**
 * Every annotation anchored: those of the whole document, then in the order of their passages, parts and areas (then of their
 * making); orphans last.
 */
export function inDocumentOrder(
  plain: PlainText,
  annotations: readonly Annotation[],
  layout: Layout,
): readonly AnchoredAnnotation[] {
  return annotations
    .map((annotation) => anchored(plain, annotation, layout))
    .sort((a, b) => compareAnchored(plain, a, b) || compareMade(a.annotation, b.annotation));
}

function anchored(plain: PlainText, annotation: Annotation, layout: Layout): AnchoredAnnotation {
  const target = targetOf(annotation);
  if (target.kind === 'passage') {
    const found = anchor(plain, annotation.selectors);
    const range = found === 'orphan' ? undefined : found.range;
    return { annotation, target, anchor: found, range };
  }
  const blockId = blockOf(target, layout);
  const start = blockId === undefined ? undefined : { blockId, offset: 0 };
  const range = start === undefined ? undefined : { start, end: start };
  return { annotation, target, anchor: undefined, range };
}

function compareAnchored(plain: PlainText, a: AnchoredAnnotation, b: AnchoredAnnotation): number {
  if (a.range !== undefined && b.range !== undefined) return compareRanges(plain, a.range, b.range);
  return rank(a) - rank(b);
}

function rank({ anchor: found, range }: AnchoredAnnotation): number {
  if (found === 'orphan') return 2;
  return range === undefined ? 0 : 1;
}

/** By UTF-16 units: ISO times sort as text, and ids settle the rest the same way everywhere. */
function compareMade(a: Annotation, b: Annotation): number {
  const [first, second] = [a.created + a.id, b.created + b.id];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
