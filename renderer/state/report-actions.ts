/** What the reader does about the files of an import: another try, recognition, editions. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { OcrLanguages } from '../../corpus/document/recognition.ts';
import type { JobId } from '../../electron/shared/contract.ts';
import { request } from './client.ts';
import { emptyReport, failedRows, jobsOf, undecidedRows, withSettled } from './import-report.ts';
import { startedJob, useJobs } from './jobs.ts';
import { notify, notifyError } from './notices.ts';

/** Begins jobs that try failed files of the report again; says so where main has forgotten the files. */
async function tryAgain(
  code: string | undefined,
  begin: (job: JobId) => Promise<{ readonly job: JobId | null }>,
): Promise<void> {
  const rows = failedRows(useJobs.getState().report ?? emptyReport, code);
  useJobs.setState({ continuing: true });
  try {
    for (const job of jobsOf(rows)) {
      const again = await begin(job);
      const total = rows.filter((row) => row.job === job).length;
      if (again.job === null) notify({ kind: 'nothingToRetry' });
      startedJob(again.job, total);
    }
  } catch (error) {
    notifyError(error);
  } finally {
    useJobs.setState({ continuing: false });
  }
}

/** Imports the files again that failed. */
export function retryFailed(): Promise<void> {
  return tryAgain(undefined, (job) => request('import:retry', { job }));
}

/** Reads the pictures of text in these languages. */
export function recogniseScans(languages: OcrLanguages): Promise<void> {
  return tryAgain('noText', (job) => request('import:recognise', { job, languages }));
}

/** An edition that was offered: `id` was imported and is like `of`. */
interface Offer {
  readonly id: DocumentId;
  readonly of: DocumentId;
}

/** Makes a document an edition of the one that it is like. */
export async function joinEdition({ id, of }: Offer): Promise<void> {
  try {
    await request('document:addEdition', { id, of });
    settle(id, 'joined');
  } catch (error) {
    notifyError(error);
  }
}

/** Leaves a document a text of its own, also after it was joined. */
export async function keepApart(id: DocumentId, wasJoined: boolean): Promise<void> {
  try {
    if (wasJoined) await request('document:separateEdition', { id });
    settle(id, 'apart');
  } catch (error) {
    notifyError(error);
  }
}

/** Decides all that wait for a decision in one way. */
export async function settleAll(how: 'joined' | 'apart'): Promise<void> {
  for (const { outcome } of undecidedRows(useJobs.getState().report ?? emptyReport)) {
    if (outcome.status === 'failed' || outcome.sameAs === undefined) continue;
    const { id } = outcome.document;
    await (how === 'joined' ? joinEdition({ id, of: outcome.sameAs.id }) : keepApart(id, false));
  }
}

function settle(id: DocumentId, how: 'joined' | 'apart'): void {
  useJobs.setState(({ report }) => ({ report: report && withSettled(report, id, how) }));
}
