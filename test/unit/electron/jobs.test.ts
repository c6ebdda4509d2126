/** Jobs: long work that can be cancelled and waited for. */
import { describe, expect, it } from 'vitest';
import { createJobs } from '../../../electron/jobs.ts';

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });

describe('a job', () => {
  it('has an id of its own and is told it', () => {
    const jobs = createJobs(() => undefined);
    const told: string[] = [];
    const run = async (_: AbortSignal, job: string): Promise<void> => void told.push(job);
    const ids = [jobs.start(run), jobs.start(run)];
    expect(new Set(ids).size).toBe(2);
    expect(told).toEqual(ids);
  });

  it('is told to stop when it is cancelled, and others are not', async () => {
    const jobs = createJobs(() => undefined);
    const ended: string[] = [];
    const first = jobs.start(async (signal) => {
      await untilAborted(signal);
      ended.push('first');
    });
    const second = jobs.start(async (signal) => {
      await untilAborted(signal);
      ended.push('second');
    });
    jobs.cancel(first);
    await Promise.resolve();
    expect(ended).toEqual(['first']);
    jobs.cancel(second);
    await jobs.idle();
    expect(ended).toEqual(['first', 'second']);
  });

  it('that has ended can be cancelled without harm', async () => {
    const jobs = createJobs(() => undefined);
    const job = jobs.start(() => Promise.resolve());
    await jobs.idle();
    expect(() => jobs.cancel(job)).not.toThrow();
  });

  it('that fails is reported and does not keep the app from quitting', async () => {
    const failures: unknown[] = [];
    const jobs = createJobs((error) => failures.push(error));
    jobs.start(() => Promise.reject(new Error('broken')));
    await jobs.idle();
    expect(failures).toEqual([new Error('broken')]);
  });

  it('started by another one is waited for too', async () => {
    const jobs = createJobs(() => undefined);
    let ended = false;
    jobs.start(async () => {
      await Promise.resolve();
      jobs.start(async () => {
        await Promise.resolve();
        ended = true;
      });
    });
    await jobs.idle();
    expect(ended).toBe(true);
  });
});
