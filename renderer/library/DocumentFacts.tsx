/** The line under a title: language, format, publisher, date, how far the text is read, and how many notes it has. */
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { useFormat } from '../components/use-format.ts';
import styles from './row.module.css';

interface DocumentFactsProps {
  readonly document: DocumentSummary;
  /** An edition under a newer one: known by the time of its import. */
  readonly older: boolean;
}

export function DocumentFacts({ document, older }: DocumentFactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language, format: kind, site, publisher, date, importedAt, annotations, read } = document;
  const imported = t('provenance.editionOf', { day: format.moment(importedAt) });
  return (
    <span className={styles.facts}>
      {older ? (
        <span>{imported}</span>
      ) : (
        <>
          {language !== 'und' && <span>{format.language(language)}</span>}
          <span>{t(`provenance.format.${kind}`)}</span>
          {publisher !== undefined && (
            <span className={styles.site}>
              <bdi>{publisher}</bdi>
            </span>
          )}
          {site !== undefined && (
            <span className={styles.site}>
              <bdi>{site}</bdi>
            </span>
          )}
          <span>
            <bdi>{date ? format.written(date) : format.day(importedAt)}</bdi>
          </span>
        </>
      )}
      {read !== undefined && (read.finished || read.share >= 0.01) && (
        <span>
          {read.finished
            ? t('library.finished')
            : t('library.readTo', { share: format.percent(read.share) })}
        </span>
      )}
      {annotations > 0 && (
        <span>{t('library.notes', { count: annotations, shown: format.number(annotations) })}</span>
      )}
    </span>
  );
}
