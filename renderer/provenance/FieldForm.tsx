/** The form of one field: Enter saves, Escape leaves; what was typed stays while it cannot be saved. */
import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileFacts } from '../../corpus/document/metadata-edit.ts';
import { toCorpusError, type CorpusError } from '../../corpus/errors.ts';
import { errorText } from '../../electron/shared/error-text.ts';
import { Button } from '../components/Button.tsx';
import { editField } from '../state/metadata.ts';
import { listFields, readField, writeField, type FieldName } from './fields.ts';
import styles from './provenance.module.css';

interface FieldFormProps {
  readonly name: FieldName;
  readonly label: string;
  readonly facts: FileFacts;
  readonly file: FileFacts;
  readonly onLeave: () => void;
}

export function FieldForm({ name, label, facts, file, onLeave }: FieldFormProps) {
  const { t } = useTranslation();
  const before = writeField(name, facts).join(t('provenance.separator'));
  const [text, setText] = useState(before);
  const [failure, setFailure] = useState<CorpusError | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const [hint, reason] = [useId(), useId()];
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    try {
      if (text.trim() !== before) await editField(name, readField(name, text, file));
      onLeave();
    } catch (error) {
      setFailure(toCorpusError(error));
    }
  };
  const isList = listFields.has(name);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      <input
        ref={input}
        value={text}
        dir={name === 'sourceAddress' ? 'ltr' : 'auto'}
        aria-label={label}
        aria-invalid={failure !== null}
        aria-describedby={
          [isList && hint, failure && reason].filter(Boolean).join(' ') || undefined
        }
        onChange={({ target }) => setText(target.value)}
      />
      {isList && (
        <p id={hint} className={styles.quiet}>
          {t('provenance.listHint')}
        </p>
      )}
      {failure && (
        <p id={reason} role="alert" className={styles.failure}>
          {errorText(t, failure)} {t('annotation.kept')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="main">
          {t('provenance.save')}
        </Button>
        <Button onClick={onLeave}>{t('provenance.cancel')}</Button>
      </div>
    </form>
  );
}
