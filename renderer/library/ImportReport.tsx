/** What came of the last import: files that failed with the reason, and what was noticed in the others. */
import { useTranslation } from 'react-i18next';
import { errorText } from '../../electron/shared/error-text.ts';
import { Dialog } from '../components/Dialog.tsx';
import { useFormat } from '../components/use-format.ts';
import { openDocument } from '../state/document.ts';
import { useJobs } from '../state/jobs.ts';
import { closeDialog } from '../state/session.ts';
import styles from './library.module.css';

export function ImportReport() {
  const { t } = useTranslation();
  const format = useFormat();
  const outcomes = useJobs((jobs) => jobs.outcomes);
  return (
    <Dialog title={t('import.report')} closeLabel={t('app.close')} onClose={closeDialog} wide>
      <ul className={styles.report}>
        {outcomes.map((outcome, index) => (
          <li key={`${index}-${outcome.fileName}`} data-status={outcome.status}>
            <p className={styles.file}>
              <bdi>{outcome.fileName}</bdi>
              <span>{t(`import.status.${outcome.status}`)}</span>
            </p>
            {outcome.status === 'failed' ? (
              <p>
                {errorText(t, {
                  ...outcome.error,
                  details: { file: outcome.fileName, ...outcome.error.details },
                })}
              </p>
            ) : (
              <p>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => {
                    closeDialog();
                    void openDocument(outcome.document.id);
                  }}
                >
                  <bdi>{outcome.document.title}</bdi>
                </button>
                {outcome.warnings > 0 && (
                  <span className={styles.warnings}>
                    {t('import.warnings', {
                      count: outcome.warnings,
                      shown: format.number(outcome.warnings),
                    })}
                  </span>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
