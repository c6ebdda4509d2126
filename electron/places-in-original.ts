/** Where ranges of a text stand in its original. */
import type { Document } from '../corpus/document/document.ts';
import type { OriginalPlace } from '../corpus/document/original-place.ts';
import type { Range } from '../corpus/document/position.ts';
import { CorpusError } from '../corpus/errors.ts';
import { locateInOriginal } from '../corpus/importers/registry.ts';
import type { Library } from '../corpus/storage/library.ts';

/**
 * A place, or none, for each range; an empty list where the original is not there or cannot be read.
 * Cost: the original is read again, unless there are no ranges.
 */
export function placesInOriginal(
  library: Pick<Library, 'original' | 'companions'>,
  { id, blocks, provenance }: Document,
  ranges: readonly Range[],
): readonly (OriginalPlace | undefined)[] {
  if (ranges.length === 0) return [];
  const { fileName, format, encoding } = provenance;
  try {
    const bytes = library.original(id);
    const input = { bytes, companions: library.companions(id), fileName, encoding };
    return locateInOriginal(format, input, blocks, ranges);
  } catch (error) {
    if (error instanceof CorpusError) return [];
    throw error;
  }
}
