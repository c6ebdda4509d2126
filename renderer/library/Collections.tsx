/** The reader's collections: each shows its texts alone, and takes texts that are dragged onto it. */
import { Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '../../corpus/document/collection.ts';
import { IconButton } from '../components/IconButton.tsx';
import { useRovingFocus } from '../components/use-roving-focus.ts';
import { createCollection } from '../state/collection-actions.ts';
import { useCollections } from '../state/collections.ts';
import type { LibraryEntry } from '../state/library-entries.ts';
import { useLibrary } from '../state/library.ts';
import { CollectionLine } from './CollectionLine.tsx';
import { CollectionName } from './CollectionName.tsx';
import styles from './collections.module.css';

interface CollectionsProps {
  /** All texts: what is counted does not follow the filter. */
  readonly entries: readonly LibraryEntry[];
}

export function Collections({ entries }: CollectionsProps) {
  const { t } = useTranslation();
  const collections = useCollections(({ all }) => all);
  const readOnly = useLibrary((library) => library.readOnly);
  const counts = useMemo(() => countsOf(entries), [entries]);
  const [naming, setNaming] = useState<Collection | 'new' | null>(null);
  const list = useRovingFocus();
  const close = () => setNaming(null);
  const section = useReturn(naming === null || naming === 'new' ? naming : naming.id);
  return (
    <section ref={section} className={styles.collections} aria-label={t('library.collections')}>
      <header className={styles.head}>
        <h2>{t('library.collections')}</h2>
        <IconButton
          icon={Plus}
          label={t('library.newCollection')}
          disabled={readOnly}
          onClick={() => setNaming('new')}
        />
      </header>
      {naming === 'new' && (
        <CollectionName name="" onSave={(name) => void createCollection(name)} onClose={close} />
      )}
      <ul {...list}>
        {collections.map((collection) => (
          <CollectionLine
            key={collection.id}
            collection={collection}
            count={counts.get(collection.id) ?? 0}
            isNamed={naming !== 'new' && naming?.id === collection.id}
            onName={() => setNaming(collection)}
            onNamed={close}
          />
        ))}
      </ul>
      {collections.length === 0 && naming === null && (
        <p className={styles.hint}>{t('library.noCollections')}</p>
      )}
    </section>
  );
}

/** When a name was given or left, the keyboard goes back to the collection that it is of, or to the button that makes one. */
function useReturn(named: string | null) {
  const section = useRef<HTMLElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = named;
    if (named !== null || last === null || document.activeElement !== document.body) return;
    const line = section.current?.querySelector(`[data-collection="${CSS.escape(last)}"]`);
    (line ?? section.current)?.querySelector<HTMLElement>('button')?.focus();
  }, [named]);
  return section;
}

/** How many entries are in each collection, by any of their editions. */
function countsOf(entries: readonly LibraryEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { newest, older } of entries) {
    const its = new Set([newest, ...older].flatMap(({ collections }) => collections));
    for (const id of its) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
