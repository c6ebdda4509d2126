/** A note in the list: the passage in its own direction, what is written about it, its tags and kind, and where it is from. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { isolate } from '../components/isolate.ts';
import { useAllNotes } from '../state/all-notes.ts';
import { usePickedNotes } from '../state/note-picking.ts';
import { NoteFacts } from './NoteFacts.tsx';
import styles from './note-list.module.css';

interface NoteRowProps {
  readonly id: AnnotationId;
  readonly name: string;
  readonly index: number;
}

export const NoteRow = memo(function NoteRow({ id, name, index }: NoteRowProps) {
  const { t } = useTranslation();
  const line = useAllNotes((state) => state.lines.get(id));
  const picked = usePickedNotes(({ ids }) => ids.has(id));
  return (
    <div
      role="row"
      aria-rowindex={index}
      aria-selected={picked}
      data-entry={name}
      data-note={id}
      data-gone={line?.gone === true ? true : undefined}
      data-document={line?.documentId}
      className={styles.row}
    >
      <div role="gridcell" className={styles.pick}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={picked}
          readOnly
          data-act="pick"
          aria-label={t('allNotes.pick', { words: isolate(line?.quote.slice(0, 60) ?? '') })}
        />
      </div>
      <div role="gridcell" className={styles.cell}>
        <button type="button" data-roving data-act="open" tabIndex={-1} className={styles.note}>
          {line ? <NoteFacts line={line} /> : <span className={styles.coming}>…</span>}
        </button>
      </div>
    </div>
  );
});
