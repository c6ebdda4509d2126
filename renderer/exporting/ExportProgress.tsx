/** How far a long export is, and the way to stop it. */
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { stopExport } from '../state/export-dialog.ts';
import styles from './exporting.module.css';

interface ExportProgressProps {
  readonly done: number;
  readonly total: number;
}

export function ExportProgress({ done, total }: ExportProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (total === 0) return null;
  const shown = t('export.progress', { done: format.number(done), total: format.number(total) });
  return (
    <span className={styles.progress}>
      <progress value={done} max={total} aria-label={shown} />
      <span aria-hidden>{shown}</span>
      <Button onClick={() => void stopExport()}>{t('export.stop')}</Button>
    </span>
  );
}
