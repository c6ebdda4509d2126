/** Where the open document is from, what import noticed, and its language and direction. */
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { warningText } from '../../electron/shared/error-text.ts';
import { Dialog } from '../components/Dialog.tsx';
import { isolate } from '../components/isolate.ts';
import { useFormat, type Format } from '../components/use-format.ts';
import type { Translate } from '../../electron/shared/i18n.ts';
import { correctDocument } from '../state/correcting.ts';
import { useDocument } from '../state/document.ts';
import { closeDialog } from '../state/session.ts';
import styles from './about.module.css';
import { correctable } from './correctable.ts';

export function AboutDialog() {
  const { t } = useTranslation();
  const open = useDocument((state) => state.open);
  if (open.kind !== 'open') return null;
  const { document } = open;
  return (
    <Dialog title={t('about.title')} closeLabel={t('app.close')} onClose={closeDialog} wide>
      <Facts document={document} />
      <h3 className={styles.heading}>{t('about.voice')}</h3>
      <Voice document={document} />
      <h3 className={styles.heading}>{t('about.report')}</h3>
      {document.provenance.report.length === 0 ? (
        <p>{t('about.nothingNoticed')}</p>
      ) : (
        <ul className={styles.report}>
          {document.provenance.report.map((warning, index) => (
            <li key={`${index}-${warning.code}`}>{warningText(t, warning)}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** What is known of the document, in the order in which a reader would cite it. */
function factsOf({ metadata, provenance }: Document, t: Translate, format: Format) {
  const { authors, translator, publisher, dates, category, tags } = metadata;
  const listed = [
    ['title', metadata.title],
    ['authors', authors.join(t('about.comma'))],
    ['translator', translator],
    ['publisher', publisher],
    ['date', dates.map((date) => dateText(date.text, format.written(date))).join(t('about.comma'))],
    ['category', category],
    ['tags', tags.join(t('about.comma'))],
    ['source', provenance.sourceAddress],
    ['captured', provenance.captureTime && format.day(provenance.captureTime)],
    ['file', provenance.fileName],
    ['imported', format.day(provenance.importedAt)],
    ['size', format.bytes(provenance.byteSize)],
    ['encoding', provenance.encoding],
    ['hash', provenance.sha256],
  ] as const;
  return listed.filter(([, value]) => value !== undefined && value !== '');
}

/** The date as the text writes it and, where that differs, as the interface does. */
function dateText(written: string, shown: string): string {
  return written === shown ? written : `${shown} (${isolate(written)})`;
}

function Facts({ document }: { readonly document: Document }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className={styles.facts}>
      {factsOf(document, t, format).map(([name, value]) => (
        <div key={name}>
          <dt>{t(`about.fact.${name}`)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Language and direction of the whole text, which the reader may set against what import found. */
function Voice({ document: { metadata } }: { readonly document: Document }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language, direction } = metadata;
  const languages = correctable.includes(language) ? correctable : [language, ...correctable];
  return (
    <div className={styles.voice}>
      <label>
        {t('about.language')}
        <select
          value={language}
          onChange={({ target }) => void correctDocument({ language: target.value, direction })}
        >
          {languages.map((code) => (
            <option key={code} value={code}>
              {format.language(code)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('about.direction')}
        <select
          value={direction}
          onChange={({ target }) =>
            void correctDocument({
              language,
              direction: target.value === 'rtl' ? 'rtl' : 'ltr',
            })
          }
        >
          <option value="rtl">{t('block.rtl')}</option>
          <option value="ltr">{t('block.ltr')}</option>
        </select>
      </label>
      <button type="button" className={styles.asImported} onClick={() => void correctDocument({})}>
        {t('block.asImported')}
      </button>
    </div>
  );
}
