/** The question whether pictures of text are to be read, and in which languages. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OcrLanguage, OcrLanguages } from '../../corpus/document/recognition.ts';
import { Button } from './Button.tsx';
import styles from './ocr-question.module.css';
import { useFormat } from './use-format.ts';

const languages: OcrLanguages = ['fa', 'en'];

interface OcrQuestionProps {
  readonly question: string;
  /** Called with the languages of the text. */
  readonly onRead: (languages: readonly OcrLanguage[]) => void;
}

export function OcrQuestion({ question, onRead }: OcrQuestionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState(languages);
  return (
    <fieldset className={styles.ocr}>
      <legend>{question}</legend>
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
        <Button look="main" disabled={chosen.length === 0} onClick={() => onRead(chosen)}>
          {t('import.ocr.read')}
        </Button>
      </p>
    </fieldset>
  );
}
