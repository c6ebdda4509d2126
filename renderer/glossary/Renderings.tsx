/** How often a term is rendered in which words; more than one that the term does not allow is marked. */
import { useTranslation } from 'react-i18next';
import type { TermReport } from '../../electron/shared/term-requests.ts';
import { useFormat } from '../components/use-format.ts';
import styles from './glossary.module.css';

export function Renderings({ report }: { readonly report: TermReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { renderings } = report;
  if (renderings.length === 0) return null;
  const isUneven = renderings.some(
    ({ standing }) => standing === 'forbidden' || standing === 'other' || standing === 'none',
  );
  return (
    <section aria-labelledby="term-renderings">
      <h3 id="term-renderings" className={styles.heading}>
        {t('terms.renderings')}
      </h3>
      {isUneven && <p className={styles.uneven}>{t('terms.uneven')}</p>}
      <ul className={styles.renderings}>
        {renderings.map(({ standing, words, count }) => (
          <li key={`${standing} ${words}`} data-standing={standing}>
            <bdi className={styles.words}>{words === '' ? '—' : words}</bdi>
            <span className={styles.standing}>{t(`terms.standing.${standing}`)}</span>
            <span className={styles.number}>
              {t('terms.times', { count, shown: format.number(count) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
