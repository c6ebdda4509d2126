/** Where the passages of an export stand in the original of their document. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { placedRange, type PlacedAnnotation } from '../../corpus/annotations/placement.ts';
import { targetOf } from '../../corpus/annotations/target.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { OriginalPlace } from '../../corpus/document/original-place.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import { trimRange } from '../../corpus/document/range.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { placesInOriginal } from '../places-in-original.ts';

/**
 * The places of the passages that stand in the document, by their annotations; none where the original is not there or
 * cannot be read: the quotation finds them anyway. Cost: the original is read again.
 */
export function locatePassages(
  library: Pick<Library, 'original' | 'companions'>,
  document: Document,
  annotations: readonly PlacedAnnotation[],
): ReadonlyMap<AnnotationId, OriginalPlace> {
  const plain = plainText(document.blocks);
  const passages = annotations.flatMap(({ annotation, placement }) => {
    const range = placedRange(placement);
    const isPassage = targetOf(placement).kind === 'passage';
    return range === undefined || !isPassage
      ? []
      : [{ id: annotation.id, range: trimRange(plain, range) }];
  });
  const ranges = passages.map(({ range }) => range);
  const found = placesInOriginal(library, document, ranges);
  const places = new Map<AnnotationId, OriginalPlace>();
  passages.forEach(({ id }, index) => {
    const place = found[index];
    if (place !== undefined) places.set(id, place);
  });
  return places;
}
