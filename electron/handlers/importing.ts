/** Answers about imports and the jobs that run them. */
import type { DroppedFiles } from '../importing/dropped-files.ts';
import { findFiles } from '../importing/find-files.ts';
import { startImport, type ImportServices } from '../importing/import-jobs.ts';
import { pasteSource } from '../importing/paste.ts';
import { bytesSource, fileSource } from '../importing/source.ts';
import type { Handlers, Result } from '../shared/contract.ts';
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
  return {
    'import:choose': async () => {
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
    'import:retry': ({ job }) => {
      const sources = failedSources.take(job);
      return { job: sources.length === 0 ? null : startImport(sources, services) };
    },
    'import:recognise': ({ job, languages }) => {
      const sources = failedSources.take(job, 'noText');
      return {
        job: sources.length === 0 ? null : startImport(sources, { ...services, ocr: languages }),
      };
    },
    'document:recognise': ({ id, languages }) => {
      const { fileName } = library.imported(id).provenance;
      const source = bytesSource(fileName, library.original(id), maximumBytes);
      return { job: startImport([source], { ...services, ocr: languages }) };
    },
    'job:cancel': ({ job }) => {
      jobs.cancel(job);
      return {};
    },
  };
}
