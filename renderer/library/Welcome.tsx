/** What stands in the reader when no document is open. */
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { invoke } from '../state/commands.ts';
import { useSession } from '../state/session.ts';
import styles from './welcome.module.css';

export function Welcome() {
  const { t } = useTranslation();
  const listOpen = useSession((session) => session.listOpen);
  return (
    <div className={styles.welcome}>
      <h1>{t('app.name')}</h1>
      <p className={styles.motto}>{t('app.motto')}</p>
      <p>{t('library.welcome')}</p>
      <p className={styles.choices}>
        <Button look="main" onClick={() => invoke('library:import')}>
          {t('library.importFiles')}
        </Button>
        {!listOpen && (
          <Button onClick={() => invoke('view:toggleList')}>{t('library.show')}</Button>
        )}
        <Button onClick={() => invoke('help:shortcuts')}>{t('shortcuts.title')}</Button>
      </p>
    </div>
  );
}
