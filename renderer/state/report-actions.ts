/** What the reader does about the files of an import: another try, recognition, editions. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { OcrLanguages } from '../../corpus/document/recognition.ts';
import type { JobId } from '../../electron/shared/import-requests.ts';
import { request } from './client.ts';
import {
  emptyReport,
  failedRows,
  jobsOf,
  scannedRows,
  undecidedRows,
  unreadRows,
  withSettled,
  type ImportReport,
  type ReportRow,
} from './import-report.ts';
import { startedJob, useJobs } from './jobs.ts';
import { notify, notifyError } from './notices.ts';

/** Begins jobs that try rows of the report again; says so where main has forgotten the files. */
async function tryAgain(
  rows: readonly ReportRow[],
  begin: (job: JobId, its: readonly ReportRow[]) => Promise<{ readonly job: JobId | null }>,
): Promise<void> {
  useJobs.setState({ continuing: true });
  try {
    for (const job of jobsOf(rows)) {
      const its = rows.filter((row) => row.job === job);
      const again = await begin(job, its);
      const total = its.length;
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
  return tryAgain(failedRows(reported()), (job) => request('import:retry', { job }));
}

/** Reads the pictures of text in these languages: files that are nothing else, and such pages of documents. */
export function recogniseScans(languages: OcrLanguages): Promise<void> {
  const report = reported();
  const rows = [...unreadRows(report), ...scannedRows(report)];
  return tryAgain(rows, (job, its) => {
    const documents = its.flatMap(({ outcome }) =>
      outcome.status === 'failed' ? [] : [outcome.document.id],
    );
    const kept = documents.length === 0 ? {} : { documents };
    return request('import:recognise', { job, languages, ...kept });
  });
}

function reported(): ImportReport {
  return useJobs.getState().report ?? emptyReport;
}

/** An edition that was offered: `id` was imported and is like `of`. */
interface Offer {
  readonly id: DocumentId;
  readonly of: DocumentId;
}

/** Makes a document an edition of the one that it is like. */
export async function joinEdition({ id, of }: Offer): Promise<void> {
  try {
    const { carried } = await request('document:addEdition', { id, of });
    settle(id, 'joined');
    if (Object.values(carried).some((count) => count > 0))
      notify({ kind: 'carried', id, ...carried });
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
  for (const { outcome } of undecidedRows(reported())) {
    if (outcome.status === 'failed' || outcome.sameAs === undefined) continue;
    const { id } = outcome.document;
    await (how === 'joined' ? joinEdition({ id, of: outcome.sameAs.id }) : keepApart(id, false));
  }
}

function settle(id: DocumentId, how: 'joined' | 'apart'): void {
  useJobs.setState(({ report }) => ({ report: report && withSettled(report, id, how) }));
}
