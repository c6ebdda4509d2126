/** The question whether pictures of text are to be read, and in which languages. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OcrLanguage } from '../../corpus/document/recognition.ts';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { recogniseScans } from '../state/report-actions.ts';
import styles from './import-report.module.css';

const languages: readonly OcrLanguage[] = ['fa', 'en'];

export function OcrQuestion({ files }: { readonly files: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState(languages);
  return (
    <fieldset className={styles.ocr}>
      <legend>{t('import.ocr.question', { count: files, shown: format.number(files) })}</legend>
      <p>{t('import.ocr.hint')}</p>
      <p className={styles.choices}>
        {languages.map((language) => (
          <label key={language}>
            <input
              type="checkbox"
              checked={chosen.includes(language)}
              onChange={({ target }) =>
                setChosen(
                  languages.filter((one) =>
                    one === language ? target.checked : chosen.includes(one),
                  ),
                )
              }
            />{' '}
            {format.language(language)}
          </label>
        ))}
        <Button
          look="main"
          disabled={chosen.length === 0}
          onClick={() => void recogniseScans(chosen)}
        >
          {t('import.ocr.read')}
        </Button>
      </p>
    </fieldset>
  );
}
