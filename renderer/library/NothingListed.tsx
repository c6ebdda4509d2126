/** What stands where no text is listed: what would bring texts here, and the way back to all of them. */
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { filterLibrary, useFilter } from '../state/arranging.ts';
import { useCollections } from '../state/collections.ts';
import { invoke } from '../state/commands.ts';
import { noFilter, wishesOf } from '../state/filter.ts';
import { searchLibrary, useLibrary } from '../state/library.ts';
import styles from './nothing.module.css';

interface NothingListedProps {
  /** How many texts the library has. */
  readonly total: number;
  readonly query: string;
  readonly wide: boolean;
}

export function NothingListed({ total, query, wide }: NothingListedProps) {
  const { t } = useTranslation();
  const loaded = useLibrary((library) => library.loaded);
  const wishes = useFilter((filter) => wishesOf(filter).join(' '));
  const collection = useFilter((filter) => filter.collection);
  const isKnown = useCollections(({ all }) => all.some(({ id }) => id === collection));
  if (!loaded) return null;
  if (total === 0) return <EmptyLibrary wide={wide} />;
  const showAll = () => {
    searchLibrary('');
    filterLibrary(noFilter);
  };
  const isCollection = query === '' && wishes === 'collection' && isKnown;
  return (
    <div className={styles.nothing}>
      <p>{t(query !== '' ? 'library.nothingFound' : 'library.nothingFits')}</p>
      {isCollection && <p className={styles.hint}>{t('library.emptyCollection')}</p>}
      <Button onClick={showAll}>{t('library.showAll')}</Button>
    </div>
  );
}

function EmptyLibrary({ wide }: Pick<NothingListedProps, 'wide'>) {
  const { t } = useTranslation();
  return (
    <div className={styles.nothing} data-wide={wide || undefined}>
      <p>{t('library.empty')}</p>
      {wide && (
        <>
          <p className={styles.hint}>{t('library.emptyHint')}</p>
          <p className={styles.choices}>
            <Button look="main" onClick={() => invoke('library:import')}>
              {t('library.importFiles')}
            </Button>
            <Button onClick={() => invoke('library:importFolder')}>{t('menu.importFolder')}</Button>
            <Button onClick={() => invoke('library:importClipboard')}>
              {t('menu.importClipboard')}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
