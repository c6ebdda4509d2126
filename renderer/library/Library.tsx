/** The library: its texts with what they are searched, filtered and gathered by, beside a text or in the whole window. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../components/use-format.ts';
import { invoke } from '../state/commands.ts';
import { useJobs } from '../state/jobs.ts';
import type { LibraryLayout } from '../state/library-layout.ts';
import { useLibrary } from '../state/library.ts';
import { useSettings } from '../state/settings.ts';
import { toggleList } from '../state/session.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import { Collections } from './Collections.tsx';
import { FilterFields } from './FilterFields.tsx';
import { ImportStatus } from './ImportStatus.tsx';
import { LibraryHead } from './LibraryHead.tsx';
import { LibraryMenu } from './LibraryMenu.tsx';
import { LibraryTools } from './LibraryTools.tsx';
import { NothingListed } from './NothingListed.tsx';
import { PickedTexts } from './PickedTexts.tsx';
import { Recent } from './Recent.tsx';
import { Shelf } from './Shelf.tsx';
import styles from './library.module.css';
import { useListed } from './use-listed.ts';
import { useLibraryPlace } from './use-library-place.ts';

export function Library({ layout }: { readonly layout: Exclude<LibraryLayout, 'closed'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const readOnly = useLibrary((library) => library.readOnly);
  const view = useSettings((settings) => settings.libraryView);
  const { all, found, shown, query } = useListed();
  const place = useRef<HTMLDivElement>(null);
  const onKeyDown = useLibraryPlace(place, layout);
  const wide = layout === 'wide';
  const look = wide ? (view === 'grid' ? 'cards' : 'rows') : 'side';
  return (
    <div
      ref={place}
      className={styles.place}
      data-layout={layout}
      role={wide ? 'main' : undefined}
      onKeyDown={onKeyDown}
    >
      {!wide && <div className={styles.beside} onPointerDown={() => toggleList(false)} />}
      <nav className={styles.library} aria-label={t('library.title')}>
        <LibraryHead wide={wide} />
        {readOnly && <p className={styles.readOnly}>{t('library.readOnly')}</p>}
        <LibraryTools />
        <div className={styles.side}>
          <Collections entries={all} />
          {wide && (
            <section className={styles.filter} aria-label={t('library.filter')}>
              <h2>{t('library.filter')}</h2>
              <FilterFields entries={found} />
            </section>
          )}
        </div>
        <p className="visually-hidden" role="status">
          {query === ''
            ? ''
            : t('library.found', { count: shown.length, shown: format.number(shown.length) })}
        </p>
        <div className={styles.texts}>
          <ActiveFilters shown={shown.length} total={all.length} />
          <LibraryMenu>
            <div className={styles.scroll} data-scroller>
              {wide && <Recent />}
              {shown.length > 0 ? (
                <Shelf key={look} entries={shown} look={look} />
              ) : (
                <NothingListed total={all.length} query={query} wide={wide} />
              )}
            </div>
          </LibraryMenu>
          <PickedTexts />
        </div>
        <Foot />
      </nav>
    </div>
  );
}

/** The imports that are running, or the way to what came of the last ones. */
function Foot() {
  const { t } = useTranslation();
  const isRunning = useJobs((jobs) => jobs.running.length > 0);
  const isReported = useJobs((jobs) => jobs.report !== null);
  if (!isRunning && !isReported) return null;
  return (
    <footer className={styles.foot} data-passing>
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
