/** Finds out where annotations of other editions stand in a document: as a job, away from the window's process. */
import { countPlacements, type PlacementCounts } from '../../corpus/annotations/placement.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import { toCorpusError } from '../../corpus/errors.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Send } from '../ipc.ts';
import type { Jobs } from '../jobs.ts';
import type { Reader } from '../worker/reader.ts';

/** What carrying needs. */
export interface CarryServices {
  readonly library: Library;
  /** A worker of its own, so that nothing waits for an import. */
  readonly carrier: Pick<Reader, 'carry'>;
  readonly jobs: Jobs;
  /** Tells every window. */
  readonly send: Send;
}

/** What runs, by library and document: a second window waits for the same job. */
const running = new WeakMap<Library, Map<DocumentId, Promise<void>>>();

/**
 * Carries what was not carried to the document yet, and counts all that was. Nothing to do costs one look into the database.
 * Cancelled, it keeps what was found out by then; the rest is found out when the document is opened again.
 * Errors: CorpusError `notFound`, and those of the worker.
 */
export async function carryTo(id: DocumentId, services: CarryServices): Promise<PlacementCounts> {
  const { library } = services;
  if (!library.readOnly && library.placements.missing(id).length > 0) await joined(id, services);
  return countPlacements(library.placements.on(id).map(({ placement }) => placement));
}

/** Whether something is left to be carried to the document. */
export function isToBeCarried(id: DocumentId, library: Library): boolean {
  return !library.readOnly && library.placements.missing(id).length > 0;
}

function joined(id: DocumentId, services: CarryServices): Promise<void> {
  const its = running.get(services.library) ?? new Map<DocumentId, Promise<void>>();
  running.set(services.library, its);
  const known = its.get(id);
  if (known) return known;
  const ended = started(id, services).finally(() => its.delete(id));
  its.set(id, ended);
  return ended;
}

function started(id: DocumentId, services: CarryServices): Promise<void> {
  const { library, carrier, jobs, send } = services;
  return new Promise((resolve, reject) => {
    jobs.start(async (signal, job) => {
      try {
        const missing = library.placements.missing(id);
        const total = missing.reduce((sum, { annotations }) => sum + annotations.length, 0);
        let done = 0;
        const to = library.pieces.whole(id);
        const fileName = library.summary(id)?.title ?? id;
        for (const { edition, annotations } of missing) {
          send('placements:progressed', { job, id, done, total });
          const input = {
            fileName,
            annotations,
            from: library.pieces.whole(edition),
            to,
            documentId: id,
          };
          const found = await carrier.carry(input, signal);
          library.placements.keep(id, annotations, found, () =>
            plainText(library.document(id).blocks),
          );
          done += annotations.length;
        }
        send('placements:changed', { id });
        resolve();
      } catch (error) {
        if (signal.aborted) resolve();
        else reject(toCorpusError(error));
      }
    });
  });
}
