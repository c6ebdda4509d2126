/** The notes in the trash, each with its passage and the title of its text. */
import { useTranslation } from 'react-i18next';
import { ownBody } from '../../corpus/annotations/annotation.ts';
import { quoteOf } from '../../corpus/annotations/decide.ts';
import type { DeletedNote } from '../../electron/shared/history-requests.ts';
import { Button } from '../components/Button.tsx';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import { putNoteBack } from '../state/trash.ts';
import styles from './trash.module.css';

interface Props {
  readonly notes: readonly DeletedNote[];
  readonly readOnly: boolean;
}

export function DeletedNotes({ notes, readOnly }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (notes.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t('library.trash.notes')}</h3>
      <ul className={styles.list}>
        {notes.map(({ annotation, title, deletedAt }) => (
          <li key={annotation.id} className={styles.row}>
            <span className={styles.title}>
              <span dir="auto" className={styles.words}>
                {ownBody(annotation)?.value ?? quoteOf(annotation)}
              </span>
              <span className={styles.when}>
                {t('library.trash.noteDeleted', {
                  title: isolate(title),
                  when: format.moment(deletedAt),
                })}
              </span>
            </span>
            <Button
              disabled={readOnly}
              aria-label={t('library.trash.putNoteBack', { title: isolate(title) })}
              onClick={() => void putNoteBack(annotation.id)}
            >
              {t('library.trash.putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
