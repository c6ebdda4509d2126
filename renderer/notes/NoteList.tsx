/** Notes in rows: one grid, walked and picked by mouse and keyboard, of which what is near the screen is drawn. */
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure } from '../components/Stretch.tsx';
import { useRovingFocus } from '../components/use-roving-focus.ts';
import { stopAtLine, useNotesView } from '../state/notes-view.ts';
import { notesOf, stretchesOf, stretchSize, type Entry } from './entries.ts';
import { NoteStretch } from './NoteStretch.tsx';
import { actOnNote, nameOfRow, noteOfRow, pressInNotes } from './note-acts.ts';
import styles from './note-list.module.css';

interface NoteListProps {
  readonly entries: readonly Entry[];
  readonly scroller: RefObject<HTMLElement | null>;
}

export function NoteList({ entries }: NoteListProps) {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const { ref: rovingRef, ...roving } = useRovingFocus();
  const stretches = useMemo(() => stretchesOf(entries), [entries]);
  const order = useMemo(() => notesOf(entries), [entries]);
  const measure = useMemo<Measure>(() => ({ perEntry: 112 }), []);
  const stop = useNotesView((view) => view.stop);
  const [goal, setGoal] = useState(
    () => entries.find((one) => one.kind === 'note' && one.id === stop)?.name,
  );
  const goalAt = goal === undefined ? -1 : entries.findIndex(({ name }) => name === goal);
  useLayoutEffect(() => {
    if (goal === undefined) return;
    const row = root.current?.querySelector(`[data-entry="${CSS.escape(goal)}"]`);
    row?.querySelector<HTMLElement>('[data-roving]')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
    setGoal(undefined);
  }, [goal]);
  return (
    <div
      ref={(element) => {
        root.current = element;
        return rovingRef(element);
      }}
      role="grid"
      aria-label={t('allNotes.list')}
      aria-multiselectable
      aria-rowcount={entries.length}
      className={styles.notes}
      onFocus={(event) => {
        roving.onFocus(event);
        const id = noteOfRow(event.target);
        if (id !== undefined) stopAtLine(id);
      }}
      onClick={(event) => actOnNote(event, order)}
      onKeyDown={(event) => {
        pressInNotes(event, { entries, order, goTo: setGoal });
        const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
        if (event.defaultPrevented || !plain || nameOfRow(event.target) === undefined) return;
        roving.onKeyDown(event);
      }}
    >
      {stretches.map((stretch, at) => (
        <NoteStretch
          key={at}
          entries={stretch}
          first={at * stretchSize}
          wanted={goalAt >= 0 && Math.floor(goalAt / stretchSize) === at}
          measure={measure}
        />
      ))}
    </div>
  );
}
