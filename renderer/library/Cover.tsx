/** A document's first picture: the cover of a book. One that is only an ornament, or missing, leaves its place to the words. */
import { useState } from 'react';
import type { DocumentId } from '../../corpus/document/document.ts';
import { resourceAddress } from '../../electron/shared/addresses.ts';
import styles from './row.module.css';

interface CoverProps {
  readonly id: DocumentId;
  readonly resource: string;
}

/** A narrower or lower picture is a logo or a rule. Units: its own pixels. */
const least = 80;

export function Cover({ id, resource }: CoverProps) {
  const [fits, setFits] = useState(true);
  if (!fits) return null;
  return (
    <img
      className={styles.cover}
      src={resourceAddress(id, resource)}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
        setFits(naturalWidth >= least && naturalHeight >= least)
      }
      onError={() => setFits(false)}
    />
  );
}
