/** One note in the margin: its words, folded where they are many, and its tags; in a narrow pane a mark of its colour. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import { drawers, isWindow } from '../components/media.ts';
import { NoteWords } from '../components/NoteWords.tsx';
import { TagChips } from '../components/TagChips.tsx';
import { focusAnnotation, lightAnnotation, stopAtNote } from '../state/annotations.ts';
import { editAnnotation } from '../state/marking.ts';
import { toggleNotes } from '../state/session.ts';
import edge from '../components/edge.module.css';
import styles from './margin.module.css';
import { NoteFacts } from './NoteFacts.tsx';
import { OtherWords } from './OtherSide.tsx';
import { useTagColours } from '../state/tag-colours.ts';
import type { NotePlace } from './use-margin.ts';

interface MarginNoteProps {
  readonly annotation: Annotation;
  /** Undefined until it was measured. */
  readonly place: NotePlace | undefined;
  readonly isFocused: boolean;
  readonly isLit: boolean;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (id: AnnotationId, open: boolean) => void;
}

export const MarginNote = memo(function MarginNote(props: MarginNoteProps) {
  const { annotation, place, isFocused, isLit, isStop, isOpen, onToggle } = props;
  const { t } = useTranslation();
  const { id, bodies, tags = [] } = annotation;
  const colourOf = useTagColours();
  const isLong = place?.long ?? false;
  const light = () => lightAnnotation(id);
  const dim = () => lightAnnotation(null);
  return (
    <div
      className={[styles.note, edge.edge, edge[annotation.colour]].join(' ')}
      data-note={id}
      data-focused={isFocused || undefined}
      data-lit={isLit || undefined}
      data-folded={(isLong && !isOpen) || undefined}
      data-placed={place ? '' : undefined}
      style={{ transform: `translateY(${place?.top ?? 0}px)` }}
      onPointerEnter={light}
      onPointerLeave={dim}
      onBlur={dim}
      onFocus={() => {
        light();
        stopAtNote(id);
      }}
    >
      <button
        type="button"
        className={styles.body}
        tabIndex={isStop ? 0 : -1}
        onClick={({ currentTarget }) =>
          opensDrawer(currentTarget) ? readInDrawer(id) : editAnnotation(id)
        }
      >
        <span className={styles.words} data-words data-open={isOpen || undefined}>
          <span className="visually-hidden">{t('annotation.noteOn', { note: '' })}</span>
          <NoteWords annotation={annotation} className={styles.piece} />
          <OtherWords annotation={annotation} />
          <NoteFacts annotation={annotation} />
          {bodies.length === 0 && <TagChips tags={tags} as="span" colourOf={colourOf} />}
        </span>
      </button>
      {bodies.length > 0 && tags.length > 0 && <TagChips tags={tags} colourOf={colourOf} />}
      {isLong && <More isOpen={isOpen} isStop={isStop} onToggle={(open) => onToggle(id, open)} />}
    </div>
  );
});

/** A note that is no more than a mark is read in the list of notes where the window is narrow: a drawer with room for words. */
function opensDrawer(button: Element): boolean {
  const words = button.querySelector('[data-words]');
  return isWindow(drawers) && words !== null && getComputedStyle(words).position === 'absolute';
}

function readInDrawer(id: AnnotationId): void {
  focusAnnotation(id);
  toggleNotes(true);
}

interface MoreProps {
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly onToggle: (open: boolean) => void;
}

function More({ isOpen, isStop, onToggle }: MoreProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.more}
      aria-expanded={isOpen}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onToggle(!isOpen)}
    >
      {t(isOpen ? 'annotation.less' : 'annotation.more')}
    </button>
  );
}
