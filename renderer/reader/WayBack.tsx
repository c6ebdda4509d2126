/** Stands after the block that a link led to, and goes back to where the reader was. */
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { goBack } from '../state/reading.ts';
import styles from './annotated.module.css';

export function WayBack() {
  const { t } = useTranslation();
  return (
    <div className={styles.back}>
      <button type="button" title={`${t('reader.back')} (Alt+←)`} onClick={goBack}>
        <Undo2 size={14} aria-hidden className="mirrored" />
        {t('reader.back')}
      </button>
    </div>
  );
}
