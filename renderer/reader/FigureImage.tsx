/** The image of a figure; one that cannot be shown says so. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockImage } from '../../corpus/document/block.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { resourceAddress } from '../../electron/shared/addresses.ts';
import styles from './block.module.css';

interface FigureImageProps {
  readonly documentId: DocumentId;
  readonly image: BlockImage;
  /** The text of the figure's block, which stands after the image. */
  readonly text: string;
}

export function FigureImage({ documentId, image, text }: FigureImageProps) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  if (!failed)
    return (
      // Areas of it are marked over it.
      <span className={styles.picture} data-picture>
        <img
          className={styles.image}
          src={resourceAddress(documentId, image.resource)}
          alt={image.alt}
          loading="lazy"
          decoding="async"
          onError={() => setFailed(true)}
        />
      </span>
    );
  // Where the block has words, they say what the image shows.
  const words = (text === '' && image.alt) || t('reader.imageMissing');
  // Generated content: a block's DOM holds nothing but its text.
  return <span role="img" aria-label={words} className={styles.missing} data-words={words} />;
}
