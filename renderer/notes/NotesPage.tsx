/** The notes that the reader asked for, with what they are filtered, grouped and ordered by. */
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterField } from '../components/FilterField.tsx';
import { useFormat } from '../components/use-format.ts';
import { filterNotes, useAllNotes } from '../state/all-notes.ts';
import { pickOnlyListedNotes } from '../state/note-picking.ts';
import { entriesOf } from './entries.ts';
import { NoNotes } from './NoNotes.tsx';
import { NoteArrangement } from './NoteArrangement.tsx';
import { NoteFilters } from './NoteFilters.tsx';
import { NoteList } from './NoteList.tsx';
import { PickedNotes } from './PickedNotes.tsx';
import styles from './notes-view.module.css';

export function NotesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const found = useAllNotes((state) => state.found);
  const words = useAllNotes(({ filter }) => filter.words ?? '');
  const entries = useMemo(() => entriesOf(found?.groups ?? []), [found]);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (found) pickOnlyListedNotes(found.groups.flatMap(({ ids }) => ids));
  }, [found]);
  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <FilterField
          id="all-notes-search"
          label={t('allNotes.search')}
          value={words}
          onChange={(typed) => filterNotes({ words: typed === '' ? undefined : typed })}
        />
        {found !== null && found.total > 0 && (
          <section aria-label={t('allNotes.filter')} className={styles.filters}>
            <NoteFilters />
          </section>
        )}
      </div>
      <div className={styles.list}>
        <div className={styles.tools}>
          <p role="status" className={styles.count}>
            {found &&
              found.total > 0 &&
              t('allNotes.found', {
                count: found.found,
                shown: format.number(found.found),
                total: format.number(found.total),
              })}
          </p>
          {found !== null && found.total > 0 && <NoteArrangement />}
        </div>
        <div ref={scroller} className={styles.scroll} data-scroller>
          {found !== null && found.found === 0 ? (
            <NoNotes total={found.total} />
          ) : (
            <NoteList entries={entries} scroller={scroller} />
          )}
        </div>
        <PickedNotes />
      </div>
    </div>
  );
}
