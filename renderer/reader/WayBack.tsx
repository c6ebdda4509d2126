/** Stands after the block that a link led to, and goes back to where the reader was. */
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommandKeys } from '../components/command-keys.ts';
import { leftToRight } from '../components/isolate.ts';
import { goBack } from '../state/going-back.ts';
import styles from './annotated.module.css';

export function WayBack() {
  const { t } = useTranslation();
  const keys = useCommandKeys('document:back');
  const name = t('reader.back');
  return (
    <div className={styles.back}>
      <button
        type="button"
        title={keys === undefined ? name : `${name} (${leftToRight(keys)})`}
        onClick={goBack}
      >
        <Undo2 size={14} aria-hidden className="mirrored" />
        {name}
      </button>
    </div>
  );
}
