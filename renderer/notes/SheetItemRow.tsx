/** An item of a sheet: a passage with its source, told where it is gone, or words of the reader's own. */
import { ArrowDown, ArrowUp, GripVertical, TextCursorInput, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SheetItem } from '../../corpus/annotations/sheet.ts';
import { IconButton } from '../components/IconButton.tsx';
import { NoteMarkdown } from '../components/NoteMarkdown.tsx';
import { useAllNotes } from '../state/all-notes.ts';
import { openPassage } from '../state/notes-view.ts';
import { NoteFacts } from './NoteFacts.tsx';
import styles from './sheet.module.css';
import { SheetText } from './SheetText.tsx';

interface SheetItemRowProps {
  readonly item: SheetItem;
  readonly readOnly: boolean;
  readonly isOver: boolean;
  readonly isEditing: boolean;
  readonly onEdit: (id: string | null) => void;
  readonly onAddText: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

export function SheetItemRow(props: SheetItemRowProps) {
  const { item, readOnly, isOver, isEditing, onEdit } = props;
  const isText = item.kind === 'text';
  return (
    <li
      className={styles.item}
      data-item={item.id}
      data-kind={item.kind}
      data-over={isOver || undefined}
      draggable={!readOnly && !isEditing}
    >
      <GripVertical size={16} aria-hidden className={styles.grip} />
      {isText && isEditing ? (
        <SheetText item={item} onDone={() => onEdit(null)} />
      ) : (
        <Words item={item} onEdit={() => !readOnly && onEdit(item.id)} />
      )}
      {!readOnly && !isEditing && <Acts {...props} />}
    </li>
  );
}

function Words({ item, onEdit }: { readonly item: SheetItem; readonly onEdit: () => void }) {
  const { t } = useTranslation();
  const line = useAllNotes(({ lines }) =>
    item.kind === 'passage' ? lines.get(item.annotation) : undefined,
  );
  if (item.kind === 'text') {
    return (
      <button type="button" data-roving tabIndex={-1} className={styles.text} onClick={onEdit}>
        {item.text.trim() === '' ? (
          <span className={styles.hint}>{t('sheets.emptyText')}</span>
        ) : (
          <NoteMarkdown text={item.text} />
        )}
      </button>
    );
  }
  return (
    <button
      type="button"
      data-roving
      tabIndex={-1}
      className={styles.passage}
      onClick={() => line && void openPassage(line)}
    >
      {line ? (
        <NoteFacts line={line} />
      ) : (
        <span className={styles.goneNote}>{t('sheets.goneNote')}</span>
      )}
    </button>
  );
}

function Acts({ onAddText, onRemove, onMove }: SheetItemRowProps) {
  const { t } = useTranslation();
  return (
    <span className={styles.itemActs}>
      <IconButton icon={ArrowUp} tabIndex={-1} label={t('sheets.up')} onClick={() => onMove(-1)} />
      <IconButton
        icon={ArrowDown}
        tabIndex={-1}
        label={t('sheets.down')}
        onClick={() => onMove(1)}
      />
      <IconButton
        icon={TextCursorInput}
        tabIndex={-1}
        label={t('sheets.addTextAfter')}
        onClick={onAddText}
      />
      <IconButton icon={X} tabIndex={-1} label={t('sheets.remove')} onClick={onRemove} />
    </span>
  );
}
