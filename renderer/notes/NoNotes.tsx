/** What stands where no note is listed: how notes are made, or the way back to all of them. */
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { askedAtFirst, askNotes } from '../state/all-notes.ts';
import { closeNotesView } from '../state/notes-view.ts';
import styles from './notes-view.module.css';

export function NoNotes({ total }: { readonly total: number }) {
  const { t } = useTranslation();
  if (total > 0) {
    return (
      <div className={styles.nothing}>
        <p>{t('allNotes.nothingFits')}</p>
        <Button onClick={() => askNotes({ filter: askedAtFirst.filter })}>
          {t('allNotes.showAll')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.nothing}>
      <p className={styles.nothingTitle}>{t('allNotes.empty')}</p>
      <p>{t('allNotes.emptyHow')}</p>
      <p>{t('allNotes.emptyWhat')}</p>
      <Button look="main" onClick={closeNotesView}>
        {t('allNotes.read')}
      </Button>
    </div>
  );
}
