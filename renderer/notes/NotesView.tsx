/** The notes of the whole library, and the sheets that are made of them, in the whole window. */
import { X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/IconButton.tsx';
import { refreshNotes } from '../state/all-notes.ts';
import { closeNotesView, showTab, useNotesView, type Tab } from '../state/notes-view.ts';
import { loadSheets } from '../state/sheets.ts';
import { NotesPage } from './NotesPage.tsx';
import { loadTags } from '../state/tags.ts';
import { SheetsPage } from './SheetsPage.tsx';
import styles from './notes-view.module.css';

const tabs: readonly Tab[] = ['notes', 'sheets'];

export function NotesView() {
  const { t } = useTranslation();
  const tab = useNotesView((view) => view.tab);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void refreshNotes();
    void loadSheets();
    void loadTags();
    if (!root.current?.contains(document.activeElement)) {
      root.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    }
    // What was under the view gets the keyboard back.
    return () => {
      requestAnimationFrame(focusWhatIsRead);
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (event.target instanceof HTMLInputElement && event.target.value !== '') return;
    event.preventDefault();
    closeNotesView();
  };
  return (
    <div ref={root} className={styles.view} role="main" onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('allNotes.title')}</h1>
        <span role="group" aria-label={t('allNotes.tabs')} className={styles.tabs}>
          {tabs.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={tab === one}
              className={styles.tab}
              onClick={() => showTab(one)}
            >
              {t(`allNotes.tab.${one}`)}
            </button>
          ))}
        </span>
        <IconButton
          icon={X}
          label={t('allNotes.close')}
          command="view:showAllNotes"
          onClick={closeNotesView}
        />
      </header>
      {tab === 'sheets' ? <SheetsPage /> : <NotesPage />}
    </div>
  );
}

/** The text where one is open, else the library. */
function focusWhatIsRead(): void {
  if (document.activeElement !== document.body) return;
  const text = document.querySelector<HTMLElement>('main [data-pane]');
  (text ?? document.querySelector<HTMLElement>('#library-search'))?.focus({ preventScroll: true });
}
