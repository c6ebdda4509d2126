/** The texts of the list as rows or cards: one tree grid, walked and picked by mouse and keyboard. */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../corpus/document/document.ts';
import { useRovingFocus } from '../components/use-roving-focus.ts';
import type { LibraryEntry } from '../state/library-entries.ts';
import { pickedWith, pickOnlyListed } from '../state/picking.ts';
import { carryDocuments } from './carrying.ts';
import type { Look } from './look.ts';
import { actOn } from './row-acts.ts';
import { rowIdOf } from './rows.ts';
import { pressInShelf } from './shelf-keys.ts';
import styles from './shelf.module.css';
import { EntryStretch, stretchSize } from './EntryStretch.tsx';
import type { Measure } from '../components/Stretch.tsx';

interface ShelfProps {
  readonly entries: readonly LibraryEntry[];
  readonly look: Look;
}

/** Heights until one was measured. Units: CSS pixels an entry. */
const guesses: Readonly<Record<Look, number>> = { side: 76, rows: 60, cards: 60 };

export function Shelf({ entries, look }: ShelfProps) {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const { ref: rovingRef, ...roving } = useRovingFocus();
  const ref = useCallback(
    (element: HTMLDivElement | null) => {
      root.current = element;
      return rovingRef(element);
    },
    [rovingRef],
  );
  const stretches = useMemo(() => stretchesOf(entries), [entries]);
  const order = useMemo(() => entries.map(({ newest }) => newest.id), [entries]);
  const measure = useMemo<Measure>(() => ({ perEntry: guesses[look] }), [look]);
  const [goal, setGoal] = useState<DocumentId | null>(null);
  useEffect(() => {
    pickOnlyListed(() =>
      entries.flatMap(({ newest, older }) => [newest.id, ...older.map(({ id }) => id)]),
    );
  }, [entries]);
  useLayoutEffect(() => {
    if (goal === null) return;
    const row = root.current?.querySelector(`[data-document="${CSS.escape(goal)}"]`);
    row?.querySelector<HTMLElement>('[data-roving]')?.focus();
    setGoal(null);
  }, [goal]);
  const goalAt = goal === null ? -1 : order.indexOf(goal);
  return (
    <div
      ref={ref}
      role="treegrid"
      aria-label={t('library.texts')}
      aria-multiselectable
      className={styles.shelf}
      data-look={look}
      onFocus={roving.onFocus}
      onClick={(event) => actOn(event, order)}
      onKeyDown={(event) => {
        pressInShelf(event, { order, look, goTo: setGoal });
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
        if (look !== 'cards' && !event.shiftKey) roving.onKeyDown(event);
      }}
      onDragStart={onDragStart}
    >
      {stretches.map((stretch, at) => (
        <EntryStretch
          key={at}
          entries={stretch}
          first={at * stretchSize}
          total={entries.length}
          withCovers={look === 'cards'}
          wanted={Math.floor(goalAt / stretchSize) === at}
          measure={measure}
        />
      ))}
    </div>
  );
}

/** The row that is dragged, with all that are picked where it is one of them. */
function onDragStart(event: DragEvent<HTMLElement>): void {
  const id = rowIdOf(event.target);
  if (id !== undefined) carryDocuments(event.dataTransfer, pickedWith(id));
}

function stretchesOf(entries: readonly LibraryEntry[]): readonly (readonly LibraryEntry[])[] {
  const count = Math.ceil(entries.length / stretchSize);
  return Array.from({ length: count }, (_, at) =>
    entries.slice(at * stretchSize, (at + 1) * stretchSize),
  );
}
