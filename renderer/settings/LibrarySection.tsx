/** Where the library lies, and the way to another one. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { libraryFolder, openAnotherLibrary, showLibraryFolder } from '../state/library-folder.ts';
import styles from './settings.module.css';

export function LibrarySection() {
  const { t } = useTranslation();
  const [folder, setFolder] = useState('');
  useEffect(() => {
    void libraryFolder().then(setFolder);
  }, []);
  return (
    <div className={styles.rows}>
      <div>
        <h4 className={styles.label}>{t('settings.libraryFolder')}</h4>
        <p className={styles.path}>
          <bdi dir="ltr">{folder}</bdi>
        </p>
      </div>
      <p className={styles.hint}>{t('settings.libraryHint')}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void showLibraryFolder()}>{t('settings.showFolder')}</Button>
        <Button onClick={() => void openAnotherLibrary()}>{t('settings.openAnother')}</Button>
      </div>
    </div>
  );
}
