/** The original view: the text as its file has it, or the page as it was published. */
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../corpus/document/document.ts';
import type { Original } from '../../state/document.ts';
import type { Following } from '../following.ts';
import { OriginalImage } from './OriginalImage.tsx';
import { OriginalPage } from './OriginalPage.tsx';
import { OriginalPdf } from './OriginalPdf.tsx';
import { OriginalText } from './OriginalText.tsx';
import styles from './original.module.css';

interface OriginalPaneProps {
  readonly document: Document;
  readonly original: Original | null;
  readonly following: Following;
}

export function OriginalPane({ document, original, following }: OriginalPaneProps) {
  const { t } = useTranslation();
  if (original === null) {
    return (
      <p className={styles.waiting} role="status">
        {t('reader.originalComing')}
      </p>
    );
  }
  switch (original.kind) {
    case 'text':
      return <OriginalText document={document} text={original.text} following={following} />;
    case 'page':
      return <OriginalPage document={document} address={original.address} following={following} />;
    case 'pdf':
      return <OriginalPdf document={document} byteSize={original.byteSize} following={following} />;
    case 'image':
      return <OriginalImage document={document} address={original.address} following={following} />;
  }
}
