/** The import that is running, and what came of the last one. */
import { create } from 'zustand';
import type {
  EventData,
  ImportOutcome,
  ImportProgress,
  JobId,
} from '../../electron/shared/contract.ts';
import { request } from './client.ts';
import { offerFiles, releaseFiles, type LocalFile } from './dropping.ts';
import { openDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';

interface Jobs {
  readonly running: ImportProgress | null;
  readonly outcomes: readonly ImportOutcome[];
}

export const useJobs = create<Jobs>()(() => ({ running: null, outcomes: [] }));

/** How many files were added, were there already, and failed. */
export function count(outcomes: readonly ImportOutcome[]): {
  readonly added: number;
  readonly duplicates: number;
  readonly failed: number;
} {
  const having = (status: ImportOutcome['status']) =>
    outcomes.filter((outcome) => outcome.status === status).length;
  return {
    added: having('added') + having('reread'),
    duplicates: having('duplicate'),
    failed: having('failed'),
  };
}

/** An import has begun; main tells the rest. */
export function startedJob(job: JobId | null, total: number): void {
  if (job === null) return;
  useJobs.setState(({ running }) =>
    running?.job === job ? {} : { running: { job, done: 0, total, current: '' } },
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

/** Stops the running import; what was imported stays. */
export function cancelImport(): void {
  const { running } = useJobs.getState();
  if (running) request('job:cancel', { job: running.job }).catch(notifyError);
}

/** Shows how far the import is. */
export function showProgress(progress: ImportProgress): void {
  useJobs.setState({ running: progress });
}

/** Says what came of an import, and opens the text when it was a single one. */
export function showOutcome({ job, outcomes, cancelled }: EventData<'import:finished'>): void {
  useJobs.setState({ running: null, outcomes });
  const { added, duplicates, failed } = count(outcomes);
  releaseFiles(job, failed > 0);
  if (cancelled) notify({ kind: 'importCancelled', added });
  else if (failed > 0) notify({ kind: 'importFailed', failed, added });
  else if (outcomes.length === 0) notify({ kind: 'nothingToImport' });
  else notify({ kind: 'imported', added, duplicates });
  const only = outcomes.length === 1 ? outcomes[0] : undefined;
  if (only && only.status !== 'failed') void openDocument(only.document.id);
}
