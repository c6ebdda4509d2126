/** Where a translation is asked for and the library knows of none: says so, and leads to choosing one. */
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { choosePair } from '../state/pairing.ts';
import styles from './parallel.module.css';

export function Unpaired() {
  const { t } = useTranslation();
  return (
    <div className={styles.unpaired}>
      <p>{t('parallel.none')}</p>
      <Button look="main" onClick={() => choosePair()}>
        {t('parallel.choose')}
      </Button>
    </div>
  );
}
