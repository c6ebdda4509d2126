/** The bar in which the reader types words to find in the document. */
import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X, type LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/IconButton.tsx';
import { useFormat } from '../components/use-format.ts';
import {
  closeFind,
  findWords,
  stepHit,
  toggleFindMode,
  typeFind,
  useFind,
  type FindModes,
} from '../state/find.ts';
import styles from './find.module.css';

/** Milliseconds without a key after which the search begins. */
const pauseMs = 150;

export function FindBar() {
  const open = useFind((find) => find.open);
  return open ? <Bar /> : null;
}

function Bar() {
  const { t } = useTranslation();
  const typed = useFind((find) => find.typed);
  const field = useRef<HTMLInputElement>(null);
  // What was looked for last stands there to be looked for again, or to be typed over.
  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    const timer = setTimeout(() => void findWords(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <search className={styles.bar}>
      <input
        ref={field}
        id="find-field"
        className={styles.field}
        type="search"
        dir="auto"
        autoFocus
        aria-label={t('find.field')}
        placeholder={t('find.field')}
        value={typed}
        onChange={({ target }) => typeFind(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') stepHit(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') closeFind();
          else return;
          event.preventDefault();
        }}
      />
      <Mode mode="wholeWord" icon={WholeWord} />
      <Mode mode="exact" icon={CaseSensitive} />
      <Count />
      <IconButton
        icon={ChevronUp}
        label={t('find.previous')}
        command="document:findPrevious"
        onClick={() => stepHit(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('find.next')}
        command="document:findNext"
        onClick={() => stepHit(1)}
      />
      <IconButton icon={X} label={t('find.close')} keys="Esc" onClick={closeFind} />
    </search>
  );
}

function Mode({ mode, icon }: { readonly mode: keyof FindModes; readonly icon: LucideIcon }) {
  const { t } = useTranslation();
  const isOn = useFind((find) => find[mode]);
  return (
    <IconButton
      icon={icon}
      label={t(`find.${mode}`)}
      aria-pressed={isOn}
      onClick={() => toggleFindMode(mode)}
    />
  );
}

function Count() {
  const { t } = useTranslation();
  const format = useFormat();
  const { query, hits, current, searching } = useFind();
  const text =
    query.trim() === '' || searching
      ? ''
      : hits.length === 0
        ? t('find.none')
        : t('find.place', {
            current: format.number(current + 1),
            total: format.number(hits.length),
          });
  return (
    <output className={styles.count} aria-live="polite">
      {text}
    </output>
  );
}
