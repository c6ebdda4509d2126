/** Answers about imports and the jobs that run them. */
import { startImport, type ImportServices } from '../importing/import-jobs.ts';
import { bytesSource, fileSource } from '../importing/source.ts';
import type { Handlers } from '../shared/contract.ts';
import type { Dialogs } from '../window/dialogs.ts';

/** What these handlers need. Units: bytes. */
export interface ImportHandlerServices extends ImportServices {
  readonly dialogs: Dialogs;
  readonly maximumBytes: number;
}

/** Handlers of `import:*` and `job:*`. */
export function importHandlers(
  services: ImportHandlerServices,
): Pick<Handlers, 'import:choose' | 'import:drop' | 'job:cancel'> {
  const { dialogs, maximumBytes, jobs } = services;
  return {
    'import:choose': async () => {
      const paths = await dialogs.chooseTexts();
      if (paths.length === 0) return { job: null };
      const sources = paths.map((path) => fileSource(path, maximumBytes));
      return { job: startImport(sources, services) };
    },
    'import:drop': ({ files }) => {
      const sources = files.map(({ name, bytes }) => bytesSource(name, bytes, maximumBytes));
      return { job: startImport(sources, services) };
    },
    'job:cancel': ({ job }) => {
      jobs.cancel(job);
      return {};
    },
  };
}
