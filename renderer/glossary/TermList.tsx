/** The terms as rows: the words of the language that they are sorted by, and the others. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../../corpus/alignment/terms/term.ts';
import { LongList } from '../components/LongList.tsx';
import { useRovingFocus } from '../components/use-roving-focus.ts';
import { chooseTerm, useGlossary } from '../state/glossary.ts';
import { sidesBy } from './listed.ts';
import styles from './glossary.module.css';

interface TermListProps {
  readonly terms: readonly Term[];
  readonly language: string;
}

export function TermList({ terms, language }: TermListProps) {
  const { t } = useTranslation();
  const roving = useRovingFocus();
  const draw = useCallback(
    (term: Term) => <TermRow key={term.id} term={term} language={language} />,
    [language],
  );
  return (
    <div className={styles.list} role="region" aria-label={t('terms.list')} {...roving}>
      {terms.length === 0 ? (
        <p className={styles.hint}>{t('terms.noneFound')}</p>
      ) : (
        <LongList items={terms} draw={draw} />
      )}
    </div>
  );
}

function TermRow({ term, language }: { readonly term: Term; readonly language: string }) {
  const isChosen = useGlossary(({ chosen }) => chosen === term.id);
  const [first, second] = sidesBy(term, language);
  return (
    <li>
      <button
        type="button"
        data-roving=""
        className={styles.row}
        aria-current={isChosen || undefined}
        onClick={() => void chooseTerm(term.id)}
      >
        <span dir="auto" lang={first.language} className={styles.words}>
          {first.words}
        </span>
        <span dir="auto" lang={second.language} className={styles.words}>
          {second.words}
        </span>
      </button>
    </li>
  );
}
