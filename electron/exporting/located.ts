/** Where the passages of an export stand in the original of their document. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { placedRange, type PlacedAnnotation } from '../../corpus/annotations/placement.ts';
import { targetOf } from '../../corpus/annotations/target.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { OriginalPlace } from '../../corpus/document/original-place.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import { trimRange } from '../../corpus/document/range.ts';
import { CorpusError } from '../../corpus/errors.ts';
import { locateInOriginal } from '../../corpus/importers/registry.ts';
import type { Library } from '../../corpus/storage/library.ts';

/**
 * The places of the passages that stand in the document, by their annotations; none where the original is not there or
 * cannot be read: the quotation finds them anyway. Cost: the original is read again.
 */
export function locatePassages(
  library: Pick<Library, 'original' | 'companions'>,
  { id, blocks, provenance }: Document,
  annotations: readonly PlacedAnnotation[],
): ReadonlyMap<AnnotationId, OriginalPlace> {
  const plain = plainText(blocks);
  const passages = annotations.flatMap(({ annotation, placement }) => {
    const range = placedRange(placement);
    const isPassage = targetOf(placement).kind === 'passage';
    return range === undefined || !isPassage
      ? []
      : [{ id: annotation.id, range: trimRange(plain, range) }];
  });
  const places = new Map<AnnotationId, OriginalPlace>();
  if (passages.length === 0) return places;
  try {
    const { fileName, format, encoding } = provenance;
    const files = { bytes: library.original(id), companions: library.companions(id) };
    const input = { ...files, fileName, encoding };
    const ranges = passages.map(({ range }) => range);
    locateInOriginal(format, input, blocks, ranges).forEach((place, index) => {
      const passage = passages[index];
      if (place !== undefined && passage !== undefined) places.set(passage.id, place);
    });
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
  }
  return places;
}
