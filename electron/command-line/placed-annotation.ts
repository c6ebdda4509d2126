/** An annotation with where it stands in a document, as the command line's JSON gives it. */
import { anchor } from '../../corpus/annotations/anchor.ts';
import {
  asPlaced,
  type PlacedAnnotation,
  type PlacementClass,
} from '../../corpus/annotations/placement.ts';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
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

/** An annotation that was made on this document. */
export function shownHere(text: ReadText, annotation: Annotation): ShownAnnotation {
  const { plain } = text;
  const target = targetOf(annotation);
  const described = { ...describeAnnotation(annotation), target: target.kind };
  if (target.kind !== 'passage') {
    return { ...described, class: 'exact', score: 1, ...wordless(target, text) };
  }
  const found = anchor(plain, annotation.selectors);
  if (found === 'orphan') return { ...described, class: 'orphan', score: 0, ...nowhere };
  const place = placeOf(plain, found.range);
  const kept = place.text === described.quote ? 'moved' : 'changed';
  return { ...described, class: found.score === 1 ? 'exact' : kept, score: found.score, ...place };
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
  const found = placement.class === 'orphan' ? 'orphan' : anchor(plain, placement.selectors);
  const place = found === 'orphan' ? nowhere : placeOf(plain, found.range);
  return { ...described, class: placement.class, score: placement.score, ...place };
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
