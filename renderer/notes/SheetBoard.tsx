/** A sheet as a board: its title, and its passages and texts in an order that the mouse and the keyboard change. */
import { Share, TextCursorInput, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withInserted, type Sheet } from '../../corpus/annotations/sheet.ts';
import { Button } from '../components/Button.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { loadLines } from '../state/all-notes.ts';
import { prepareExport } from '../state/export-dialog.ts';
import { useLibrary } from '../state/library.ts';
import { changeSheet, deleteSheet } from '../state/sheets.ts';
import styles from './sheet.module.css';
import { SheetItems } from './SheetBoardItems.tsx';

export function SheetBoard({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation();
  const readOnly = useLibrary((library) => library.readOnly);
  const { items } = sheet;
  const [editing, setEditing] = useState<string | null>(null);
  const notes = useMemo(
    () => items.flatMap((item) => (item.kind === 'passage' ? [item.annotation] : [])),
    [items],
  );
  useEffect(() => void loadLines(notes), [notes]);
  const addText = (at: number): void => {
    const id = crypto.randomUUID();
    setEditing(id);
    void changeSheet((now) => ({
      ...now,
      items: [...withInserted(now.items, [{ id, kind: 'text', text: '' }], at)],
    }));
  };
  return (
    <article className={styles.board}>
      <header className={styles.head}>
        <Title key={sheet.title} title={sheet.title} readOnly={readOnly} />
        <span className={styles.acts}>
          <IconButton
            icon={Share}
            label={t('sheets.export')}
            disabled={items.length === 0}
            onClick={() => prepareExport({ sheet: sheet.id })}
          />
          <IconButton
            icon={Trash2}
            label={t('sheets.delete')}
            disabled={readOnly}
            onClick={() => void deleteSheet(sheet)}
          />
        </span>
      </header>
      {items.length === 0 && <p className={styles.hint}>{t('sheets.emptySheet')}</p>}
      {items.length > 0 && (
        <p className={styles.hint} id="sheet-keys">
          {t('sheets.keys')}
        </p>
      )}
      <SheetItems items={items} editing={editing} onEdit={setEditing} onAddText={addText} />
      {!readOnly && (
        <Button onClick={() => addText(items.length)}>
          <TextCursorInput size={16} aria-hidden />
          {t('sheets.addText')}
        </Button>
      )}
    </article>
  );
}

interface TitleProps {
  readonly title: string;
  readonly readOnly: boolean;
}

function Title({ title, readOnly }: TitleProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(title);
  const apply = (): void => {
    const next = typed.trim();
    if (next === '') setTyped(title);
    else if (next !== title) void changeSheet((sheet) => ({ ...sheet, title: next }));
  };
  return (
    <input
      className={styles.title}
      aria-label={t('sheets.title')}
      dir="auto"
      maxLength={200}
      readOnly={readOnly}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        setTyped(title);
      }}
    />
  );
}
