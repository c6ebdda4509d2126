/** Some neighbouring entries of the list, drawn while they are near the screen: five thousand rows cost as much as fifty. */
import { memo, useEffect, useRef, useState } from 'react';
import type { LibraryEntry } from '../state/library-entries.ts';
import { EntryRow } from './EntryRow.tsx';
import styles from './shelf.module.css';

/** Every number of columns (one to four, and six) fills the last line of a stretch. */
export const stretchSize = 24;

/** Heights of an entry as last measured, for stretches that were never drawn; shared by the list. Units: CSS pixels. */
export interface Measure {
  perEntry: number;
}

interface StretchProps {
  readonly entries: readonly LibraryEntry[];
  /** Index of the first entry in the list. */
  readonly first: number;
  readonly total: number;
  readonly withCovers: boolean;
  /** Something in it is about to get the focus. */
  readonly wanted: boolean;
  readonly measure: Measure;
}

export const Stretch = memo(function Stretch(props: StretchProps) {
  const { entries, first, total, withCovers, wanted, measure } = props;
  const ref = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(first === 0);
  if (wanted && !near) setNear(true);
  useEffect(() => {
    const stretch = ref.current;
    const scroller = stretch?.closest('[data-scroller]') ?? null;
    if (!stretch) return;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (!seen) return;
        if (seen.isIntersecting) setNear(true);
        // The keyboard's place stays where it is.
        else if (!stretch.contains(document.activeElement)) setNear(false);
      },
      { root: scroller, rootMargin: '100% 0px' },
    );
    observer.observe(stretch);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const height = ref.current?.offsetHeight ?? 0;
    if (near && height > 0) measure.perEntry = height / entries.length;
  }, [near, entries, measure]);
  if (!near)
    return (
      <div
        ref={ref}
        role="presentation"
        style={{ blockSize: `${entries.length * measure.perEntry}px` }}
      />
    );
  return (
    <div ref={ref} role="rowgroup" className={styles.stretch}>
      {entries.map((entry, at) => (
        <EntryRow
          key={entry.newest.work ?? entry.newest.id}
          {...entry}
          index={first + at + 1}
          of={total}
          withCover={withCovers}
        />
      ))}
    </div>
  );
});
