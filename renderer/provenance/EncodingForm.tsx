/** The encodings that the file may be in, each with lines of the text as it would read. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { describeText } from '../../corpus/text/language.ts';
import { Button } from '../components/Button.tsx';
import { notifyError } from '../state/notices.ts';
import { previewEncodings, type EncodingPreviews } from '../state/rereading.ts';
import styles from './provenance.module.css';

interface EncodingFormProps {
  readonly document: Document;
  readonly busy: boolean;
  readonly onChoose: (encoding: string) => void;
  readonly onLeave: () => void;
}

export function EncodingForm({ document, busy, onChoose, onLeave }: EncodingFormProps) {
  const { t } = useTranslation();
  const { id, provenance } = document;
  const [previews, setPreviews] = useState<EncodingPreviews>([]);
  const [chosen, setChosen] = useState(provenance.encoding);
  useEffect(() => {
    previewEncodings(id).then(setPreviews, notifyError);
  }, [id]);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== provenance.encoding) onChoose(chosen);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      <fieldset className={styles.encodings}>
        <legend>{t('provenance.chooseEncoding')}</legend>
        {previews.map(({ encoding, lines }) => (
          <label key={encoding}>
            <input
              type="radio"
              name="encoding"
              value={encoding}
              checked={encoding === chosen}
              onChange={() => setChosen(encoding)}
            />
            <span className={styles.encoding}>
              <bdi>{encoding}</bdi>
            </span>
            {lines.map((line, index) => {
              const { language, direction } = describeText(line, document.metadata);
              return (
                <span key={index} className={styles.sample} lang={language} dir={direction}>
                  {line}
                </span>
              );
            })}
          </label>
        ))}
      </fieldset>
      <div className={styles.buttons}>
        <Button type="submit" look="main" disabled={busy || chosen === provenance.encoding}>
          {t(busy ? 'provenance.reading' : 'provenance.readAgain')}
        </Button>
        <Button onClick={onLeave}>{t('provenance.cancel')}</Button>
      </div>
    </form>
  );
}
