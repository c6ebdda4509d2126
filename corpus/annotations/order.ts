/** Annotations in the order in which a reader meets them. */
import type { PlainText } from '../document/plain-text.ts';
import type { Range } from '../document/position.ts';
import { compareRanges } from '../document/range.ts';
import type { Annotation } from './annotation.ts';
import { asPlaced, placedRange, type PlacedAnnotation } from './placement.ts';
import { blockOf, targetOf, type Layout, type Target } from './target.ts';

/** An annotation with what it is about in this document, and where that is. */
export interface OrderedAnnotation extends PlacedAnnotation {
  readonly target: Target;
  /** Where it stands among the blocks; undefined for an orphan, and for what the document as a whole bears. */
  readonly range: Range | undefined;
}

/**
 * The annotations as they were placed, none looked for: those of the whole document, then in the order of their passages,
 * parts and areas (then of their making); orphans last.
 */
export function inDocumentOrder(
  plain: PlainText,
  annotations: readonly PlacedAnnotation[],
  layout: Layout,
): readonly OrderedAnnotation[] {
  return annotations
    .map((placed) => ordered(placed, layout))
    .sort((a, b) => compareOrdered(plain, a, b) || compareMade(a.annotation, b.annotation));
}

function ordered(placed: PlacedAnnotation, layout: Layout): OrderedAnnotation {
  const target = targetOf(asPlaced(placed));
  if (target.kind === 'passage') {
    return { ...placed, target, range: placedRange(placed.placement) };
  }
  const blockId = blockOf(target, layout);
  const start = blockId === undefined ? undefined : { blockId, offset: 0 };
  const range = start === undefined ? undefined : { start, end: start };
  return { ...placed, target, range };
}

function compareOrdered(plain: PlainText, a: OrderedAnnotation, b: OrderedAnnotation): number {
  if (a.range !== undefined && b.range !== undefined) return compareRanges(plain, a.range, b.range);
  return rank(a) - rank(b);
}

function rank({ placement, range }: OrderedAnnotation): number {
  if (placement.class === 'orphan') return 2;
  return range === undefined ? 0 : 1;
}

/** By UTF-16 units: ISO times sort as text, and ids settle the rest the same way everywhere. */
function compareMade(a: Annotation, b: Annotation): number {
  const [first, second] = [a.created + a.id, b.created + b.id];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
