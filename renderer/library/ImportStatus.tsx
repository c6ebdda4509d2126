/** How far the running imports are, each with the way to stop it. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProgress } from '../../electron/shared/import-requests.ts';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { cancelImport, useJobs } from '../state/jobs.ts';
import styles from './import-report.module.css';

export function ImportStatus() {
  const running = useJobs((jobs) => jobs.running);
  return running.map((progress) => <Running key={progress.job} progress={progress} />);
}

function Running({ progress }: { readonly progress: ImportProgress }) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = useId();
  const { job, done, total, current, page, pages } = progress;
  const left = total - done;
  return (
    <div className={styles.running}>
      <p id={label}>
        {t('import.running', { done: format.number(done), total: format.number(total) })}
        {' · '}
        {/* Isolated: two numbers beside each other would be one. */}
        <bdi className={styles.left}>
          {t('import.left', { count: left, shown: format.number(left) })}
        </bdi>
      </p>
      <progress aria-labelledby={label} max={total} value={done} />
      <p className={styles.current}>
        <bdi>{current}</bdi>
      </p>
      {page !== undefined && pages !== undefined && (
        <p className={styles.current}>
          {t('import.page', { page: format.number(page), pages: format.number(pages) })}
        </p>
      )}
      <Button onClick={() => cancelImport(job)}>{t('import.cancel')}</Button>
    </div>
  );
}
