/** The sheets of the library, and the one that is open as a board that can be put in order. */
import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { useLibrary } from '../state/library.ts';
import { openSheet, useNotesView } from '../state/notes-view.ts';
import { loadSheet, makeSheet, useSheets } from '../state/sheets.ts';
import styles from './notes-view.module.css';
import { SheetBoard } from './SheetBoard.tsx';

export function SheetsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const all = useSheets((state) => state.all);
  const open = useSheets((state) => state.open);
  const wanted = useNotesView((view) => view.sheet);
  const readOnly = useLibrary((library) => library.readOnly);
  const id = wanted ?? all[0]?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    if (wanted === null) openSheet(id);
    else void loadSheet(id);
  }, [id, wanted]);
  return (
    <div className={styles.page}>
      <nav className={styles.side} aria-label={t('sheets.list')}>
        <Button disabled={readOnly} onClick={() => void makeSheet(t('sheets.untitled'))}>
          <Plus size={16} aria-hidden />
          {t('sheets.new')}
        </Button>
        <ul className={styles.sheets}>
          {all.map((sheet) => (
            <li key={sheet.id}>
              <button
                type="button"
                className={styles.sheet}
                aria-current={sheet.id === id || undefined}
                onClick={() => openSheet(sheet.id)}
              >
                <bdi>{sheet.title}</bdi>
                <span className={styles.sheetCount}>{format.number(sheet.items)}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.list}>
        <div className={styles.scroll} data-scroller>
          {id === null && (
            <div className={styles.nothing}>
              <p className={styles.nothingTitle}>{t('sheets.empty')}</p>
              <p>{t('sheets.emptyHow')}</p>
            </div>
          )}
          {open !== null && open.id === id && <SheetBoard key={open.id} sheet={open} />}
        </div>
      </div>
    </div>
  );
}
