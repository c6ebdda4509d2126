/** How far an import is, with the way to stop it. */
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { cancelImport, useJobs } from '../state/jobs.ts';
import styles from './library.module.css';

export function ImportStatus() {
  const { t } = useTranslation();
  const format = useFormat();
  const running = useJobs((jobs) => jobs.running);
  if (running === null) return null;
  const { done, total, current } = running;
  return (
    <div className={styles.running}>
      <p id="import-progress">
        {t('import.running', { done: format.number(done), total: format.number(total) })}
      </p>
      <progress aria-labelledby="import-progress" max={total} value={done} />
      <p className={styles.current}>
        <bdi>{current}</bdi>
      </p>
      <Button onClick={cancelImport}>{t('import.cancel')}</Button>
    </div>
  );
}
