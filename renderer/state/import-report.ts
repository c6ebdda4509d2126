/** What came of the last imports, as the report shows it: pure functions over rows. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { EventData } from '../../electron/shared/contract.ts';
import type { ImportOutcome, JobId } from '../../electron/shared/import-requests.ts';
import type { SkippedFile } from '../../electron/shared/import-files.ts';

/** A file with the job that tried it last, and what the reader decided about the edition that was offered. */
export interface ReportRow {
  readonly job: JobId;
  readonly outcome: ImportOutcome;
  readonly settled?: 'joined' | 'apart';
}

/** In order of the import. `cancelled`: some files were not begun. */
export interface ImportReport {
  readonly rows: readonly ReportRow[];
  readonly skipped: readonly SkippedFile[];
  readonly cancelled: boolean;
}

export const emptyReport: ImportReport = { rows: [], skipped: [], cancelled: false };

/** How many files were added, read anew, were there already, wait for text recognition, and failed otherwise. */
export interface Counts {
  readonly added: number;
  readonly duplicates: number;
  readonly unread: number;
  readonly failed: number;
}

/** The counts of outcomes; what recognition read anew counts as added. */
export function count(outcomes: readonly ImportOutcome[]): Counts {
  const having = (status: ImportOutcome['status']) =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const unread = outcomes.filter(isUnread).length;
  return {
    added: having('added') + having('reread'),
    duplicates: having('duplicate'),
    unread,
    failed: having('failed') - unread,
  };
}

/** The report with a finished job: a file that was tried again takes the place of its failure, others come at the end. */
export function withFinished(
  report: ImportReport,
  { job, outcomes, skipped = [], cancelled }: EventData<'import:finished'>,
): ImportReport {
  const rows = [...report.rows];
  for (const outcome of outcomes) {
    const again = report.rows.findIndex(
      (row, at) => rows[at]?.job !== job && isTriedAgain(row, outcome),
    );
    const before = rows[again];
    if (before) rows[again] = inPlaceOf(before, { job, outcome });
    else rows.push({ job, outcome });
  }
  return {
    rows,
    skipped: [...report.skipped, ...skipped],
    cancelled: report.cancelled || cancelled,
  };
}

/** Whether the outcome is of another try of the row's file: one that failed, or one with pages that had to be recognised. */
function isTriedAgain({ outcome: before }: ReportRow, outcome: ImportOutcome): boolean {
  if (before.status === 'failed') return before.fileName === outcome.fileName;
  const isRead = outcome.status === 'reread' && before.scanned !== undefined;
  return isRead && before.document.id === outcome.document.id;
}

/** What was read anew keeps the name that its file had in the import, and what was offered then. */
function inPlaceOf(before: ReportRow, { job, outcome }: ReportRow): ReportRow {
  if (before.outcome.status === 'failed' || outcome.status === 'failed') return { job, outcome };
  const { fileName, sameAs } = before.outcome;
  return { ...before, job, outcome: { ...outcome, fileName, ...(sameAs ? { sameAs } : {}) } };
}

/** The report after the reader decided whether a document is an edition of the one it resembles. */
export function withSettled(
  report: ImportReport,
  id: DocumentId,
  settled: 'joined' | 'apart',
): ImportReport {
  const rows = report.rows.map((row) =>
    row.outcome.status !== 'failed' && row.outcome.document.id === id ? { ...row, settled } : row,
  );
  return { ...report, rows };
}

/** Whether the file is a picture of text that was not imported because nobody has read it yet. */
export function isUnread(outcome: ImportOutcome): boolean {
  return outcome.status === 'failed' && outcome.error.code === 'noText';
}

/** Rows of such pictures: they wait for text recognition. */
export function unreadRows(report: ImportReport): readonly ReportRow[] {
  return report.rows.filter(({ outcome }) => isUnread(outcome));
}

/** Rows of files that failed otherwise. */
export function failedRows(report: ImportReport): readonly ReportRow[] {
  return report.rows.filter(
    ({ outcome }) =>
      outcome.status === 'failed' && !isUnread(outcome) && outcome.error.code !== 'isArchive',
  );
}

/** Rows of documents some of whose pages are pictures that nobody has read yet. */
export function scannedRows(report: ImportReport): readonly ReportRow[] {
  return report.rows.filter(
    ({ outcome }) => outcome.status !== 'failed' && outcome.scanned !== undefined,
  );
}

/** Whether the row offers an edition, decided or not. */
export function isOffered({ outcome }: ReportRow): boolean {
  return outcome.status !== 'failed' && outcome.sameAs !== undefined;
}

/** Rows that wait for the reader's decision. */
export function undecidedRows(report: ImportReport): readonly ReportRow[] {
  return report.rows.filter((row) => isOffered(row) && row.settled === undefined);
}

/** The jobs of these rows, each once. */
export function jobsOf(rows: readonly ReportRow[]): readonly JobId[] {
  return [...new Set(rows.map(({ job }) => job))];
}
