/** Language and direction of the whole text, which the reader may set against what import found. */
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { Button } from '../components/Button.tsx';
import { correctable } from '../components/correctable.ts';
import { useFormat } from '../components/use-format.ts';
import { correctDocument } from '../state/correcting.ts';
import styles from './provenance.module.css';

export function Voice({ document: { metadata } }: { readonly document: Document }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language, direction } = metadata;
  const languages = correctable.includes(language) ? correctable : [language, ...correctable];
  return (
    <div className={styles.voice}>
      <label>
        {t('provenance.language')}
        <select
          value={language}
          onChange={({ target }) => void correctDocument({ language: target.value, direction })}
        >
          {languages.map((code) => (
            <option key={code} value={code}>
              {code === 'und' ? t('provenance.unknownLanguage') : format.language(code)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('provenance.direction')}
        <select
          value={direction}
          onChange={({ target }) =>
            void correctDocument({ language, direction: target.value === 'rtl' ? 'rtl' : 'ltr' })
          }
        >
          <option value="rtl">{t('block.rtl')}</option>
          <option value="ltr">{t('block.ltr')}</option>
        </select>
      </label>
      <Button onClick={() => void correctDocument({})}>{t('block.asImported')}</Button>
    </div>
  );
}
