/** The files that failed in the last imports, so that they can be tried again. */
import type { JobId } from '../shared/contract.ts';
import type { Source } from './source.ts';

/** See the functions. */
export interface FailedSources {
  keep(job: JobId, sources: readonly Source[]): void;
  /** The job's failed sources, once; none where nothing failed or it is too long ago. */
  take(job: JobId): readonly Source[];
}

/** A reader tries the last import again, perhaps the one before; dropped files are held in memory as long. */
const kept = 3;

export function createFailedSources(): FailedSources {
  const failed = new Map<JobId, readonly Source[]>();
  return {
    keep(job, sources) {
      if (sources.length > 0) failed.set(job, sources);
      for (const oldest of [...failed.keys()].slice(0, -kept)) failed.delete(oldest);
    },
    take(job) {
      const sources = failed.get(job) ?? [];
      failed.delete(job);
      return sources;
    },
  };
}
