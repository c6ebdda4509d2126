/** The hashiyeh: the notes of one section of the text, in the margin beside their passages. */
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { NoteWords } from '../components/NoteWords.tsx';
import { domRangeOf, type BlockElements } from '../passages/annotated-text.ts';
import { useAnnotations } from '../state/annotations.ts';
import { editAnnotation } from '../state/marking.ts';
import type { Placed } from '../state/placing.ts';
import styles from './annotations.module.css';
import edge from './edge.module.css';
import { layOut } from './lay-out.ts';

interface MarginNotesProps {
  readonly blockIds: ReadonlySet<string>;
}

/** Space between two notes, in CSS pixels. */
const gap = 8;

export function MarginNotes({ blockIds }: MarginNotesProps) {
  const notes = useAnnotations(
    useShallow((state) =>
      state.placed.filter(
        ({ annotation, range }) =>
          range && blockIds.has(range.start.blockId) && annotation.bodies.length > 0,
      ),
    ),
  );
  if (notes.length === 0) return <div />;
  return <Column notes={notes} />;
}

function Column({ notes }: { readonly notes: readonly Placed[] }) {
  const { t } = useTranslation();
  const column = useRef<HTMLDivElement>(null);
  const focusedId = useAnnotations((state) => state.focusedId);
  const [tops, setTops] = useState<readonly number[]>([]);
  const [bottom, setBottom] = useState(0);
  const focused = notes.findIndex(({ annotation }) => annotation.id === focusedId);

  useLayoutEffect(() => {
    const element = column.current;
    const section = element?.parentElement;
    if (!element || !section) return;
    const place = () => {
      const boxes = measure(notes, section, [...element.children]);
      const placed = layOut(boxes, gap, focused);
      setTops(placed);
      setBottom((placed.at(-1) ?? 0) + (boxes.at(-1)?.height ?? 0));
    };
    return whileNear(section, place);
  }, [notes, focused]);

  return (
    <div ref={column} className={styles.margin} data-margin style={{ minBlockSize: bottom }}>
      {notes.map(({ annotation }, index) => (
        <button
          key={annotation.id}
          type="button"
          className={[styles.note, edge.edge, edge[annotation.colour]].join(' ')}
          data-focused={annotation.id === focusedId || undefined}
          style={{
            insetBlockStart: tops[index] ?? 0,
            visibility: tops.length ? 'visible' : 'hidden',
          }}
          onClick={() => editAnnotation(annotation.id)}
        >
          <span className={styles.noteText}>
            <span className="visually-hidden">{t('annotation.noteOn', { note: '' })}</span>
            <NoteWords annotation={annotation} className={styles.noteWords} />
          </span>
        </button>
      ))}
    </div>
  );
}

/** Heights of the notes, and where their passages begin below the section's top. */
function measure(notes: readonly Placed[], section: Element, cards: readonly Element[]) {
  const { top } = section.getBoundingClientRect();
  return notes.map(({ range }, index) => {
    const block = section.querySelector<HTMLElement>(
      `[data-block-id="${CSS.escape(range?.start.blockId ?? '')}"]`,
    );
    const elements: BlockElements = new Map(block && range ? [[range.start.blockId, block]] : []);
    const passage = range && domRangeOf({ start: range.start, end: range.start }, elements);
    const box = passage?.getClientRects()[0] ?? block?.getBoundingClientRect();
    return {
      wanted: Math.max(0, (box?.top ?? top) - top),
      height: cards[index]?.getBoundingClientRect().height ?? 0,
    };
  });
}

/** Calls `place` now and whenever the section changes its size, but only while it is near the screen. */
function whileNear(section: Element, place: () => void): () => void {
  const sizes = new ResizeObserver(place);
  const nearness = new IntersectionObserver(
    (entries) => {
      const near = entries.at(-1)?.isIntersecting ?? false;
      if (near) sizes.observe(section);
      else sizes.unobserve(section);
    },
    { rootMargin: '50%' },
  );
  nearness.observe(section);
  return () => {
    nearness.disconnect();
    sizes.disconnect();
  };
}
