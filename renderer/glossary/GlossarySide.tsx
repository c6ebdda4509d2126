/** What narrows and sorts the list of terms. */
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../../corpus/alignment/terms/term.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { FilterField } from '../components/FilterField.tsx';
import { useFormat } from '../components/use-format.ts';
import { arrangeGlossary, useGlossary } from '../state/glossary.ts';
import { useLibrary } from '../state/library.ts';
import { documentsOf, languagePairsOf, languagesOf } from './listed.ts';
import styles from './glossary.module.css';

interface GlossarySideProps {
  readonly terms: readonly Term[];
  /** How many of them are listed. */
  readonly listed: number;
}

export function GlossarySide({ terms, listed }: GlossarySideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { words, sortedBy, languages: wantedPair, marked } = useGlossary();
  const lines = useLibrary((library) => library.documents);
  const languages = useMemo(() => languagesOf(terms), [terms]);
  const documents = useMemo(() => {
    const ids = new Set<DocumentId>(terms.flatMap(documentsOf));
    return lines.filter(({ id }) => ids.has(id));
  }, [terms, lines]);
  const pairs = useMemo(() => languagePairsOf(terms), [terms]);
  return (
    <div className={styles.side}>
      <FilterField
        id="glossary-search"
        label={t('terms.search')}
        value={words}
        onChange={(typed) => arrangeGlossary({ words: typed })}
      />
      <Select
        label={t('terms.sortBy')}
        value={sortedBy === '' ? (languages[0] ?? '') : sortedBy}
        options={languages.map((value) => ({ value, name: format.language(value) }))}
        onChoose={(value) => arrangeGlossary({ sortedBy: value })}
      />
      {(pairs.length > 1 || wantedPair !== '') && (
        <Select
          label={t('terms.languages')}
          value={wantedPair}
          options={[
            { value: '', name: t('terms.anyLanguages') },
            ...pairs.map(({ key, from, to }) => ({
              value: key,
              name: t('terms.fromInto', { from: format.language(from), to: format.language(to) }),
            })),
          ]}
          onChoose={(value) => arrangeGlossary({ languages: value })}
        />
      )}
      {documents.length > 0 && (
        <Select
          label={t('terms.markedIn')}
          value={marked ?? ''}
          options={[
            { value: '', name: t('terms.anyText') },
            ...documents.map(({ id, title }) => ({ value: id, name: title })),
          ]}
          onChoose={(value) =>
            arrangeGlossary({ marked: documents.find(({ id }) => id === value)?.id ?? null })
          }
        />
      )}
      <p role="status" className={styles.count}>
        {t('terms.listed', { count: listed, shown: format.number(listed) })}
      </p>
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}

function Select({ label, value, options, onChoose }: SelectProps) {
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} dir="auto">
            {option.name}
          </option>
        ))}
      </select>
    </p>
  );
}
