/** Where the blocks of a text stand in its original, for selectors of other programs that speak of that. */
import type { LocatedBlock } from '../../corpus/annotations/incoming/original-hint.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { placesInOriginal } from '../places-in-original.ts';

/** Of longer texts none are located: it would take seconds, while their quotes find nearly all. Units: blocks. */
const most = 6_000;

/** Those with words, in their order; none where the original is not there or cannot be read. Cost: it is read again. */
export function locateBlocks(
  library: Pick<Library, 'document' | 'original' | 'companions'>,
  id: DocumentId,
): readonly LocatedBlock[] {
  const document = library.document(id);
  const worded = document.blocks.filter(({ text }) => text.trim() !== '');
  if (worded.length > most) return [];
  const ranges = worded.map(({ id: blockId, text }) => ({
    start: { blockId, offset: 0 },
    end: { blockId, offset: text.length },
  }));
  const places = placesInOriginal(library, document, ranges);
  return places.length === 0
    ? []
    : worded.map((block, index) => ({ id: block.id, place: places[index] }));
}
