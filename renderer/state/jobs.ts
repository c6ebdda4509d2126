/** The imports that are running, and what came of the last ones. */
import { create } from 'zustand';
import type { EventData } from '../../electron/shared/contract.ts';
import type {
  ImportOutcome,
  ImportProgress,
  JobId,
} from '../../electron/shared/import-requests.ts';
import { offerImported } from './archiving.ts';
import { openBringing } from './bringing.ts';
import { request } from './client.ts';
import { offerWaitingNotes } from './coming-home.ts';
import { openDocument } from './document.ts';
import { offerFiles, releaseFiles, type LocalFile } from './dropping.ts';
import { count, emptyReport, withFinished, type ImportReport } from './import-report.ts';
import { notify, notifyError } from './notices.ts';
import { showReread } from './rereading.ts';
import { useSession } from './session.ts';

/**
 * `running` has one entry a job. `report` is of all imports since nothing ran; null before the first. `continuing`: what
 * begins now tries files of the report again. `ended`: events and answers may overtake each other.
 */
interface Jobs {
  readonly running: readonly ImportProgress[];
  readonly report: ImportReport | null;
  readonly continuing: boolean;
  readonly ended: ReadonlySet<JobId>;
}

export const useJobs = create<Jobs>()(() => ({
  running: [],
  report: null,
  continuing: false,
  ended: new Set(),
}));

/** The state with news of a job, which may be its first. */
export function withProgress(state: Jobs, progress: ImportProgress): Partial<Jobs> {
  const { running, report, continuing, ended } = state;
  if (ended.has(progress.job)) return {};
  if (running.some(({ job }) => job === progress.job))
    return { running: running.map((one) => (one.job === progress.job ? progress : one)) };
  const isNew = running.length === 0 && !continuing;
  return { running: [...running, progress], report: isNew ? emptyReport : report };
}

/** An import has begun; main tells the rest. */
export function startedJob(job: JobId | null, total: number): void {
  if (job === null) return;
  useJobs.setState((state) =>
    state.running.some((one) => one.job === job)
      ? {}
      : withProgress(state, { job, done: 0, total, current: '' }),
  );
}

/** Lets the reader choose files and imports them. */
export async function chooseFiles(): Promise<void> {
  try {
    startedJob((await request('import:choose', {})).job, 1);
  } catch (error) {
    notifyError(error);
  }
}

/** Lets the reader choose a folder and imports the texts in it. */
export async function chooseFolder(): Promise<void> {
  try {
    startedJob((await request('import:chooseFolder', {})).job, 1);
  } catch (error) {
    notifyError(error);
  }
}

/** Imports files that were dropped on the window, some perhaps in folders. */
export async function importFiles(files: readonly LocalFile[]): Promise<void> {
  if (files.length === 0) {
    notify({ kind: 'nothingToImport' });
    return;
  }
  try {
    startedJob(await offerFiles(files), files.length);
  } catch (error) {
    notifyError(error);
  }
}

/** Stops an import; what was imported stays. */
export function cancelImport(job: JobId): void {
  request('job:cancel', { job }).catch(notifyError);
}

/** Shows how far an import is. */
export function showProgress(progress: ImportProgress): void {
  useJobs.setState((state) => withProgress(state, progress));
}

function isArchive(outcome: ImportOutcome): boolean {
  return outcome.status === 'failed' && outcome.error.code === 'isArchive';
}

/** Says what came of an import, unless another window does, and opens the text when it was a single one that the reader waits for here. */
export function showOutcome(finished: EventData<'import:finished'>): void {
  const { job, outcomes, cancelled, role, incoming, skipped = [] } = finished;
  useJobs.setState(({ running, report, ended }) => ({
    running: running.filter((one) => one.job !== job),
    report: withFinished(report ?? emptyReport, finished),
    ended: new Set([...ended, job]),
  }));
  const { added, duplicates, unread, failed } = count(outcomes);
  releaseFiles(job, failed + unread > 0);
  // The text in the reader is another one now.
  for (const outcome of outcomes)
    if (outcome.status === 'reread') void showReread(outcome.document.id);
  // Another window says so.
  if (role === 'silent') return;
  if (incoming !== undefined) void openBringing(incoming);
  const archives = outcomes.filter(isArchive).length;
  if (archives > 0) void offerImported(job);
  if (archives > 0 && archives === outcomes.length) return;
  if (cancelled) notify({ kind: 'importCancelled', added });
  else if (failed > 0) notify({ kind: 'importFailed', failed, added });
  else if (unread > 0) notify({ kind: 'importUnread', unread });
  else if (outcomes.length === 0 && incoming !== undefined) return;
  else if (outcomes.length === 0)
    notify({ kind: skipped.length > 0 ? 'allLeftOut' : 'nothingToImport' });
  else notify({ kind: 'imported', added, duplicates });
  const news = outcomes.flatMap((one) => (one.status === 'added' ? [one.document.id] : []));
  void offerWaitingNotes(news);
  const only = role === 'asked' && outcomes.length === 1 ? outcomes[0] : undefined;
  const isReported = useSession.getState().dialog === 'importReport';
  if (only && only.status !== 'failed' && !isReported) void openDocument(only.document.id);
}
