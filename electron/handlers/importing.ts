/** Answers about imports and the jobs that run them. */
import type { DroppedFiles } from '../importing/dropped-files.ts';
import type { FailedSource } from '../importing/failed-sources.ts';
import { findFiles } from '../importing/find-files.ts';
import { startImport, type ImportServices } from '../importing/import-jobs.ts';
import { keptSource } from '../importing/kept-source.ts';
import { pasteSource } from '../importing/paste.ts';
import { fileSource, type Source } from '../importing/source.ts';
import type { Handlers, Result } from '../shared/contract.ts';
import type { JobId } from '../shared/import-requests.ts';
import type { Dialogs } from '../window/dialogs.ts';

/** What these handlers need. Units: bytes. */
export interface ImportHandlerServices extends ImportServices {
  readonly dialogs: Dialogs;
  readonly droppedFiles: DroppedFiles;
  /** What is on the system's clipboard now. */
  readonly readClipboard: () => Result<'import:readClipboard'>;
  readonly maximumBytes: number;
}

/** Handlers of `import:*` and `job:*`, and of the jobs that read a document of the library anew. */
export function importHandlers(
  services: ImportHandlerServices,
): Pick<
  Handlers,
  Extract<keyof Handlers, `import:${string}`> | 'document:recognise' | 'job:cancel'
> {
  const { dialogs, droppedFiles, readClipboard, library, maximumBytes, jobs, failedSources } =
    services;
  const { reader } = services;
  return {
    'import:choose': async () => {
      // While somebody looks for the files, there is time.
      reader.practise();
      const paths = await dialogs.chooseTexts();
      if (paths.length === 0) return { job: null };
      const sources = paths.map((path) => fileSource(path, maximumBytes));
      return { job: startImport(sources, services) };
    },
    'import:drop': ({ drop, files }) => ({
      job: startImport(droppedFiles.select(drop, files), services),
    }),
    'import:giveFile': ({ drop, index, bytes }) => {
      droppedFiles.give(drop, index, bytes);
      return {};
    },
    'import:readClipboard': () => readClipboard(),
    'import:chooseFolder': async () => {
      reader.practise();
      const folder = await dialogs.chooseImportFolder();
      if (folder === undefined) return { job: null };
      const select = async () => {
        const { files, skipped } = await findFiles(folder);
        const sources = files.map(({ path, file }) => fileSource(path, maximumBytes, file));
        return { sources, skipped };
      };
      return { job: startImport(select, services) };
    },
    'import:paste': (pasted) => ({
      job: startImport([pasteSource(pasted, maximumBytes)], services),
    }),
    'import:retry': ({ job }) => ({
      job: startAgain(job, failedSources.take(job, 'failed'), services),
    }),
    'import:recognise': ({ job, languages, documents = [] }) => {
      const scans = failedSources.take(job, 'unread');
      // What was deleted meanwhile must not come back.
      const listed = new Set(library.list().map(({ id }) => id));
      const kept = documents.filter((id) => listed.has(id)).map((id) => keptSource(library, id));
      return { job: startAgain(job, scans, { ...services, ocr: languages }, kept) };
    },
    'document:recognise': ({ id, languages }) => ({
      job: startImport([keptSource(library, id)], { ...services, ocr: languages }),
    }),
    'job:cancel': ({ job }) => {
      jobs.cancel(job);
      return {};
    },
  };
}

/**
 * Tries failed sources of a job again, with others; null where there are none. What a cancelled try leaves of them is the
 * job's again, with the files of an archive that had been opened meanwhile.
 */
function startAgain(
  job: JobId,
  failed: readonly FailedSource[],
  services: ImportServices,
  others: readonly Source[] = [],
): JobId | null {
  const sources = [...failed.map(({ source }) => source), ...others];
  if (sources.length === 0) return null;
  const codes = new Map(failed.map(({ source, code }) => [source, code]));
  const onLeft = (left: readonly Source[]): void => {
    const again = left.filter((source) => !others.includes(source));
    const kept = again.map((source) => ({ source, code: codes.get(source) ?? 'cancelled' }));
    services.failedSources.keep(job, kept);
  };
  return startImport(sources, { ...services, onLeft });
}
