/** The original view: the text as its file has it, or the page as it was published. */
import { useTranslation } from 'react-i18next';
import type { ViewProps } from '../view-props.ts';
import { OriginalImage } from './OriginalImage.tsx';
import { OriginalPage } from './OriginalPage.tsx';
import { OriginalPdf } from './OriginalPdf.tsx';
import { OriginalText } from './OriginalText.tsx';
import styles from './original.module.css';

export function OriginalPane({ open: { document, original }, pane, following, over }: ViewProps) {
  const { t } = useTranslation();
  if (original === null) {
    return (
      <p className={styles.waiting} role="status">
        {t('reader.originalComing')}
      </p>
    );
  }
  const shared = { document, pane, following, over };
  switch (original.kind) {
    case 'text':
      return <OriginalText {...shared} text={original.text} />;
    case 'page':
      return <OriginalPage {...shared} address={original.address} />;
    case 'pdf':
      return <OriginalPdf {...shared} byteSize={original.byteSize} />;
    case 'image':
      return <OriginalImage {...shared} address={original.address} />;
  }
}
