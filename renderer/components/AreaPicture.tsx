/** What an area shows, cut out of its picture or page; a sketch of where it is until that is read, and where it cannot be. */
import { useState } from 'react';
import type { AreaSelector } from '../../corpus/annotations/region.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { areaAddress } from '../../electron/shared/addresses.ts';
import styles from './area-picture.module.css';
import { AreaSketch } from './AreaSketch.tsx';

interface AreaPictureProps {
  readonly documentId: DocumentId;
  readonly area: AreaSelector;
}

export function AreaPicture({ documentId, area }: AreaPictureProps) {
  const address = areaAddress(documentId, area);
  // Of another area or a document read anew nothing is known yet.
  const [seen, setSeen] = useState<{ readonly address: string; readonly isThere: boolean }>();
  const known = seen?.address === address ? seen.isThere : undefined;
  return (
    <>
      {known !== true && <AreaSketch area={area} />}
      {known !== false && (
        // What it is stands beside it in words.
        <img
          className={styles.picture}
          src={address}
          alt=""
          data-area-picture
          data-coming={known === undefined || undefined}
          decoding="async"
          onLoad={() => setSeen({ address, isThere: true })}
          onError={() => setSeen({ address, isThere: false })}
        />
      )}
    </>
  );
}
