/** Imports as jobs: the same for the dialog, dropped files, opened files and the window's first start. */
import type { DocumentId } from '../../corpus/document/document.ts';
import { unreadPages } from '../../corpus/document/provenance.ts';
import type { OcrLanguages } from '../../corpus/document/recognition.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { CorpusError, toCorpusError } from '../../corpus/errors.ts';
import type { OpenedIncoming } from '../incoming/opened-incoming.ts';
import type { Send } from '../ipc.ts';
import type { Jobs } from '../jobs.ts';
import { linesOf } from '../list-lines.ts';
import type { ListTeller } from '../list-teller.ts';
import { toReplyError } from '../shared/reply-error.ts';
import type { IncomingId } from '../shared/incoming-requests.ts';
import type { ImportOutcome, JobId } from '../shared/import-requests.ts';
import type { FinishedImport } from '../window-events.ts';
import type { Reader } from '../worker/reader.ts';
import type { FailedSources } from './failed-sources.ts';
import type { SkippedFile } from './find-files.ts';
import { importFiles } from './import-files.ts';
import type { ImportedFile } from './read-source.ts';
import { createProgressTeller } from './progress.ts';
import type { Source } from './source.ts';

/** What an import job needs. `now` gives ISO-8601 UTC. */
export interface ImportServices {
  readonly library: Library;
  readonly reader: Reader;
  readonly jobs: Jobs;
  readonly send: Send;
  /** Tells every window what came of it. */
  readonly finished: (data: FinishedImport) => void;
  readonly listing: ListTeller;
  readonly now: () => string;
  readonly failedSources: FailedSources;
  /** Takes files that hold annotations and no text. */
  readonly incoming: () => Promise<OpenedIncoming>;
  /** The reader asked that pictures of text be read, in these languages. */
  readonly ocr?: OcrLanguages;
  /** Called with what a cancelled import left. */
  readonly onLeft?: (left: readonly Source[]) => void;
}

/** What an import begins with: sources, or the search for them, which is part of the job. */
export type Selection = readonly Source[] | Selected | (() => Promise<Selected>);

/** The sources of a folder and what was left out of it. */
export interface Selected {
  readonly sources: readonly Source[];
  readonly skipped: readonly SkippedFile[];
}

/** Starts the import; `onFinished` gets the ids of the documents that are now in the library, in order. */
export function startImport(
  selection: Selection,
  services: ImportServices,
  onFinished: (documents: readonly DocumentId[]) => void = () => undefined,
): JobId {
  const { jobs, finished, reader } = services;
  // Before the files are found and read.
  reader.prepare();
  return jobs.start(async (signal, job) => {
    let current = '';
    const onCurrent = (file: string): void => void (current = file);
    const work = importSelected(selection, services, { signal, job, onCurrent });
    const documents = await work.catch((error: unknown) => {
      // Windows show the import as running until they hear of its end.
      const outcome = { status: 'failed', fileName: current, error: toReplyError(error) } as const;
      finished({ job, outcomes: [outcome], cancelled: signal.aborted });
      throw error;
    });
    onFinished(documents);
  });
}

/** `onCurrent` is told which file is being read. */
interface RunningImport {
  readonly signal: AbortSignal;
  readonly job: JobId;
  readonly onCurrent: (file: string) => void;
}

/** Imports, and tells the windows how far it is and what came of it; gives the documents that are now in the library. */
async function importSelected(
  selection: Selection,
  services: ImportServices,
  { signal, job, onCurrent }: RunningImport,
): Promise<readonly DocumentId[]> {
  const { library, send, finished, listing } = services;
  const { sources, skipped: left } = await selectedBy(selection);
  const skipped = [...left];
  const teller = createProgressTeller((progress) => send('import:progressed', progress));
  const pairsBefore = library.pairs.list().length;
  let progress = { job, done: 0, total: sources.length, current: '' };
  const all = await importFiles(sources, {
    ...services,
    signal,
    onProgress: (done, total, current) => {
      progress = { job, done, total, current };
      onCurrent(current);
      teller.tell(progress);
    },
    onPage: (page, pages) => teller.tell({ ...progress, page, pages }),
    onSkipped: (more) => skipped.push(...more),
    onImported: (file) => {
      if (file.status !== 'failed') listing.tellSoon(file.document.id);
    },
  }).finally(() => {
    teller.end();
    listing.tell([]);
  });
  const pairs = library.pairs.list();
  if (pairs.length !== pairsBefore) send('pairs:changed', { pairs: [...pairs] });
  const imported = all.filter((file) => !isNotes(file));
  const outcomes = outcomesOf(imported, library);
  const incoming = await openNotes(all.filter(isNotes), services);
  keepFailed(job, imported, services);
  finished({
    job,
    outcomes,
    cancelled: signal.aborted,
    ...(incoming === undefined ? {} : { incoming }),
    ...(skipped.length === 0
      ? {}
      : { skipped: skipped.map(({ file: fileName, reason }) => ({ fileName, reason })) }),
  });
  return imported.flatMap((file) => (file.status === 'failed' ? [] : [file.document.id]));
}

/** Remembers what failed, so that it can be tried again. */
function keepFailed(
  job: JobId,
  imported: readonly ImportedFile[],
  { failedSources }: ImportServices,
): void {
  const failed = imported.flatMap((file) =>
    file.status === 'failed' ? [{ source: file.source, code: file.error.code }] : [],
  );
  failedSources.keep(job, failed);
}

function isNotes(file: ImportedFile): boolean {
  return file.status === 'failed' && file.error.code === 'annotationsOnly';
}

/** Reads them now: what was dropped leaves the window with the import. */
async function openNotes(
  files: readonly ImportedFile[],
  { incoming }: ImportServices,
): Promise<IncomingId | undefined> {
  const notes = files.flatMap((file) => (file.status === 'failed' ? [file] : []));
  const sources = await Promise.all(
    notes.map(async ({ source }): Promise<Source> => {
      const bytes = await source.read().catch((error: unknown) => toCorpusError(error));
      const read = () =>
        bytes instanceof CorpusError ? Promise.reject(bytes) : Promise.resolve(bytes);
      return { fileName: source.fileName, file: source.file, read };
    }),
  );
  return sources.length === 0 ? undefined : (await incoming()).open(sources);
}

async function selectedBy(selection: Selection): Promise<Selected> {
  if (typeof selection === 'function') return selection();
  return 'sources' in selection ? selection : { sources: selection, skipped: [] };
}

/** The outcomes as the window is told them. */
export function outcomesOf(imported: readonly ImportedFile[], library: Library): ImportOutcome[] {
  const ids = imported.flatMap((file) => (file.status === 'failed' ? [] : [file.document.id]));
  const lines = new Map(linesOf(library, ids).map((line) => [line.id, line]));
  return imported.flatMap((file): readonly ImportOutcome[] => {
    // The way from the folder: a thousand files have the same name in different places.
    const { file: fileName } = file.source;
    if (file.status === 'failed') {
      return [{ status: 'failed', fileName, error: toReplyError(file.error) }];
    }
    const summary = lines.get(file.document.id);
    // Deleted again while the rest was still being imported.
    if (!summary) return [];
    const warnings = file.document.report.length;
    const sameAs = file.sameAs === undefined ? {} : { sameAs: file.sameAs };
    const scanned = unreadPages(file.document.report);
    const unread = scanned > 0 ? { scanned } : {};
    return [{ status: file.status, fileName, document: summary, warnings, ...sameAs, ...unread }];
  });
}
