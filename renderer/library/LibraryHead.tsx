/** The library's head: the app's name, how the texts stand, sorting, settings, and the way between list and whole window. */
import {
  BookA,
  LayoutGrid,
  Maximize2,
  Minimize2,
  NotebookText,
  Rows3,
  Settings2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/IconButton.tsx';
import { invoke } from '../state/commands.ts';
import { useDocument } from '../state/document.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { ArrangeMenu } from './ArrangeMenu.tsx';
import styles from './library.module.css';

export function LibraryHead({ wide }: { readonly wide: boolean }) {
  const { t } = useTranslation();
  const textOpen = useDocument(({ open }) => open.kind !== 'none');
  return (
    <header className={styles.head}>
      {wide ? (
        <div>
          <h1 className={styles.name}>{t('app.name')}</h1>
          <p className={styles.motto}>{t('app.motto')}</p>
        </div>
      ) : (
        <span className={styles.name}>{t('app.name')}</span>
      )}
      <span className={styles.buttons}>
        {wide && <ViewToggle />}
        <IconButton
          icon={NotebookText}
          label={t('allNotes.show')}
          command="view:showAllNotes"
          onClick={() => invoke('view:showAllNotes')}
        />
        <IconButton
          icon={BookA}
          label={t('terms.show')}
          command="view:showGlossary"
          onClick={() => invoke('view:showGlossary')}
        />
        <ArrangeMenu />
        {textOpen && (
          <IconButton
            icon={wide ? Minimize2 : Maximize2}
            label={t(wide ? 'library.narrow' : 'library.wide')}
            command="view:toggleLibrary"
            onClick={() => invoke('view:toggleLibrary')}
          />
        )}
        <IconButton
          icon={Settings2}
          label={t('settings.open')}
          command="settings:open"
          onClick={() => invoke('settings:open')}
        />
      </span>
    </header>
  );
}

function ViewToggle() {
  const { t } = useTranslation();
  const view = useSettings((settings) => settings.libraryView);
  return (
    <span role="group" aria-label={t('library.view.label')} className={styles.buttons}>
      {(['list', 'grid'] as const).map((one) => (
        <IconButton
          key={one}
          icon={one === 'grid' ? LayoutGrid : Rows3}
          label={t(`library.view.${one}`)}
          aria-pressed={view === one}
          onClick={() => void changeSettings({ libraryView: one })}
        />
      ))}
    </span>
  );
}
