/** Imports as jobs: every one of them ends for the window, whatever happens and whenever it is stopped. */
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../corpus/storage/library.ts';
import { createFailedSources } from '../../../../electron/importing/failed-sources.ts';
import { startImport, type ImportServices } from '../../../../electron/importing/import-jobs.ts';
import { bytesSource } from '../../../../electron/importing/source.ts';
import { createJobs } from '../../../../electron/jobs.ts';
import type { JobId } from '../../../../electron/shared/import-requests.ts';
import type { FinishedImport } from '../../../../electron/window-events.ts';
import { directReader } from '../../../support/direct-reader.ts';
import { openTestLibrary, testTime } from '../../../support/libraries.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

/** An import's surroundings; `finished` is what the windows were told, `failures` what went into the log. */
function surroundings(change: Partial<Library> = {}) {
  const finished: FinishedImport[] = [];
  const failures: unknown[] = [];
  const jobs = createJobs((error) => failures.push(error));
  const library = openTestLibrary(temporaryFolder());
  const services: ImportServices = {
    // Its methods stand in its prototype.
    library: Object.assign(Object.create(library) as Library, change),
    reader: directReader(),
    jobs,
    send: () => undefined,
    finished: (data) => finished.push(data),
    listing: { tell: () => undefined, tellSoon: () => undefined },
    now: () => testTime,
    failedSources: createFailedSources(),
    incoming: () => Promise.reject(new Error('there are no notes')),
  };
  return { finished, failures, jobs, library, services };
}

const sources = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    bytesSource(`${at}.txt`, new TextEncoder().encode(`The well of number ${at}.\n`), 1024),
  );

describe('an import that is a job', () => {
  it('ends for the windows too where the library cannot be written any more', async () => {
    const { finished, failures, jobs, services } = surroundings({
      addAll: () => Promise.reject(new Error('the disk is gone')),
    });
    startImport(sources(40), services);
    await jobs.idle();
    expect(failures).toEqual([new Error('the disk is gone')]);
    expect(finished).toMatchObject([
      { outcomes: [{ status: 'failed', error: { code: 'internal' } }], cancelled: false },
    ]);
  });

  it('ends for the windows too where its files cannot be looked for', async () => {
    const { finished, jobs, services } = surroundings();
    startImport(() => Promise.reject(new Error('no such folder')), services);
    await jobs.idle();
    expect(finished).toMatchObject([{ outcomes: [{ status: 'failed' }] }]);
  });

  it.each(['begun', 'read', 'stored', 'told of'] as const)(
    'ends when it is stopped while a text is %s, and has stored a text whole or not at all',
    async (when) => {
      // The first, one of the second group, and the last.
      for (const at of [0, 17, 23]) {
        const stopAt = (moment: string, text: number): void => {
          if (moment === when && text === at) jobs.cancel(job);
        };
        let stored = 0;
        const { finished, failures, jobs, library, services } = surroundings({
          addAll: (additions) => {
            additions.forEach(() => stopAt('stored', stored++));
            return library.addAll(additions);
          },
        });
        let read = 0;
        let told = 0;
        const { reader, listing } = services;
        const job: JobId = startImport(
          sources(24).map((source, text) => ({
            ...source,
            read: (signal) => {
              stopAt('begun', text);
              return source.read(signal);
            },
          })),
          {
            ...services,
            reader: {
              ...reader,
              read: async (...given) => {
                const result = await reader.read(...given);
                stopAt('read', read++);
                return result;
              },
            },
            listing: { ...listing, tellSoon: () => stopAt('told of', told++) },
          },
        );
        await jobs.idle();
        expect(failures).toEqual([]);
        expect(finished).toMatchObject([{ cancelled: true }]);
        expect(library.list()).toHaveLength(finished[0]?.outcomes.length ?? -1);
      }
    },
  );
});
