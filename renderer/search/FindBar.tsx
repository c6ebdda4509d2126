/** The bar in which the reader types words to find in the document. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/IconButton.tsx';
import { useFormat } from '../components/use-format.ts';
import { closeFind, findWords, stepHit, useFind } from '../state/find.ts';
import styles from './find.module.css';

/** Milliseconds without a key after which the search begins. */
const pauseMs = 150;

export function FindBar() {
  const open = useFind((find) => find.open);
  return open ? <Bar /> : null;
}

function Bar() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => void findWords(query), pauseMs);
    return () => clearTimeout(timer);
  }, [query]);
  return (
    <search className={styles.bar}>
      <input
        id="find-field"
        className={styles.field}
        type="search"
        dir="auto"
        autoFocus
        aria-label={t('find.field')}
        placeholder={t('find.field')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') stepHit(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') closeFind();
          else return;
          event.preventDefault();
        }}
      />
      <Count />
      <IconButton
        icon={ChevronUp}
        label={t('find.previous')}
        keys="Shift+Enter"
        onClick={() => stepHit(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('find.next')}
        keys="Enter"
        onClick={() => stepHit(1)}
      />
      <IconButton icon={X} label={t('find.close')} keys="Esc" onClick={closeFind} />
    </search>
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
