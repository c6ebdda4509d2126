/** Searching titles, and bringing texts in. */
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { FilterField } from '../components/FilterField.tsx';
import { invoke } from '../state/commands.ts';
import { searchLibrary, useLibrary } from '../state/library.ts';
import styles from './library.module.css';

export function LibraryTools() {
  const { t } = useTranslation();
  const query = useLibrary((library) => library.query);
  return (
    <div className={styles.tools}>
      <FilterField
        id="library-search"
        label={t('library.search')}
        value={query}
        onChange={searchLibrary}
      />
      <Button look="main" className={styles.import} onClick={() => invoke('library:import')}>
        <Plus size={17} aria-hidden />
        {t('library.import')}
      </Button>
    </div>
  );
}
