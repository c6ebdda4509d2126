/** While a pair is being opened: says so, and of a book how far its alignment is. Ends it when the pane goes. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../components/use-format.ts';
import { leaveOpening, type ShownPair } from '../state/parallel.ts';
import styles from './annotated.module.css';

interface PairOpeningProps {
  readonly shown: Extract<ShownPair, { readonly kind: 'opening' }>;
}

export function PairOpening({ shown: { progress } }: PairOpeningProps) {
  const { t } = useTranslation();
  const format = useFormat();
  useEffect(() => leaveOpening, []);
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
