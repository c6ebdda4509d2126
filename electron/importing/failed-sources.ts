/** The files that failed in the last imports, so that they can be tried again or read by text recognition. */
import type { ErrorCode } from '../../corpus/errors.ts';
import type { JobId } from '../shared/import-requests.ts';
import type { Source } from './source.ts';

/** A source and why it failed. */
export interface FailedSource {
  readonly source: Source;
  readonly code: ErrorCode;
}

/** What can be done about it. */
type FailedKind = 'unread' | 'archives' | 'failed';

function kindOf(code: ErrorCode): FailedKind {
  if (code === 'noText') return 'unread';
  return code === 'isArchive' ? 'archives' : 'failed';
}

/** See the functions. */
export interface FailedSources {
  /** Adds to those that are kept of the job. */
  keep(job: JobId, failed: readonly FailedSource[]): void;
  /**
   * The job's failed sources, once; none where nothing failed or it is too long ago. `unread` are pictures of text, which
   * another try without text recognition would fail on as before, `archives` those of libraries, which are no texts; `failed`
   * are the others. Those of the other kinds can still be taken.
   */
  take(job: JobId, kind: FailedKind): readonly FailedSource[];
}

/** A reader tries the last import again, perhaps the one before; dropped files are held in memory as long. */
const kept = 3;

export function createFailedSources(): FailedSources {
  const jobs = new Map<JobId, readonly FailedSource[]>();
  return {
    keep(job, failed) {
      if (failed.length > 0) jobs.set(job, [...(jobs.get(job) ?? []), ...failed]);
      for (const oldest of [...jobs.keys()].slice(0, -kept)) jobs.delete(oldest);
    },
    take(job, kind) {
      const isTaken = ({ code }: FailedSource) => kindOf(code) === kind;
      const failed = jobs.get(job) ?? [];
      const left = failed.filter((one) => !isTaken(one));
      if (left.length > 0) jobs.set(job, left);
      else jobs.delete(job);
      return failed.filter(isTaken);
    },
  };
}
