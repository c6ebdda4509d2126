/** Asks for the name of a collection that is made of some texts. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { firstFocus } from '../components/first-focus.ts';
import { useFormat } from '../components/use-format.ts';
import { createCollection } from '../state/collection-actions.ts';
import { useHandled } from '../state/handling.ts';
import { closeDialog } from '../state/session.ts';
import styles from './form.module.css';

export function CollectionDialog() {
  const { t } = useTranslation();
  const format = useFormat();
  const documents = useHandled((state) => state.documents);
  const [name, setName] = useState('');
  const count = documents.length;
  return (
    <Dialog title={t('library.newCollection')} closeLabel={t('app.close')} onClose={closeDialog}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          closeDialog();
          void createCollection(name, documents);
        }}
      >
        <p className={styles.hint}>
          {t('library.collectionOf', { count, shown: format.number(count) })}
        </p>
        <label className={styles.field}>
          <span>{t('library.collectionName')}</span>
          <input
            ref={firstFocus}
            maxLength={120}
            dir={name === '' ? undefined : 'auto'}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <p className={styles.choices}>
          <Button type="submit" look="main" disabled={name.trim() === ''}>
            {t('library.makeCollection')}
          </Button>
          <Button onClick={closeDialog}>{t('paste.cancel')}</Button>
        </p>
      </form>
    </Dialog>
  );
}
