/** What narrows and sorts the list of terms. */
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../../corpus/alignment/terms/term.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { FilterField } from '../components/FilterField.tsx';
import { useFormat } from '../components/use-format.ts';
import { arrangeGlossary, useGlossary } from '../state/glossary.ts';
import { useLibrary } from '../state/library.ts';
import { documentsOf, languagesOf } from './listed.ts';
import styles from './glossary.module.css';

interface GlossarySideProps {
  readonly terms: readonly Term[];
  /** How many of them are listed. */
  readonly listed: number;
}

export function GlossarySide({ terms, listed }: GlossarySideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [sortId, documentId] = [useId(), useId()];
  const { words, sortedBy, marked } = useGlossary();
  const lines = useLibrary((library) => library.documents);
  const languages = useMemo(() => languagesOf(terms), [terms]);
  const documents = useMemo(() => {
    const ids = new Set<DocumentId>(terms.flatMap(documentsOf));
    return lines.filter(({ id }) => ids.has(id));
  }, [terms, lines]);
  return (
    <div className={styles.side}>
      <FilterField
        id="glossary-search"
        label={t('terms.search')}
        value={words}
        onChange={(typed) => arrangeGlossary({ words: typed })}
      />
      <p className={styles.field}>
        <label htmlFor={sortId}>{t('terms.sortBy')}</label>
        <select
          id={sortId}
          value={sortedBy === '' ? languages[0] : sortedBy}
          onChange={({ target }) => arrangeGlossary({ sortedBy: target.value })}
        >
          {languages.map((language) => (
            <option key={language} value={language}>
              {format.language(language)}
            </option>
          ))}
        </select>
      </p>
      {documents.length > 0 && (
        <p className={styles.field}>
          <label htmlFor={documentId}>{t('terms.markedIn')}</label>
          <select
            id={documentId}
            value={marked ?? ''}
            onChange={({ target }) =>
              arrangeGlossary({
                marked: documents.find(({ id }) => id === target.value)?.id ?? null,
              })
            }
          >
            <option value="">{t('terms.anyText')}</option>
            {documents.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </p>
      )}
      <p role="status" className={styles.count}>
        {t('terms.listed', { count: listed, shown: format.number(listed) })}
      </p>
    </div>
  );
}
