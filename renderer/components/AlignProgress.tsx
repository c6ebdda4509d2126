/** That two texts are being aligned, and of a book how far that is. */
import { useTranslation } from 'react-i18next';
import styles from './align-progress.module.css';
import { useFormat } from './use-format.ts';

interface AlignProgressProps {
  /** Passes over both texts; null before the first is told. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

export function AlignProgress({ progress }: AlignProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.waiting} role="status">
      <p>
        {progress === null
          ? t('parallel.opening')
          : t('parallel.aligning', {
              step: format.number(progress.done + 1),
              steps: format.number(progress.total),
            })}
      </p>
      {progress && (
        <progress
          className={styles.aligning}
          aria-label={t('parallel.opening')}
          value={progress.done + 0.5}
          max={progress.total}
        />
      )}
    </div>
  );
}
