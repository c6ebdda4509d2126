/** Carrying without a worker: the same comparison in the test's own thread. */
import { carry } from '../../corpus/annotations/carry.ts';
import { countPlacements, type PlacementCounts } from '../../corpus/annotations/placement.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import type { Library } from '../../corpus/storage/library.ts';

/** Carries to the document what is missing, and counts what stands there. */
export function carriedTo(library: Library, id: DocumentId): PlacementCounts {
  const { placements } = library;
  const to = plainText(library.document(id).blocks);
  for (const { edition, annotations } of placements.standing(id).missing) {
    const from = plainText(library.document(edition).blocks);
    placements.keep(id, annotations, carry(annotations, from, to, id), () => to);
  }
  return countPlacements(placements.on(id).map(({ placement }) => placement));
}
