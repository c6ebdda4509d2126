/** What import noticed, in words, with how often. */
import { useTranslation } from 'react-i18next';
import type { Warning } from '../../corpus/document/provenance.ts';
import { warningText } from '../../electron/shared/error-text.ts';
import { useFormat } from '../components/use-format.ts';
import styles from './provenance.module.css';

export function ImportNotes({ report }: { readonly report: readonly Warning[] }) {
  const { t } = useTranslation();
  if (report.length === 0) return <p className={styles.quiet}>{t('provenance.nothingNoticed')}</p>;
  return (
    <ul className={styles.notes}>
      {report.map((warning, index) => (
        <li key={`${index}-${warning.code}`}>
          <Note warning={warning} />
        </li>
      ))}
    </ul>
  );
}

function Note({ warning }: { readonly warning: Warning }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = warningText(t, warning);
  const count = Number(warning.details?.count ?? 0);
  const shown = format.number(count);
  // A sentence that names its number needs no second one.
  const counted = count > 0 && !text.includes(shown);
  return (
    <>
      {text}{' '}
      {counted && <span className={styles.quiet}>{t('provenance.times', { count, shown })}</span>}
    </>
  );
}
