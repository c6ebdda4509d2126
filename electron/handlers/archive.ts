/** Answers about archives: everything taken out where the reader says, and archives brought in after a look at them. */
import { basename } from 'node:path';
import type { ArchivePlan } from '../../corpus/archive/plan.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { ExportContext } from '../../corpus/exporters/exporter.ts';
import type { Library } from '../../corpus/storage/library.ts';
import {
  openArchiveFile,
  openDroppedArchive,
  type ArchiveFile,
} from '../archiving/archive-file.ts';
import { createOpenedArchives } from '../archiving/opened-archives.ts';
import { bringIn, planArchive } from '../archiving/bring-in.ts';
import { shownPlan } from '../archiving/shown-plan.ts';
import { takeOut } from '../archiving/take-out.ts';
import type { FailedSources } from '../importing/failed-sources.ts';
import type { Source } from '../importing/source.ts';
import type { Send } from '../ipc.ts';
import type { Jobs } from '../jobs.ts';
import type { ListTeller } from '../list-teller.ts';
import type { Handlers } from '../shared/contract.ts';
import type { JobId } from '../shared/import-requests.ts';
import type { Dialogs } from '../window/dialogs.ts';

/** What these handlers need; `context` is asked for at each use, because time and language change. */
export interface ArchiveServices {
  readonly library: Library;
  readonly dialogs: Dialogs;
  readonly context: () => ExportContext;
  readonly jobs: Jobs;
  readonly failedSources: FailedSources;
  readonly send: Send;
  readonly listing: Pick<ListTeller, 'tellSoon' | 'tell'>;
}

/** Handlers of `archive:*` of one window. */
export function archiveHandlers(
  services: ArchiveServices,
): Pick<Handlers, Extract<keyof Handlers, `archive:${string}`>> {
  const { library, dialogs, context, jobs, send } = services;
  const { schema } = library.portable;
  const opened = createOpenedArchives();
  let running: JobId | undefined;
  /** As a job, so that quitting waits for it or stops it. */
  const asJob = <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      running = jobs.start((signal) => work(signal).then(resolve, reject));
    });
  const onProgress = (progress: { done: number; total: number; current: string }): void =>
    send('archive:progressed', progress);

  return {
    'archive:takeOut': async () => {
      const { exportedAt } = context();
      const path = await dialogs.chooseExportFile(`Hashiyeh ${exportedAt.slice(0, 10)}.zip`, 'zip');
      if (path === undefined) return null;
      const { counts, missing } = await asJob((signal) =>
        takeOut(library, path, { context: context(), signal, onProgress }),
      );
      const lost = missing.files.length + missing.documents.length;
      return { file: basename(path), counts, missing: lost };
    },
    'archive:choose': async () => {
      const path = await dialogs.chooseArchive();
      return path === undefined ? null : opened.add(await openArchiveFile(path, schema));
    },
    'archive:ofImport': async ({ job }) => {
      const [first] = services.failedSources.take(job, 'archives');
      return first ? opened.add(await openSource(first.source, library)) : null;
    },
    'archive:plan': async ({ archive }) => {
      const { file } = opened.find(archive);
      const plan = await asJob((signal) => planArchive(file, library, { signal, onProgress }));
      opened.keepPlan(archive, plan);
      return shownPlan(plan);
    },
    'archive:bring': async ({ archive }) => {
      const { file, plan } = opened.find(archive);
      if (plan === undefined) {
        const reason = 'an archive is looked through before it is brought in';
        throw new CorpusError('invalidRequest', reason, { reason });
      }
      const bring = (signal: AbortSignal) => bringInTelling(file, plan, services, signal);
      return shownPlan(await asJob(bring).finally(() => opened.forget(archive)));
    },
    'archive:forget': async ({ archive }) => {
      await opened.forget(archive);
      return {};
    },
    'archive:stop': () => {
      if (running !== undefined) jobs.cancel(running);
      return {};
    },
  };
}

function openSource(source: Source, library: Library): Promise<ArchiveFile> {
  const { schema } = library.portable;
  return source.path === undefined
    ? source.read().then((bytes) => openDroppedArchive(bytes, source.fileName, schema))
    : openArchiveFile(source.path, schema);
}

/** Every window follows, also where it is stopped half-way. */
async function bringInTelling(
  file: ArchiveFile,
  plan: ArchivePlan,
  { library, send, listing }: ArchiveServices,
  signal: AbortSignal,
): Promise<ArchivePlan> {
  const brought: DocumentId[] = [];
  try {
    return await bringIn(file, library, plan, {
      signal,
      onProgress: (progress) => send('archive:progressed', progress),
      onBrought: (id) => {
        brought.push(id);
        listing.tellSoon(id);
      },
    });
  } finally {
    send('collections:changed', { collections: [...library.shelves.collections()] });
    send('sheets:changed', { sheets: [...library.sheets.list()] });
    // Their places in collections came last.
    listing.tell(brought);
    for (const id of brought) send('document:changed', { id, reread: true });
  }
}
