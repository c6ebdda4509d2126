/** The library: its list of documents, searched by title, with importing. */
import { Plus, Settings2 } from 'lucide-react';
import { useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { FilterField } from '../components/FilterField.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { useRovingFocus } from '../components/use-roving-focus.ts';
import { useFormat } from '../components/use-format.ts';
import { arrange, useFilter } from '../state/arranging.ts';
import { invoke } from '../state/commands.ts';
import { searchLibrary, useLibrary } from '../state/library.ts';
import { useJobs } from '../state/jobs.ts';
import { entriesOf } from '../state/library-entries.ts';
import { useSettings } from '../state/settings.ts';
import { ArrangeMenu } from './ArrangeMenu.tsx';
import { EntryRow } from './EntryRow.tsx';
import { ImportStatus } from './ImportStatus.tsx';
import { LibraryMenu } from './LibraryMenu.tsx';
import styles from './library.module.css';

export function Library() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const documents = useLibrary((library) => library.documents);
  const loaded = useLibrary((library) => library.loaded);
  const readOnly = useLibrary((library) => library.readOnly);
  const query = useLibrary((library) => library.query);
  const wanted = useDeferredValue(query);
  const filter = useFilter();
  const sort = useSettings((settings) => settings.librarySort);
  const { language } = i18n;
  const shown = useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return arrange(entriesOf(documents, wanted), filter, sort, compare);
  }, [documents, wanted, filter, sort, language]);
  const list = useRovingFocus();
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const library = root.current;
    return () => {
      // A list that is closed with the keyboard in it hands it to the reader's first button, which shows the list again.
      if (library?.contains(document.activeElement))
        document.querySelector<HTMLElement>('main button')?.focus();
    };
  }, []);
  return (
    <nav ref={root} className={styles.library} aria-label={t('library.title')}>
      <header className={styles.head}>
        <span className={styles.name}>{t('app.name')}</span>
        <span>
          <ArrangeMenu />
          <IconButton
            icon={Settings2}
            label={t('settings.open')}
            command="settings:open"
            onClick={() => invoke('settings:open')}
          />
        </span>
      </header>
      {readOnly && <p className={styles.readOnly}>{t('library.readOnly')}</p>}
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
      <p className="visually-hidden" role="status">
        {wanted === ''
          ? ''
          : t('library.found', { count: shown.length, shown: format.number(shown.length) })}
      </p>
      <LibraryMenu>
        <div className={styles.scroll} {...list}>
          {loaded && documents.length === 0 && <p className={styles.empty}>{t('library.empty')}</p>}
          {documents.length > 0 && shown.length === 0 && (
            <p className={styles.empty}>
              {t(wanted === '' ? 'library.nothingFits' : 'library.nothingFound')}
            </p>
          )}
          <ul>
            {shown.map((entry) => (
              <EntryRow key={entry.newest.work ?? entry.newest.id} {...entry} />
            ))}
          </ul>
        </div>
      </LibraryMenu>
      <Foot />
    </nav>
  );
}

/** The imports that are running, or the way to what came of the last ones. */
function Foot() {
  const { t } = useTranslation();
  const isRunning = useJobs((jobs) => jobs.running.length > 0);
  const isReported = useJobs((jobs) => jobs.report !== null);
  if (!isRunning && !isReported) return null;
  return (
    <footer className={styles.foot}>
      <ImportStatus />
      <button
        type="button"
        className={styles.lastImport}
        onClick={() => invoke('library:importReport')}
      >
        {t('import.showReport')}
      </button>
    </footer>
  );
}
