/** The field in which a note is written, what is said of it beside its words, and why it could not be saved. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../electron/shared/error-text.ts';
import { Button } from '../components/Button.tsx';
import { saveNote } from '../state/marking.ts';
import { dispatchSelection, type Selecting } from '../state/selection.ts';
import styles from './annotations.module.css';

interface NoteFormProps {
  readonly now: Extract<Selecting, { kind: 'composing' | 'editing' }>;
  /** The fields between the words and the buttons. */
  readonly children: React.ReactNode;
}

export function NoteForm({ now, children }: NoteFormProps) {
  const { t } = useTranslation();
  const hint = useId();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void saveNote();
      }}
    >
      <textarea
        className={styles.field}
        aria-label={t('annotation.note')}
        aria-describedby={hint}
        placeholder={t('annotation.placeholder')}
        // An empty field has no direction of its own.
        dir={now.text === '' ? undefined : 'auto'}
        rows={2}
        autoFocus
        value={now.text}
        onChange={({ target }) => dispatchSelection({ kind: 'type', text: target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void saveNote();
        }}
      />
      <p id={hint} className={styles.hint}>
        {t('annotation.markdown')}
      </p>
      {children}
      {now.failure && (
        <p className={styles.failure} role="alert">
          {errorText(t, now.failure)} {t('annotation.kept')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => dispatchSelection({ kind: 'close' })}>
          {t('annotation.cancel')}
        </Button>
        <Button look="main" type="submit" disabled={now.saving}>
          {t('annotation.save')}
        </Button>
      </div>
    </form>
  );
}
