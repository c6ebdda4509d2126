/** How often a term is rendered in which words, those that are not as it says marked; one of them narrows the uses below. */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TermReport } from '../../electron/shared/term-requests.ts';
import { useFormat } from '../components/use-format.ts';
import { isAsTold, type CountedRendering } from './rendered.ts';
import styles from './glossary.module.css';

interface RenderingsProps {
  readonly report: TermReport;
  /** Whose uses are shown; null for all. */
  readonly chosen: CountedRendering | null;
  readonly onChoose: (rendering: CountedRendering | null) => void;
}

export function Renderings({ report, chosen, onChoose }: RenderingsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { renderings } = report;
  if (renderings.length === 0) return null;
  const sum = (counted: typeof renderings): number =>
    counted.reduce((total, { count }) => total + count, 0);
  const [all, others] = [sum(renderings), sum(renderings.filter((one) => !isAsTold(one)))];
  return (
    <section aria-labelledby="term-renderings">
      <h3 id="term-renderings" className={styles.heading}>
        {t('terms.renderings')}
      </h3>
      {others > 0 && (
        <p className={styles.uneven}>
          {t('terms.uneven', {
            count: others,
            shown: format.number(others),
            total: format.number(all),
          })}
        </p>
      )}
      <ul className={styles.renderings}>
        {renderings.map((one) => {
          const { standing, words, count } = one;
          return (
            <li key={`${standing} ${words}`}>
              <button
                type="button"
                className={styles.rendering}
                data-standing={standing}
                aria-pressed={chosen === one}
                onClick={() => onChoose(chosen === one ? null : one)}
              >
                <bdi className={styles.words}>{words === '' ? '—' : words}</bdi>
                <span className={styles.standing}>
                  {!isAsTold(one) && <TriangleAlert size={14} aria-hidden />}{' '}
                  {t(`terms.standing.${standing}`)}
                </span>
                <span className={styles.number}>
                  {t('terms.times', { count, shown: format.number(count) })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
