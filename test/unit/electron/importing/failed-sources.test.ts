/** The files that failed in the last imports. */
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../corpus/errors.ts';
import {
  createFailedSources,
  type FailedSource,
} from '../../../../electron/importing/failed-sources.ts';
import { bytesSource } from '../../../../electron/importing/source.ts';
import { JobId } from '../../../../electron/shared/import-requests.ts';

const failed = (name: string, code: ErrorCode) => ({
  source: bytesSource(name, new Uint8Array(), 1),
  code,
});
const names = (failures: readonly FailedSource[]) => failures.map(({ source }) => source.fileName);
const job = JobId.parse('job-1');

describe('the sources that failed', () => {
  it('are given once', () => {
    const sources = createFailedSources();
    sources.keep(job, [failed('a', 'damaged')]);
    expect(names(sources.take(job, 'failed'))).toEqual(['a']);
    expect(sources.take(job, 'failed')).toEqual([]);
  });

  it('stay for a retry when only the scans are taken for recognition', () => {
    const sources = createFailedSources();
    sources.keep(job, [failed('a', 'damaged'), failed('b', 'noText'), failed('c', 'noText')]);
    expect(names(sources.take(job, 'unread'))).toEqual(['b', 'c']);
    expect(names(sources.take(job, 'failed'))).toEqual(['a']);
  });

  it('are kept of the last three imports', () => {
    const sources = createFailedSources();
    const jobs = ['job-1', 'job-2', 'job-3', 'job-4'].map((name) => JobId.parse(name));
    for (const one of jobs) sources.keep(one, [failed(one, 'damaged')]);
    expect(jobs.map((one) => names(sources.take(one, 'failed')))).toEqual([
      [],
      ['job-2'],
      ['job-3'],
      ['job-4'],
    ]);
  });
});
