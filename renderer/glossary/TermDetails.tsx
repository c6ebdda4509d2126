/** One term: what is said about it, how it is rendered in the library, and where it is used. */
import { Merge, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedTerm, type Term } from '../../corpus/alignment/terms/term.ts';
import { IconButton } from '../components/IconButton.tsx';
import { chooseTerm, useGlossary } from '../state/glossary.ts';
import { useLibrary } from '../state/library.ts';
import { editTerm } from '../state/term-marking.ts';
import { deleteTerms, mergeTerms, useTerms } from '../state/terms.ts';
import type { CountedRendering } from './rendered.ts';
import { Renderings } from './Renderings.tsx';
import { TermSearching } from './TermSearching.tsx';
import { TermUses } from './TermUses.tsx';
import styles from './glossary.module.css';

export function TermDetails({ term }: { readonly term: Term }) {
  const { t } = useTranslation();
  const report = useGlossary((glossary) => glossary.report);
  const [rendering, setRendering] = useState<CountedRendering | null>(null);
  // What is said about the term changes what is found.
  useEffect(() => {
    setRendering(null);
    void chooseTerm(term.id);
  }, [term]);
  const { original, translation, allowed, forbidden, kind, note } = term;
  return (
    <section className={styles.details} aria-labelledby="term-heading">
      <header className={styles.termHead}>
        <h2 id="term-heading" className={styles.term}>
          <bdi lang={original.language}>{original.words}</bdi>
          <span aria-hidden> · </span>
          <bdi lang={translation.language}>{translation.words}</bdi>
        </h2>
        <TermActs term={term} />
      </header>
      <dl className={styles.facts}>
        <Fact label={t('terms.kind')} values={kind === undefined ? [] : [kind]} />
        <Fact label={t('terms.allowed')} values={allowed} />
        <Fact label={t('terms.forbidden')} values={forbidden} />
        <Fact label={t('terms.note')} values={note === undefined ? [] : [note]} />
      </dl>
      {report === null ? (
        <TermSearching term={term} />
      ) : (
        <>
          <Renderings report={report} chosen={rendering} onChoose={setRendering} />
          <TermUses report={report} rendering={rendering} />
        </>
      )}
    </section>
  );
}

function TermActs({ term }: { readonly term: Term }) {
  const { t } = useTranslation();
  const readOnly = useLibrary((library) => library.readOnly);
  const terms = useTerms((state) => state.terms);
  // Others with the same words on the original's side, which may be meant as one.
  const alike = terms.filter(
    ({ id, original }) =>
      id !== term.id &&
      original.language === term.original.language &&
      foldedTerm(original.words) === foldedTerm(term.original.words),
  );
  return (
    <span className={styles.tools}>
      {alike.length > 0 && (
        <IconButton
          icon={Merge}
          label={t('terms.merge')}
          disabled={readOnly}
          onClick={() => void mergeTerms([term.id, ...alike.map(({ id }) => id)])}
        />
      )}
      <IconButton
        icon={Pencil}
        label={t('terms.edit')}
        disabled={readOnly}
        onClick={() => editTerm(term)}
      />
      <IconButton
        icon={Trash2}
        label={t('terms.delete')}
        disabled={readOnly}
        onClick={() => void deleteTerms([term.id])}
      />
    </span>
  );
}

function Fact({ label, values }: { readonly label: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {values.map((value) => (
          <bdi key={value} className={styles.value}>
            {value}
          </bdi>
        ))}
      </dd>
    </div>
  );
}
