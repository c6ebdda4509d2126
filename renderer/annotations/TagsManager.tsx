/** The tags of all notes as a tree: their counts and colours, renaming, merging and taking away, each undone like any other step. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog.tsx';
import { FilterField } from '../components/FilterField.tsx';
import { tagKey } from '../../corpus/annotations/tag.ts';
import { closeDialog } from '../state/session.ts';
import { loadTags, useTags } from '../state/tags.ts';
import { matcherOf } from '../state/title-search.ts';
import { tagRows } from './tag-rows.ts';
import { TagLine, type FocusByTag } from './TagLine.tsx';
import styles from './tags-manager.module.css';

/** Fewer are found at a glance. */
const worthFiltering = 12;

export function TagsManager() {
  const { t, i18n } = useTranslation();
  const known = useTags((state) => state.known);
  const [query, setQuery] = useState('');
  useEffect(() => void loadTags(), []);
  const rows = useMemo(() => tagRows(known, i18n.language), [known, i18n.language]);
  const wanted = useRef<string | null>(null);
  const focus = useMemo<FocusByTag>(
    () => ({
      want: (tag) => (wanted.current = tagKey(tag)),
      take: (tag) => {
        if (wanted.current !== tagKey(tag)) return false;
        wanted.current = null;
        return true;
      },
    }),
    [],
  );
  const matches = matcherOf(query);
  const shown = matches ? rows.filter(({ tag }) => matches([tag])) : rows;
  return (
    <Dialog title={t('tags.title')} closeLabel={t('app.close')} onClose={closeDialog} wide>
      <div className={styles.manager}>
        <p className={styles.hint}>{t(rows.length === 0 ? 'tags.empty' : 'tags.hint')}</p>
        {rows.length > worthFiltering && (
          <FilterField label={t('tags.filter')} value={query} onChange={setQuery} />
        )}
        <ul className={styles.list} aria-label={t('tags.title')}>
          {shown.map((row, index) => (
            <TagLine
              key={row.tag}
              row={row}
              others={rows}
              beside={(shown[index + 1] ?? shown[index - 1])?.tag}
              focus={focus}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
