/** Reading the file again: by a newer importer, or in another encoding where its letters came out wrong. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { Button } from '../components/Button.tsx';
import { notifyError } from '../state/notices.ts';
import { recogniseDocument } from '../state/recognising.ts';
import { rereadDocument } from '../state/rereading.ts';
import { decodedFormats } from './decoded-formats.ts';
import { EncodingForm } from './EncodingForm.tsx';
import styles from './provenance.module.css';

interface RereadingProps {
  readonly document: Document;
  /** A newer importer would read the same bytes better. */
  readonly outdated: boolean;
}

export function Rereading({ document, outdated }: RereadingProps) {
  const { t } = useTranslation();
  const { id, provenance } = document;
  const { ocr } = provenance;
  const [choosing, setChoosing] = useState(false);
  const [busy, setBusy] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setChoosing(false);
    opener.current?.focus();
  };
  const reread = async (encoding?: string) => {
    setBusy(true);
    try {
      await rereadDocument(id, encoding);
      close();
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  // Recognising pages again takes seconds each: that is a job.
  const renew = () => (ocr === undefined ? reread() : recogniseDocument(id, ocr.languages));
  return (
    <div className={styles.rereading} aria-busy={busy}>
      {outdated && (
        <>
          <p>{t('provenance.outdated')}</p>
          <p className={styles.quiet}>{t('provenance.outdatedKept')}</p>
          <Button disabled={busy} onClick={() => void renew()}>
            {t(busy ? 'provenance.reading' : 'provenance.readAgain')}
          </Button>
        </>
      )}
      {decodedFormats.has(provenance.format) && (
        <>
          <Button
            ref={opener}
            aria-expanded={choosing}
            onClick={() => (choosing ? close() : setChoosing(true))}
          >
            {t('provenance.wrongLetters')}
          </Button>
          {choosing && (
            <EncodingForm
              document={document}
              busy={busy}
              onChoose={(encoding) => void reread(encoding)}
              onLeave={close}
            />
          )}
        </>
      )}
    </div>
  );
}
