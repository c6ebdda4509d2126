/** Over a text that was opened from the notes: the way back to the note. */
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommandKeys } from '../components/command-keys.ts';
import { leftToRight } from '../components/isolate.ts';
import { invoke } from '../state/commands.ts';
import { useNotesView } from '../state/notes-view.ts';
import styles from './back.module.css';

export function BackToNotes() {
  const { t } = useTranslation();
  const keys = useCommandKeys('document:back');
  const isBack = useNotesView(({ tab, cameFrom }) => tab === null && cameFrom !== null);
  if (!isBack) return null;
  const name = t('allNotes.back');
  return (
    <button
      type="button"
      className={styles.back}
      title={keys === undefined ? name : `${name} (${leftToRight(keys)})`}
      onClick={() => invoke('document:back')}
    >
      <ArrowLeft size={15} aria-hidden className="mirrored" />
      {name}
    </button>
  );
}
