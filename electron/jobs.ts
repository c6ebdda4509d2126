/** Long work: it runs beside requests, reports its progress, can be cancelled, and outlives the window. */
import { CorpusError } from '../corpus/errors.ts';
import type { JobId } from './shared/import-requests.ts';

/** Running work; `run` gets the signal that tells it to stop and the job's id for its reports. */
export interface Jobs {
  start(run: (signal: AbortSignal, job: JobId) => Promise<void>): JobId;
  /** Returns at once; the job ends as soon as it can leave nothing half-written. A finished job is left alone. */
  cancel(job: JobId): void;
  cancelAll(): void;
  /** Resolves when no job runs any more. */
  idle(): Promise<void>;
}

/** `onFailure` is told of work that threw instead of reporting its own end. */
export function createJobs(onFailure: (error: unknown) => void): Jobs {
  const running = new Map<JobId, { stop: AbortController; ended: Promise<void> }>();
  let started = 0;
  return {
    start(run) {
      started += 1;
      const job = `job-${started}` as JobId;
      const stop = new AbortController();
      const ended = run(stop.signal, job)
        .catch(onFailure)
        .finally(() => running.delete(job));
      running.set(job, { stop, ended });
      return job;
    },
    cancel: (job) => running.get(job)?.stop.abort(cancelled()),
    cancelAll() {
      for (const { stop } of running.values()) stop.abort(cancelled());
    },
    async idle() {
      while (running.size > 0) await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}

function cancelled(): CorpusError {
  return new CorpusError('cancelled', 'the reader cancelled the job');
}
