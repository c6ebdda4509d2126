/** Some neighbouring rows of the list of notes, read and drawn while they are near the screen. */
import { memo, useEffect, useRef, useState } from 'react';
import { loadLines } from '../state/all-notes.ts';
import { notesOf, type Entry } from './entries.ts';
import { GroupRow } from './GroupRow.tsx';
import { NoteRow } from './NoteRow.tsx';

/** Height of a row as last measured, for stretches that were never drawn; shared by the list. Units: CSS pixels. */
export interface Measure {
  perEntry: number;
}

interface NoteStretchProps {
  readonly entries: readonly Entry[];
  /** Index of the first row in the list. */
  readonly first: number;
  /** Something in it is about to get the focus. */
  readonly wanted: boolean;
  readonly measure: Measure;
}

export const NoteStretch = memo(function NoteStretch(props: NoteStretchProps) {
  const { entries, first, wanted, measure } = props;
  const ref = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(first === 0);
  if (wanted && !near) setNear(true);
  useEffect(() => {
    const stretch = ref.current;
    if (!stretch) return;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (!seen) return;
        if (seen.isIntersecting) setNear(true);
        // The keyboard's place stays where it is.
        else if (!stretch.contains(document.activeElement)) setNear(false);
      },
      { root: stretch.closest('[data-scroller]'), rootMargin: '100% 0px' },
    );
    observer.observe(stretch);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (near) void loadLines(notesOf(entries));
    const height = ref.current?.offsetHeight ?? 0;
    if (near && height > 0) measure.perEntry = height / entries.length;
  }, [near, entries, measure]);
  if (!near) {
    const blockSize = `${entries.length * measure.perEntry}px`;
    return <div ref={ref} role="presentation" style={{ blockSize }} />;
  }
  return (
    <div ref={ref} role="rowgroup">
      {entries.map((entry, at) =>
        entry.kind === 'group' ? (
          <GroupRow key={entry.name} group={entry.group} index={first + at + 1} />
        ) : (
          <NoteRow key={entry.name} id={entry.id} name={entry.name} index={first + at + 1} />
        ),
      )}
    </div>
  );
});
