/** The command palette: everything that the app does and every place that can be gone to, found by a few letters. */
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../components/Modal.tsx';
import { useFormat } from '../components/use-format.ts';
import { rememberUsed, usePalette } from '../state/palette.ts';
import { closeDialog } from '../state/session.ts';
import type { Entry } from './entry.ts';
import { EntryList } from './EntryList.tsx';
import styles from './palette.module.css';
import { pageEntries } from './places.ts';
import { searchEntries } from './search.ts';
import { useEntries } from './use-entries.ts';

/** All that the app does, and all places. */
export function Palette() {
  return <Sheet goesTo={false} />;
}

/** Only places of the open text: its pages, parts, headings and notes. */
export function GoTo() {
  return <Sheet goesTo />;
}

/** Closes first: what is done may move the keyboard, or open a dialog in the palette's place. */
function give(entry: Entry): void {
  closeDialog();
  if (entry.group === 'command' || entry.group === 'choice') rememberUsed(entry.key);
  requestAnimationFrame(() => entry.run());
}

/** The index that a key leads to, around the ends; undefined for other keys. */
function moved(key: string, index: number, count: number): number | undefined {
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[key];
  if (steps === undefined || count === 0) return undefined;
  const next = index + steps;
  if (Math.abs(steps) > 1) return Math.min(count - 1, Math.max(0, next));
  return (next + count) % count;
}

function Sheet({ goesTo }: { readonly goesTo: boolean }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const groups = useGroups(useDeferredValue(typed), goesTo);
  const lines = useMemo(() => groups.flatMap(({ entries }) => entries), [groups]);
  const index = Math.min(chosen, lines.length - 1);
  const active = lines[index];
  const name = t(goesTo ? 'palette.goTo' : 'palette.title');
  const pressed = (event: React.KeyboardEvent) => {
    const next = moved(event.key, index, lines.length);
    if (next !== undefined) setChosen(next);
    else if (event.key === 'Enter' && active) give(active);
    else return;
    event.preventDefault();
  };
  return (
    <Modal className={styles.palette} aria-label={name} onClose={closeDialog}>
      <input
        className={styles.field}
        type="text"
        role="combobox"
        // An empty field has no direction of its own.
        dir={typed === '' ? undefined : 'auto'}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        aria-label={name}
        aria-expanded={lines.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active && `${listId}-${index}`}
        placeholder={t(goesTo ? 'palette.goToHint' : 'palette.hint')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(0);
        }}
        onKeyDown={pressed}
      />
      <EntryList id={listId} label={name} groups={groups} index={index} onUse={give} />
      <Found count={lines.length} isAsked={typed.trim() !== ''} />
    </Modal>
  );
}

function useGroups(typed: string, goesTo: boolean): ReturnType<typeof searchEntries> {
  const { t } = useTranslation();
  const format = useFormat();
  const recent = usePalette((palette) => palette.recent);
  const { entries, pages } = useEntries(goesTo);
  return useMemo(() => {
    const asked = pageEntries(typed, pages, format, t);
    return searchEntries([...asked, ...entries], typed, recent, goesTo);
  }, [entries, pages, typed, recent, goesTo, format, t]);
}

/** Says how many lines there are, and to everybody that there are none. */
function Found({ count, isAsked }: { readonly count: number; readonly isAsked: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isNothing = isAsked && count === 0;
  return (
    <p role="status" className={isNothing ? styles.nothing : 'visually-hidden'}>
      {isNothing && t('palette.nothing')}
      {isAsked && count > 0 && t('palette.found', { count, shown: format.number(count) })}
    </p>
  );
}
