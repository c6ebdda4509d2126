/** The trash: texts and notes that were deleted, to be put back or erased for good. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import { useLibrary } from '../state/library.ts';
import { closeDialog } from '../state/session.ts';
import { emptyTrash, putBack, useTrash } from '../state/trash.ts';
import { DeletedNotes } from './DeletedNotes.tsx';
import styles from './trash.module.css';

export function TrashDialog() {
  const { t } = useTranslation();
  const format = useFormat();
  const documents = useTrash((trash) => trash.documents);
  const notes = useTrash((trash) => trash.notes);
  const readOnly = useLibrary((library) => library.readOnly);
  const isEmpty = documents.length + notes.length === 0;
  return (
    <Dialog title={t('library.trash.title')} closeLabel={t('app.close')} onClose={closeDialog} wide>
      <p role="status">{isEmpty ? t('library.trash.empty') : t('library.trash.explained')}</p>
      <ul className={styles.list}>
        {documents.map(({ id, title, language, direction, deletedAt }) => (
          <li key={id} className={styles.row}>
            <span className={styles.title}>
              <span lang={language} dir={direction}>
                {title}
              </span>
              <span className={styles.when}>
                {t('library.trash.deleted', { when: format.moment(deletedAt) })}
              </span>
            </span>
            <Button
              disabled={readOnly}
              aria-label={t('library.trash.putBackThis', { title: isolate(title) })}
              onClick={() => void putBack([id])}
            >
              {t('library.trash.putBack')}
            </Button>
          </li>
        ))}
      </ul>
      <DeletedNotes notes={notes} readOnly={readOnly} />
      {!isEmpty && !readOnly && <Emptying />}
    </Dialog>
  );
}

/** Asks once more: there is no way back. Notes of the texts may stay. */
function Emptying() {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const documents = useTrash((trash) => trash.documents);
  const count = documents.length;
  const notes = documents.reduce((sum, { annotations }) => sum + annotations, 0);
  if (!asked) return <Button onClick={() => setAsked(true)}>{t('library.trash.eraseAll')}</Button>;
  const words = { count, shown: format.number(count), notes: format.number(notes) };
  const question =
    notes > 0
      ? t('library.trash.sureNoted', words)
      : count > 0
        ? t('library.trash.sure', words)
        : t('library.trash.sureNotes');
  return (
    <div role="group" aria-label={t('library.trash.eraseAll')}>
      <p role="alert">{question}</p>
      <p className={styles.choices}>
        {notes > 0 && (
          <Button onClick={() => void emptyTrash(true)}>{t('library.trash.eraseWords')}</Button>
        )}
        <Button look="danger" onClick={() => void emptyTrash(false)}>
          {notes > 0 ? t('library.trash.eraseBoth') : t('library.trash.erase')}
        </Button>
        <Button autoFocus onClick={() => setAsked(false)}>
          {t('library.trash.keep')}
        </Button>
      </p>
    </div>
  );
}
