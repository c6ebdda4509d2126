/** An annotation with where it stands in a document, as the command line's JSON gives it. */
import { anchor } from '../../corpus/annotations/anchor.ts';
import {
  asPlaced,
  type PlacedAnnotation,
  type PlacementClass,
} from '../../corpus/annotations/placement.ts';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import type { PlainText } from '../../corpus/document/plain-text.ts';
import type { Range } from '../../corpus/document/position.ts';
import { rangeText } from '../../corpus/document/range.ts';
import { describeAnnotation, type DescribedAnnotation } from './describe-annotation.ts';

/**
 * `quote` is what was marked, `text` what stands there now. `start` and `end` are UTF-16 offsets in the texts of `block` and
 * `endBlock`, which are mostly the same. Orphans have no place.
 */
export interface ShownAnnotation extends DescribedAnnotation {
  readonly class: PlacementClass;
  readonly score: number;
  readonly block: string | null;
  readonly start: number | null;
  readonly endBlock: string | null;
  readonly end: number | null;
  readonly text: string | null;
}

/** An annotation that was made on this document. */
export function shownHere(plain: PlainText, annotation: Annotation): ShownAnnotation {
  const described = describeAnnotation(annotation);
  const found = anchor(plain, annotation.selectors);
  if (found === 'orphan') return { ...described, class: 'orphan', score: 0, ...nowhere };
  const place = placeOf(plain, found.range);
  const kept = place.text === described.quote ? 'moved' : 'changed';
  return { ...described, class: found.score === 1 ? 'exact' : kept, score: found.score, ...place };
}

/** An annotation that was made on another edition and carried to this one. */
export function shownFrom(plain: PlainText, placed: PlacedAnnotation): ShownAnnotation {
  const { annotation, placement } = placed;
  const described = {
    ...describeAnnotation(annotation),
    selectors: [...asPlaced(placed).selectors],
  };
  const found = placement.class === 'orphan' ? 'orphan' : anchor(plain, placement.selectors);
  const place = found === 'orphan' ? nowhere : placeOf(plain, found.range);
  return { ...described, class: placement.class, score: placement.score, ...place };
}

const nowhere = { block: null, start: null, endBlock: null, end: null, text: null };

function placeOf(plain: PlainText, range: Range) {
  return {
    block: range.start.blockId,
    start: range.start.offset,
    endBlock: range.end.blockId,
    end: range.end.offset,
    text: rangeText(plain, range),
  };
}
