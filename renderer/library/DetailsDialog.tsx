/** The title, the authors and the publisher of a text, edited from its row; what its file says stays known. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { firstFocus } from '../components/first-focus.ts';
import { useHandled } from '../state/handling.ts';
import { useLibrary } from '../state/library.ts';
import { editLine } from '../state/metadata.ts';
import { closeDialog } from '../state/session.ts';
import { openWhereFrom } from './open-from-list.ts';
import styles from './form.module.css';

const fields = ['title', 'authors', 'publisher'] as const;
type Field = (typeof fields)[number];

export function DetailsDialog() {
  const { t } = useTranslation();
  const [id] = useHandled((state) => state.documents);
  const line = useLibrary(({ documents }) => documents.find((one) => one.id === id));
  return (
    <Dialog title={t('library.details')} closeLabel={t('app.close')} onClose={closeDialog}>
      {line && <DetailsForm line={line} />}
    </Dialog>
  );
}

function written({ title, authors, publisher = '' }: DocumentSummary): Record<Field, string> {
  return { title, authors: authors.join('; '), publisher };
}

function DetailsForm({ line }: { readonly line: DocumentSummary }) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => written(line));
  const save = () => {
    const before = written(line);
    const isNew = (field: Field): boolean => values[field].trim() !== before[field];
    closeDialog();
    void editLine(line.id, {
      ...(isNew('title') && values.title.trim() !== '' ? { title: values.title.trim() } : {}),
      ...(isNew('authors') ? { authors: namesIn(values.authors) } : {}),
      ...(isNew('publisher') ? { publisher: values.publisher.trim() || null } : {}),
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {fields.map((field) => (
        <label key={field} className={styles.field}>
          <span>{t(`provenance.field.${field}`)}</span>
          <input
            ref={field === 'title' ? firstFocus : undefined}
            dir={values[field] === '' ? undefined : 'auto'}
            value={values[field]}
            onChange={({ target }) => setValues({ ...values, [field]: target.value })}
          />
        </label>
      ))}
      <p className={styles.hint}>{t('library.detailsHint')}</p>
      <p className={styles.choices}>
        <Button type="submit" look="main">
          {t('annotation.save')}
        </Button>
        <Button onClick={closeDialog}>{t('paste.cancel')}</Button>
        <Button
          onClick={() => {
            closeDialog();
            openWhereFrom(line.id);
          }}
        >
          {t('provenance.title')}
        </Button>
      </p>
    </form>
  );
}

/** Names with a semicolon of either script between them. */
function namesIn(text: string): string[] {
  return text
    .split(/[;؛]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
