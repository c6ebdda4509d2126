/** A line of the list: a text by its newest edition, the older ones folded under it. */
import { ChevronDown } from 'lucide-react';
import { memo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import type { LibraryEntry } from '../state/library-entries.ts';
import { DocumentRow } from './DocumentRow.tsx';
import { turn } from './line-turn.ts';
import styles from './row.module.css';

interface EntryRowProps extends LibraryEntry {
  readonly index: number;
  readonly of: number;
  readonly withCover: boolean;
}

export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { newest, older, opened, index, of, withCover } = props;
  const [open, setOpen] = useState(false);
  const place = { level: 1, index, of } as const;
  if (older.length === 0) return <DocumentRow document={newest} withCover={withCover} {...place} />;
  const isOpen = open || opened;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const way = turn(event);
    if (way === undefined || event.defaultPrevented) return;
    event.preventDefault();
    setOpen(way === 'on');
    // What is folded away cannot keep the focus.
    if (way === 'back') event.currentTarget.querySelector<HTMLElement>('[data-roving]')?.focus();
  };
  return (
    <div role="presentation" className={styles.entry} onKeyDown={onKeyDown}>
      <DocumentRow document={newest} withCover={withCover} expanded={isOpen} {...place}>
        <Fold entry={props} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      </DocumentRow>
      {isOpen &&
        older.map((document, at) => (
          <DocumentRow
            key={document.id}
            document={document}
            level={2}
            index={at + 1}
            of={older.length}
          />
        ))}
    </div>
  );
});

interface FoldProps {
  readonly entry: LibraryEntry;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Fold({ entry: { newest, older }, isOpen, onToggle }: FoldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = older.length + 1;
  const words = { count, shown: format.number(count) };
  return (
    <div role="gridcell" className={styles.fold}>
      <button
        type="button"
        data-roving
        tabIndex={-1}
        className={styles.editions}
        aria-expanded={isOpen}
        aria-label={t('library.editionsOf', { ...words, title: isolate(newest.title) })}
        onClick={onToggle}
      >
        <ChevronDown size={14} aria-hidden />
        {t('library.editions', words)}
      </button>
    </div>
  );
}
