/** The head of a printed text: its title, who wrote, translated and published it, and where it is from. */
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../corpus/document/document.ts';
import { isolate } from '../../components/isolate.ts';
import { useFormat } from '../../components/use-format.ts';
import styles from './print.module.css';

export function SheetHead({
  document: { metadata, provenance, blocks },
}: {
  readonly document: Document;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, authors, translator, publisher, dates } = metadata;
  const { sourceAddress, fileName, captureTime, sha256 } = provenance;
  // A text that begins with its title says it itself.
  const isTitled = blocks.find(({ kind }) => kind !== 'furniture')?.text.trim() === title.trim();
  const by = [
    ...authors,
    translator === undefined ? undefined : t('reader.translatedBy', { name: isolate(translator) }),
    publisher,
    dates[0] && format.written(dates[0]),
  ].filter((fact) => fact !== undefined);
  return (
    <header className={styles.head}>
      {!isTitled && <h1>{title}</h1>}
      {by.length > 0 && <Facts facts={by} />}
      <Facts
        facts={[
          sourceAddress ?? fileName,
          ...(captureTime === undefined
            ? []
            : [`${t('provenance.fact.captured')}: ${format.day(captureTime)}`]),
          `SHA-256: ${sha256}`,
        ]}
      />
    </header>
  );
}

function Facts({ facts }: { readonly facts: readonly string[] }) {
  return (
    <p>
      {facts.map((fact, index) => (
        <span key={`${index}-${fact}`}>
          <bdi>{fact}</bdi>
        </span>
      ))}
    </p>
  );
}
