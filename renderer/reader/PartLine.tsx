/** Who wrote a part and when, said where an article or a comment begins in a document of several. */
import { useTranslation } from 'react-i18next';
import type { Part } from '../../corpus/document/part.ts';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import styles from './annotated.module.css';

export function PartLine({ part }: { readonly part: Part }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    ...part.authors,
    part.publisher,
    part.translator === undefined
      ? undefined
      : t('reader.translatedBy', { name: isolate(part.translator) }),
    ...part.dates.slice(0, 1).map((date) => format.written(date)),
  ].filter((fact) => fact !== undefined);
  return (
    <p className={styles.part}>
      <strong>{t(`reader.part.${part.kind}`)}</strong>
      {facts.map((fact) => (
        <span key={fact}>
          <bdi>{fact}</bdi>
        </span>
      ))}
    </p>
  );
}
