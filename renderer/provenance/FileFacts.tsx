/** The file that the text was read from: its name, bytes, format, and when it was saved and imported. */
import { useTranslation } from 'react-i18next';
import type { Provenance } from '../../corpus/document/provenance.ts';
import type { Recognition } from '../../corpus/document/recognition.ts';
import type { Translate } from '../../electron/shared/i18n.ts';
import { isolate } from '../components/isolate.ts';
import { useFormat, type Format } from '../components/use-format.ts';
import { CopyButton } from './CopyButton.tsx';
import { decodedFormats } from './decoded-formats.ts';
import styles from './provenance.module.css';

export function FileFacts({ provenance }: { readonly provenance: Provenance }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sha256 } = provenance;
  const hash = t('provenance.fact.hash');
  return (
    <dl className={styles.facts}>
      {factsOf(provenance, t, format).map(([name, value]) => (
        <div key={name}>
          <dt>{t(`provenance.fact.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{hash}</dt>
        <dd className={styles.withButton}>
          <code className={styles.hash} dir="ltr">
            {sha256}
          </code>
          <CopyButton label={t('provenance.copy', { what: hash })} text={sha256} />
        </dd>
      </div>
    </dl>
  );
}

function factsOf(provenance: Provenance, t: Translate, format: Format) {
  const { fileName, mediaType, captureTime, importedAt, importer, encoding } = provenance;
  const { container, companions, ocr } = provenance;
  const listed = [
    ['name', isolate(fileName)],
    ['container', container && isolate(container.fileName)],
    ['entry', container && isolate(container.entry)],
    ['companions', companions && format.number(companions.length)],
    ['format', `${t(`provenance.format.${provenance.format}`)} (${isolate(mediaType)})`],
    ['size', format.bytes(provenance.byteSize)],
    ['encoding', decodedFormats.has(provenance.format) && isolate(encoding)],
    ['captured', captureTime && format.moment(captureTime)],
    ['imported', format.moment(importedAt)],
    [
      'importer',
      t('provenance.importer', {
        name: t(`provenance.format.${provenance.format}`),
        version: format.number(importer.version),
      }),
    ],
    ['ocr', ocr && recognitionText(ocr, t, format)],
  ] as const;
  return listed.filter(([, value]) => Boolean(value));
}

/** The engine with its version, and the languages whose letters it knew. */
function recognitionText(
  { engine, version, languages }: Recognition,
  t: Translate,
  format: Format,
) {
  const names = languages.map((language) => format.language(language));
  return `${isolate(`${engine} ${version}`)}${t('provenance.comma')}${names.join(t('provenance.comma'))}`;
}
