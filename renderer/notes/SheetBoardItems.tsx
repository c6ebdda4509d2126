/** The items of a sheet: dragged, or moved with Alt and the arrow keys; walked with the arrow keys alone. */
import { useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { withMoved, withoutItem, type SheetItem } from '../../corpus/annotations/sheet.ts';
import { useRovingFocus } from '../components/use-roving-focus.ts';
import { useLibrary } from '../state/library.ts';
import { changeSheet } from '../state/sheets.ts';
import { SheetItemRow } from './SheetItemRow.tsx';
import styles from './sheet.module.css';

interface SheetItemsProps {
  readonly items: readonly SheetItem[];
  /** The item whose text is being written. */
  readonly editing: string | null;
  readonly onEdit: (id: string | null) => void;
  readonly onAddText: (at: number) => void;
}

function itemOf(target: EventTarget | null): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
  return row?.dataset.item;
}

function change(of: (items: readonly SheetItem[]) => readonly SheetItem[]): void {
  void changeSheet((sheet) => {
    const items = of(sheet.items);
    return items === sheet.items ? sheet : { ...sheet, items: [...items] };
  });
}

export function SheetItems({ items, editing, onEdit, onAddText }: SheetItemsProps) {
  const { t } = useTranslation();
  const roving = useRovingFocus();
  const readOnly = useLibrary((library) => library.readOnly);
  const moved = useRef<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  useLayoutEffect(() => {
    // A row that changed its place keeps the keyboard.
    const id = moved.current;
    moved.current = null;
    if (id === null) return;
    const row = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
    row?.querySelector<HTMLElement>('[data-roving]')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }, [items]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const id = itemOf(event.target);
    const isRow = event.target instanceof HTMLElement && event.target.matches('[data-roving]');
    if (!isRow || id === undefined || event.ctrlKey || event.metaKey) return;
    if (press(event, id)) event.preventDefault();
    else if (!event.altKey && !event.shiftKey) roving.onKeyDown(event);
  };
  const press = ({ key, altKey }: KeyboardEvent, id: string): boolean => {
    if (readOnly) return false;
    if (altKey && key === 'Enter') {
      onAddText(items.findIndex((item) => item.id === id) + 1);
      return true;
    }
    if (altKey) {
      const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
      if (by !== 0) {
        moved.current = id;
        change((now) => withMoved(now, id, by));
      }
      return by !== 0;
    }
    if (key === 'Delete') {
      const at = items.findIndex((item) => item.id === id);
      moved.current = (items[at + 1] ?? items[at - 1])?.id ?? null;
      change((now) => withoutItem(now, id));
      return true;
    }
    if (key === 'F2') onEdit(id);
    return key === 'F2';
  };
  const drop = (event: DragEvent): void => {
    const to = itemOf(event.target);
    setOver(null);
    if (dragged === null || to === undefined) return;
    event.preventDefault();
    const at = (id: string): number => items.findIndex((item) => item.id === id);
    change((now) => withMoved(now, dragged, at(to) - at(dragged)));
    setDragged(null);
  };
  return (
    <ol
      ref={roving.ref}
      className={styles.items}
      aria-label={t('sheets.items')}
      aria-describedby={items.length > 0 ? 'sheet-keys' : undefined}
      onFocus={roving.onFocus}
      onKeyDown={onKeyDown}
      onDragStart={({ target, dataTransfer }) => {
        setDragged(itemOf(target) ?? null);
        dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver(itemOf(event.target) ?? null);
      }}
      onDragEnd={() => {
        setDragged(null);
        setOver(null);
      }}
      onDrop={drop}
    >
      {items.map((item, at) => (
        <SheetItemRow
          key={item.id}
          item={item}
          readOnly={readOnly}
          isOver={over === item.id && dragged !== item.id}
          isEditing={editing === item.id}
          onEdit={onEdit}
          onAddText={() => onAddText(at + 1)}
          onRemove={() => change((now) => withoutItem(now, item.id))}
          onMove={(by) => {
            moved.current = item.id;
            change((now) => withMoved(now, item.id, by));
          }}
        />
      ))}
    </ol>
  );
}
