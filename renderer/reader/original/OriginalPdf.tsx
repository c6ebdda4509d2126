/** A PDF original: its pages as they were published. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../corpus/document/document.ts';
import { toCorpusError, type CorpusError } from '../../../corpus/errors.ts';
import { errorText } from '../../../electron/shared/error-text.ts';
import styles from './original.module.css';
import type { OriginalProps } from './original-props.ts';
import { openPdf, type PdfFile } from './pdf-file.ts';
import { PdfPages } from './PdfPages.tsx';

interface OriginalPdfProps extends OriginalProps {
  readonly byteSize: number;
}

type Opening =
  | { readonly kind: 'coming' }
  | { readonly kind: 'open'; readonly file: PdfFile }
  | { readonly kind: 'failed'; readonly error: CorpusError };

export function OriginalPdf({ byteSize, ...props }: OriginalPdfProps) {
  const { t } = useTranslation();
  const opening = usePdf(props.document, byteSize);
  switch (opening.kind) {
    case 'coming':
      return (
        <p className={styles.waiting} role="status">
          {t('reader.originalComing')}
        </p>
      );
    case 'failed':
      return (
        <p className={styles.waiting} role="alert">
          {errorText(t, opening.error)}
        </p>
      );
    case 'open':
      return <PdfPages {...props} file={opening.file} />;
  }
}

/** Opens the file and closes it when the pane does. */
function usePdf({ id, provenance: { fileName } }: Document, byteSize: number): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: 'coming' });
  useEffect(() => {
    const leaving = new AbortController();
    const opened = openPdf(id, byteSize, fileName);
    opened.then(
      (file) => {
        if (!leaving.signal.aborted) setOpening({ kind: 'open', file });
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setOpening({ kind: 'failed', error: toCorpusError(error) });
      },
    );
    return () => {
      leaving.abort();
      setOpening({ kind: 'coming' });
      // What failed to open is closed already.
      opened.then(
        (file) => file.close(),
        () => undefined,
      );
    };
  }, [id, byteSize, fileName]);
  return opening;
}
