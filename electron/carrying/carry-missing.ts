/** Finds out where annotations of other editions stand in a document, away from this thread, and keeps it. */
import { countPlacements, type PlacementCounts } from '../../corpus/annotations/placement.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Uncarried } from '../../corpus/storage/placements.ts';
import type { Reader } from '../worker/reader.ts';

/** The library, and who compares the texts. */
export interface Carrying {
  readonly library: Library;
  readonly carrier: Pick<Reader, 'carry'>;
}

/** `onProgress` is told how many annotations are done. */
export interface CarryOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/**
 * Carries what is missing, edition by edition; what was found out before `signal` is kept. A decision of the reader holds.
 * Errors: those of the worker and of the library.
 */
export async function carryMissing(
  id: DocumentId,
  missing: readonly Uncarried[],
  { library, carrier }: Carrying,
  { signal, onProgress = () => undefined }: CarryOptions = {},
): Promise<void> {
  const to = library.pieces.whole(id);
  const fileName = library.summary(id)?.title ?? id;
  let done = 0;
  for (const { edition, annotations } of missing) {
    onProgress(done);
    const from = library.pieces.whole(edition);
    const found = await carrier.carry({ fileName, annotations, from, to, documentId: id }, signal);
    library.placements.keep(id, annotations, found, () => plainText(library.document(id).blocks));
    done += annotations.length;
  }
}

/** How many annotations of other editions stand in the document, by what became of their words. Errors: CorpusError `notFound`. */
export function carriedCounts({ placements }: Library, id: DocumentId): PlacementCounts {
  return countPlacements(placements.on(id).map(({ placement }) => placement));
}
