/** While the library is looked through for a term: how far that is, and the button that stops it or begins it again. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../../corpus/alignment/terms/term.ts';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { chooseTerm, stopLooking, useGlossary } from '../state/glossary.ts';
import styles from './glossary.module.css';

export function TermSearching({ term }: { readonly term: Term }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useGlossary((glossary) => glossary.search);
  const again = useRef<HTMLButtonElement>(null);
  const wasStopped = useRef(false);
  const runs = search.kind === 'running';
  // The button that was pressed is gone; the other one has its place.
  useEffect(() => {
    if (!runs && wasStopped.current) again.current?.focus();
    wasStopped.current = false;
  }, [runs]);
  if (!runs) {
    return (
      <div className={styles.searching}>
        <p role="status">{t('terms.stopped')}</p>
        <Button ref={again} onClick={() => void chooseTerm(term.id)}>
          {t('terms.lookAgain')}
        </Button>
      </div>
    );
  }
  const { progress } = search;
  return (
    <div className={styles.searching}>
      <p role="status">{t('terms.looking')}</p>
      {progress && (
        <>
          <progress
            aria-label={t('terms.looking')}
            value={progress.done}
            max={Math.max(1, progress.total)}
          />
          <span>
            {t('terms.lookedThrough', {
              done: format.number(progress.done),
              total: format.number(progress.total),
            })}
          </span>
        </>
      )}
      <Button
        onClick={() => {
          wasStopped.current = true;
          stopLooking();
        }}
      >
        {t('terms.stop')}
      </Button>
    </div>
  );
}
