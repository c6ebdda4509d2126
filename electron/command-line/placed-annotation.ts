/** An annotation with where it stands in a document, as the command line's JSON gives it. */
import {
  asPlaced,
  placedRange,
  type Decision,
  type PlacedAnnotation,
  type Placement,
  type PlacementClass,
} from '../../corpus/annotations/placement.ts';
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import { standingsOf } from '../../corpus/annotations/standing.ts';
import { blockOf, targetOf, type Target } from '../../corpus/annotations/target.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { PlainText } from '../../corpus/document/plain-text.ts';
import type { Range } from '../../corpus/document/position.ts';
import { rangeText } from '../../corpus/document/range.ts';
import { describeAnnotation, type DescribedAnnotation } from './describe-annotation.ts';

/**
 * `quote` is what was marked, `text` what stands there now. `start` and `end` are UTF-16 offsets in the texts of `block` and
 * `endBlock`, which are mostly the same. Orphans have no place; what is about no words has at most a block.
 */
export interface ShownAnnotation extends DescribedAnnotation {
  readonly target: Target['kind'];
  readonly class: PlacementClass;
  readonly score: number;
  /** What the reader decided about the place, if anything. */
  readonly decision?: Decision;
  readonly block: string | null;
  readonly start: number | null;
  readonly endBlock: string | null;
  readonly end: number | null;
  readonly text: string | null;
}

/** A document with its plain text, which is made once. */
export interface ReadText {
  readonly document: Document;
  readonly plain: PlainText;
}

/** Annotations that were made on this document. `detached`: those that the reader took off it. */
export function shownHere(
  text: ReadText,
  annotations: readonly Annotation[],
  detached: ReadonlySet<AnnotationId>,
): readonly ShownAnnotation[] {
  return standingsOf(text.plain, annotations, detached).map((placed) => shown(text, placed));
}

function shown(
  text: ReadText,
  { annotation, placement: standing }: PlacedAnnotation,
): ShownAnnotation {
  const { plain } = text;
  const target = targetOf(annotation);
  const described = { ...describeAnnotation(annotation), target: target.kind };
  if (target.kind !== 'passage') {
    return { ...described, class: 'exact', score: 1, ...wordless(target, text) };
  }
  return { ...described, ...judged(standing), ...placeIn(plain, standing) };
}

/** An annotation that was made on another edition and carried to this one. */
export function shownFrom(text: ReadText, placed: PlacedAnnotation): ShownAnnotation {
  const { plain } = text;
  const { annotation, placement } = placed;
  const { selectors } = asPlaced(placed);
  const target = targetOf({ selectors });
  const described = {
    ...describeAnnotation(annotation),
    target: target.kind,
    selectors: [...selectors],
  };
  if (target.kind !== 'passage') {
    const { class: kind, score } = placement;
    return { ...described, class: kind, score, ...wordless(target, text) };
  }
  return { ...described, ...judged(placement), ...placeIn(plain, placement) };
}

function judged({ class: kind, score, decision }: Placement) {
  return { class: kind, score, ...(decision === undefined ? {} : { decision }) };
}

function placeIn(plain: PlainText, placement: Placement) {
  const range = placedRange(placement);
  return range === undefined ? nowhere : placeOf(plain, range);
}

const nowhere = { block: null, start: null, endBlock: null, end: null, text: null };

function wordless(target: Target, { document }: ReadText) {
  return { ...nowhere, block: blockOf(target, document) ?? null };
}

function placeOf(plain: PlainText, range: Range) {
  return {
    block: range.start.blockId,
    start: range.start.offset,
    endBlock: range.end.blockId,
    end: range.end.offset,
    text: rangeText(plain, range),
  };
}
