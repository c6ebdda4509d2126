/** Carries annotations of other editions to a document as a job that windows see. */
import type { PlacementCounts } from '../../corpus/annotations/placement.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { toCorpusError } from '../../corpus/errors.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Uncarried } from '../../corpus/storage/placements.ts';
import type { Send } from '../ipc.ts';
import type { Jobs } from '../jobs.ts';
import { carriedCounts, carryMissing, type Carrying } from './carry-missing.ts';

/** What carrying needs; the carrier is a worker of its own, so that nothing waits for an import. */
export interface CarryServices extends Carrying {
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
  await carryJob(id, library.placements.standing(id).missing, services);
  return carriedCounts(library, id);
}

/** Carries these, if there are any; in a library that cannot be written nothing is carried. Errors: those of the worker. */
export async function carryJob(
  id: DocumentId,
  missing: readonly Uncarried[],
  services: CarryServices,
): Promise<void> {
  if (services.library.readOnly || missing.length === 0) return;
  const its = running.get(services.library) ?? new Map<DocumentId, Promise<void>>();
  running.set(services.library, its);
  const started = its.get(id) ?? begun(id, missing, services).finally(() => its.delete(id));
  its.set(id, started);
  await started;
}

function begun(
  id: DocumentId,
  missing: readonly Uncarried[],
  services: CarryServices,
): Promise<void> {
  const { jobs, send } = services;
  const total = missing.reduce((sum, { annotations }) => sum + annotations.length, 0);
  return new Promise((resolve, reject) => {
    jobs.start(async (signal, job) => {
      const onProgress = (done: number): void =>
        send('placements:progressed', { job, id, done, total });
      try {
        await carryMissing(id, missing, services, { signal, onProgress });
        send('placements:changed', { id });
        resolve();
      } catch (error) {
        if (signal.aborted) resolve();
        else reject(toCorpusError(error));
      }
    });
  });
}
