/** The beginning of what would be written, each line in its own direction, and how much it is of. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../components/use-format.ts';
import type { Exporting } from '../state/export-dialog.ts';
import styles from './exporting.module.css';

export function ExportPreview({ exporting }: { readonly exporting: Exporting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { preview } = exporting;
  if (preview.kind === 'loading') return <div className={styles.preview} aria-busy />;
  if (preview.kind === 'failed') {
    return (
      <p className={styles.preview} role="alert">
        {t(`error.${preview.code}`, preview.details)}
      </p>
    );
  }
  const { text, documents, annotations } = preview;
  return (
    <section className={styles.shown} aria-label={t('export.preview')}>
      <p className={styles.hint} role="status">
        {[
          t('export.documents', { count: documents, shown: format.number(documents) }),
          t('export.annotations', { count: annotations, shown: format.number(annotations) }),
        ].join(t('provenance.comma'))}
      </p>
      {/* Scrolled with the keyboard, too. */}
      <pre className={styles.preview} tabIndex={0}>
        {text.split('\n').map((line, index) => (
          <span key={index} dir="auto">
            {line === '' ? '\u200b' : line}
          </span>
        ))}
      </pre>
    </section>
  );
}
