/** A line of the list: a text by its newest edition, the older ones folded under it. */
import { ChevronDown } from 'lucide-react';
import { memo, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import type { LibraryEntry } from '../state/library-entries.ts';
import { DocumentRow } from './DocumentRow.tsx';
import styles from './library.module.css';

/** The arrow along the line opens, the one against it closes, as in the list of parts. */
function opensBy(key: string): boolean | undefined {
  const isMirrored = document.documentElement.dir === 'rtl';
  if (key === (isMirrored ? 'ArrowLeft' : 'ArrowRight')) return true;
  return key === (isMirrored ? 'ArrowRight' : 'ArrowLeft') ? false : undefined;
}

export const EntryRow = memo(function EntryRow({ newest, older, opened }: LibraryEntry) {
  const [open, setOpen] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  if (older.length === 0)
    return (
      <li className={styles.row}>
        <DocumentRow document={newest} />
      </li>
    );
  const isOpen = open || opened;
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = opensBy(event.key);
    if (wanted === undefined) return;
    event.preventDefault();
    setOpen(wanted);
    // What is folded away cannot keep the focus.
    if (!wanted) line.current?.querySelector<HTMLElement>('[data-roving]')?.focus();
  };
  return (
    <li ref={line} className={styles.row} onKeyDown={onKeyDown}>
      <DocumentRow document={newest} />
      <Older newest={newest} older={older} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
    </li>
  );
});

interface OlderProps extends Pick<LibraryEntry, 'newest' | 'older'> {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Older({ newest, older, isOpen, onToggle }: OlderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const count = older.length + 1;
  const words = { count, shown: format.number(count) };
  return (
    <>
      <button
        type="button"
        data-roving
        className={styles.editions}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t('library.editionsOf', { ...words, title: isolate(newest.title) })}
        onClick={onToggle}
      >
        <ChevronDown size={14} aria-hidden className={styles.fold} />
        {t('library.editions', words)}
      </button>
      {isOpen && (
        <ul id={id} className={styles.older}>
          {older.map((document) => (
            <li key={document.id}>
              <DocumentRow document={document} older />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
