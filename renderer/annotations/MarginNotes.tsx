/** The hashiyeh: the notes of one section of the text, in the margin beside their passages. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { allPlaced, focusAnnotation, stopAtNote, useAnnotations } from '../state/annotations.ts';
import type { Placed } from '../state/placing.ts';
import { JoiningLines } from './JoiningLines.tsx';
import { light, lightUnderPointer } from './lighting.ts';
import styles from './margin.module.css';
import { MarginNote } from './MarginNote.tsx';
import { noteBeside, notesIn, tabStop } from './noted.ts';
import { useAfterPicture } from './use-after-picture.ts';
import { useMargin } from './use-margin.ts';

interface MarginNotesProps {
  readonly blockIds: ReadonlySet<string>;
}

export function MarginNotes({ blockIds }: MarginNotesProps) {
  const notes = useAnnotations(useShallow(({ placed }) => notesIn(placed, blockIds)));
  const drawn = useAfterPicture(useAnnotations(({ documentId }) => documentId));
  if (notes.length === 0 || !drawn) return <div data-margin />;
  return <Column notes={notes} />;
}

function Column({ notes }: { readonly notes: readonly Placed[] }) {
  const column = useRef<HTMLDivElement>(null);
  const ids = notes.map(({ annotation }) => annotation.id);
  const focused = useAnnotations(({ focusedId }) => (focusedId ? ids.indexOf(focusedId) : -1));
  const lit = useAnnotations(({ litId }) => (litId ? ids.indexOf(litId) : -1));
  const stop = useAnnotations(({ placed, stopId }) => {
    const id = tabStop(placed, stopId);
    return id ? ids.indexOf(id) : -1;
  });
  const [opened, setOpened] = useState<ReadonlySet<AnnotationId>>(new Set());
  const { notes: places, bottom, moved } = useMargin(column, notes, focused, opened);
  const placed = places.length === notes.length;
  useLighting(column, notes, lit);
  const toggle = useCallback((id: AnnotationId, open: boolean) => {
    setOpened(
      (before) => new Set(open ? [...before, id] : [...before].filter((one) => one !== id)),
    );
    if (!open) focusAnnotation(null);
  }, []);
  return (
    <>
      <JoiningLines notes={notes} places={places} lit={lit} focused={focused} />
      <div
        ref={column}
        className={styles.margin}
        data-margin
        data-moved={moved || undefined}
        style={{ minBlockSize: bottom }}
        onKeyDown={goByKeys}
      >
        {notes.map(({ annotation }, index) => (
          <MarginNote
            key={annotation.id}
            annotation={annotation}
            place={placed ? places[index] : undefined}
            isFocused={index === focused}
            isLit={index === lit}
            isStop={index === stop}
            isOpen={index === focused || opened.has(annotation.id)}
            onToggle={toggle}
          />
        ))}
      </div>
    </>
  );
}

/** Either lights both: the pointer over a passage its note, a note that is pointed at or has the focus its passage. */
function useLighting(
  column: React.RefObject<HTMLElement | null>,
  notes: readonly Placed[],
  lit: number,
): void {
  useEffect(() => {
    const section = column.current?.parentElement;
    return section ? lightUnderPointer(section) : undefined;
  }, [column]);
  const note = notes[lit];
  // The frame of an area lights by itself.
  const passage = note?.target === 'area' ? undefined : note?.range;
  useEffect(() => {
    const pane = column.current?.closest('[data-pane]');
    return pane && passage ? light(pane, passage) : undefined;
  }, [column, passage]);
}

/** The margin is one tab stop: arrow keys, Home and End lead from note to note through the whole text, Escape into it. */
function goByKeys(event: React.KeyboardEvent<HTMLElement>): void {
  const pane = event.currentTarget.closest<HTMLElement>('[data-pane]');
  const from = (event.target as Element).closest<HTMLElement>('[data-note]')?.dataset.note;
  if (pane === null || from === undefined) return;
  if (event.key === 'Escape') pane.focus({ preventScroll: true });
  const to = noteBeside(allPlaced(), from as AnnotationId, event.key);
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  stopAtNote(to);
  const note = pane.querySelector(`[data-note="${CSS.escape(to)}"]`);
  note?.querySelector<HTMLElement>('button')?.focus();
}
