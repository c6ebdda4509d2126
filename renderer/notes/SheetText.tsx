/** Writing words of one's own into a sheet: Markdown; saved when the field is left or by Ctrl+Enter, let be by Escape. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetItem } from '../../corpus/annotations/sheet.ts';
import { changeSheet } from '../state/sheets.ts';
import styles from './sheet.module.css';

interface SheetTextProps {
  readonly item: Extract<SheetItem, { kind: 'text' }>;
  readonly onDone: () => void;
}

export function SheetText({ item, onDone }: SheetTextProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(item.text);
  const left = useRef(false);
  const save = (): void => {
    onDone();
    if (left.current || typed === item.text) return;
    void changeSheet((sheet) => ({
      ...sheet,
      items: sheet.items.map((one) => (one.id === item.id ? { ...item, text: typed } : one)),
    }));
  };
  return (
    <textarea
      autoFocus
      className={styles.field}
      dir="auto"
      rows={Math.max(3, typed.split('\n').length)}
      aria-label={t('sheets.text')}
      placeholder={t('sheets.textHint')}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') left.current = true;
        else if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}
