/** What came of the last imports, and what the reader can do about it. */
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { OcrQuestion } from '../components/OcrQuestion.tsx';
import { useFormat } from '../components/use-format.ts';
import {
  count,
  emptyReport,
  failedRows,
  scannedRows,
  undecidedRows,
  unreadRows,
  type ImportReport as Report,
} from '../state/import-report.ts';
import { useJobs } from '../state/jobs.ts';
import { recogniseScans, retryFailed, settleAll } from '../state/report-actions.ts';
import { closeDialog } from '../state/session.ts';
import { ImportStatus } from './ImportStatus.tsx';
import { ReportSections } from './ReportSections.tsx';
import styles from './import-report.module.css';

export function ImportReport() {
  const { t } = useTranslation();
  const format = useFormat();
  const report = useJobs((jobs) => jobs.report) ?? emptyReport;
  const isRunning = useJobs((jobs) => jobs.running.length > 0);
  const scans = unreadRows(report).length + scannedRows(report).length;
  return (
    <Dialog title={t('import.report')} closeLabel={t('app.close')} onClose={closeDialog} wide>
      <Summary report={report} isRunning={isRunning} />
      <ImportStatus />
      {!isRunning && (
        <>
          {scans > 0 && (
            <OcrQuestion
              question={t('import.ocr.question', { count: scans, shown: format.number(scans) })}
              onRead={(languages) => void recogniseScans(languages)}
            />
          )}
          <Choices report={report} />
        </>
      )}
      <ReportSections report={report} />
    </Dialog>
  );
}

/** The counts in a sentence, read out when an import ends while the report is open. */
function Summary({ report, isRunning }: { readonly report: Report; readonly isRunning: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rows, skipped, cancelled } = report;
  const counted = count(rows.map(({ outcome }) => outcome));
  const counts = { ...counted, skipped: skipped.length };
  const facts = (['added', 'duplicates', 'unread', 'failed', 'skipped'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) =>
      t(`import.counted.${name}`, { count: counts[name], shown: format.number(counts[name]) }),
    );
  return (
    <p role="status" className={styles.summary}>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {facts.length === 0 && !isRunning && <span>{t('import.nothingYet')}</span>}
      {cancelled && <span>{t('import.wasCancelled')}</span>}
    </p>
  );
}

/** What can be done for several files at once. */
function Choices({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  const failed = failedRows(report).length;
  const undecided = undecidedRows(report).length;
  if (failed === 0 && undecided < 2) return null;
  return (
    <p className={styles.choices}>
      {failed > 0 && (
        <Button onClick={() => void retryFailed()}>
          {t('import.retry', { count: failed, shown: format.number(failed) })}
        </Button>
      )}
      {undecided > 1 && (
        <>
          <Button onClick={() => void settleAll('joined')}>
            {t('import.joinAll', { count: undecided, shown: format.number(undecided) })}
          </Button>
          <Button onClick={() => void settleAll('apart')}>{t('import.apartAll')}</Button>
        </>
      )}
    </p>
  );
}
