/** The question whether an imported text is an edition of one that the library has. */
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import type { ReportRow } from '../state/import-report.ts';
import { joinEdition, keepApart } from '../state/report-actions.ts';
import styles from './import-report.module.css';

export function EditionQuestion({ row }: { readonly row: ReportRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { outcome, settled } = row;
  if (outcome.status === 'failed' || outcome.sameAs === undefined) return null;
  const { id, title, why, likeness } = outcome.sameAs;
  const own = outcome.document.id;
  const words = { title: isolate(title) };
  return (
    <div className={styles.question}>
      <p>
        {settled === 'joined'
          ? t('import.joined', words)
          : t(`import.sameAs.${why}`, { ...words, share: format.percent(likeness) })}
      </p>
      <p className={styles.choices}>
        {settled !== 'joined' && (
          <Button
            aria-label={t('import.joinThis', words)}
            onClick={() => void joinEdition({ id: own, of: id })}
          >
            {t('import.join')}
          </Button>
        )}
        {settled === 'apart' ? (
          <span>{t('import.keptApart')}</span>
        ) : (
          <Button onClick={() => void keepApart(own, settled === 'joined')}>
            {t('import.apart')}
          </Button>
        )}
      </p>
    </div>
  );
}
