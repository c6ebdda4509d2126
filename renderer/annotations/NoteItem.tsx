/** A line of the list of notes: the words that are marked, what is written about them, and the tags. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Block } from '../../corpus/document/block.ts';
import { Button } from '../components/Button.tsx';
import { useColourName } from '../components/colour-names.ts';
import { isolate } from '../components/isolate.ts';
import { isWindow, oneColumn } from '../components/media.ts';
import { NoteWords } from '../components/NoteWords.tsx';
import { passFocus } from '../components/pass-focus.ts';
import { TagChips } from '../components/TagChips.tsx';
import { useAnnotations } from '../state/annotations.ts';
import { editAnnotation, removeAnnotation } from '../state/marking.ts';
import type { Placed } from '../state/placing.ts';
import { goToAnnotation } from '../state/reading.ts';
import { toggleNotes } from '../state/session.ts';
import edge from '../components/edge.module.css';
import { quoteOf } from './note-filter.ts';
import { NoteFacts } from './NoteFacts.tsx';
import { OtherWords } from './OtherSide.tsx';
import styles from './notes-panel.module.css';
import { useTagColours } from '../state/tag-colours.ts';

interface NoteItemProps {
  readonly placed: Placed;
  /** Where the passage begins; undefined of an orphan. */
  readonly block: Block | undefined;
  /** Puts an orphan on words of the text. */
  readonly onPlace?: () => void;
}

/** Goes to a passage; in a window so narrow that the list covers the text, the list makes way. */
function choose(id: AnnotationId): void {
  goToAnnotation(id);
  if (!isWindow(oneColumn)) return;
  document
    .querySelector<HTMLElement>('main [data-pane="annotated"]')
    ?.focus({ preventScroll: true });
  toggleNotes(false);
}

export function NoteItem({ placed: { annotation }, block, onPlace }: NoteItemProps) {
  const { t } = useTranslation();
  const nameOf = useColourName();
  const colourOf = useTagColours();
  const button = useRef<HTMLButtonElement>(null);
  const focused = useAnnotations((state) => state.focusedId === annotation.id);
  useEffect(() => {
    if (focused) button.current?.scrollIntoView({ block: 'nearest' });
  }, [focused]);
  return (
    <li className={styles.line}>
      <button
        ref={button}
        type="button"
        data-roving
        className={[styles.item, edge.edge, edge[annotation.colour]].join(' ')}
        aria-current={focused || undefined}
        onClick={() => choose(annotation.id)}
        onDoubleClick={() => editAnnotation(annotation.id)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'F2') editAnnotation(annotation.id);
          else if (key === 'Delete') {
            passFocus(currentTarget, 'li');
            removeAnnotation(annotation.id);
          }
        }}
      >
        <span className="visually-hidden">{nameOf(annotation.colour)}</span>
        <span className={styles.quote} dir={block?.direction ?? 'auto'} lang={block?.language}>
          {quoteOf(annotation)}
        </span>
        <NoteWords annotation={annotation} className={styles.words} />
        <OtherWords annotation={annotation} />
        <NoteFacts annotation={annotation} />
        <TagChips tags={annotation.tags ?? []} as="span" colourOf={colourOf} />
      </button>
      {onPlace && (
        <Button
          className={styles.placing}
          data-roving
          aria-label={t('confirm.placeThis', { quote: isolate(quoteOf(annotation)) })}
          onClick={onPlace}
        >
          {t('confirm.placeNote')}
        </Button>
      )}
    </li>
  );
}
