/** Some neighbouring entries of the list of texts. */
import { memo } from 'react';
import { Stretch, type Measure } from '../components/Stretch.tsx';
import type { LibraryEntry } from '../state/library-entries.ts';
import { EntryRow } from './EntryRow.tsx';
import styles from './shelf.module.css';

/** Every number of columns (one to four, and six) fills the last line of a stretch. */
export const stretchSize = 24;

interface EntryStretchProps {
  readonly entries: readonly LibraryEntry[];
  /** Index of the first entry in the list. */
  readonly first: number;
  readonly total: number;
  readonly withCovers: boolean;
  readonly wanted: boolean;
  readonly measure: Measure;
}

export const EntryStretch = memo(function EntryStretch(props: EntryStretchProps) {
  const { entries, first, total, withCovers, wanted, measure } = props;
  return (
    <Stretch
      count={entries.length}
      isFirst={first === 0}
      wanted={wanted}
      measure={measure}
      className={styles.stretch}
    >
      {() =>
        entries.map((entry, at) => (
          <EntryRow
            key={entry.newest.work ?? entry.newest.id}
            {...entry}
            index={first + at + 1}
            of={total}
            withCover={withCovers}
          />
        ))
      }
    </Stretch>
  );
});
