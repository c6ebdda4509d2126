/** The list of this document's notes and highlights, narrowed and ordered as the reader wants; orphans in a group of their own. */
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '../components/SidePanel.tsx';
import { useFormat } from '../components/use-format.ts';
import { useRovingFocus } from '../components/use-roving-focus.ts';
import { useAnnotations } from '../state/annotations.ts';
import { openConfirming } from '../state/confirming.ts';
import { useDocument } from '../state/document.ts';
import type { Placed } from '../state/placing.ts';
import { toggleNotes } from '../state/session.ts';
import { countsOf, noFilter, wantedNotes, type NoteFilter } from './note-filter.ts';
import { NoteItem } from './NoteItem.tsx';
import styles from './notes-panel.module.css';
import { NotesFilter } from './NotesFilter.tsx';

export function NotesPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const placed = useAnnotations((state) => state.placed);
  const list = useRovingFocus();
  const [chosen, setChosen] = useState(noFilter);
  const filter = useMemo(() => withUsed(chosen, placed), [chosen, placed]);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => wantedNotes(placed, wanted), [placed, wanted]);
  const standing = shown.filter(({ range }) => range);
  const orphans = shown.filter(({ range }) => !range);
  const found = t('notes.found', {
    count: shown.length,
    shown: format.number(shown.length),
    total: format.number(placed.length),
  });
  return (
    <SidePanel
      label={t('notes.list')}
      title={t('notes.title', { count: placed.length, shown: format.number(placed.length) })}
      closing={t('notes.close')}
      onClose={() => toggleNotes(false)}
      side="end"
      list={list}
      tools={
        placed.length > 1 && (
          <NotesFilter
            placed={placed}
            filter={filter}
            onChange={(change) => setChosen((now) => ({ ...now, ...change }))}
          />
        )
      }
    >
      {placed.length === 0 && <p className={styles.empty}>{t('notes.empty')}</p>}
      <p role="status" className={shown.length < placed.length ? styles.empty : 'visually-hidden'}>
        {shown.length < placed.length && found}
      </p>
      <Items placed={standing} />
      {orphans.length > 0 && (
        <>
          <h3 className={styles.orphans}>{t('notes.orphans')}</h3>
          <p className={styles.why}>{t('notes.orphansWhy')}</p>
          <Items placed={orphans} placing />
        </>
      )}
    </SidePanel>
  );
}

/** The filter without a colour, a tag or a kind that nothing has any more. */
function withUsed(filter: NoteFilter, placed: readonly Placed[]): NoteFilter {
  const { colours, tags, kinds } = countsOf(placed);
  const { colour, tag, kind } = filter;
  return {
    ...filter,
    colour: colour !== null && colours.has(colour) ? colour : null,
    tag: tags.some(([used]) => used === tag) ? tag : null,
    kind: kinds.some(([used]) => used === kind) ? kind : null,
  };
}

/** `placing`: each with the way to put it on words of the text. */
function Items({
  placed,
  placing = false,
}: {
  readonly placed: readonly Placed[];
  readonly placing?: boolean;
}) {
  const open = useDocument((state) => state.open);
  const blocks = useMemo(
    () => new Map(open.kind === 'open' ? open.document.blocks.map((one) => [one.id, one]) : []),
    [open],
  );
  if (placed.length === 0) return null;
  return (
    <ul>
      {placed.map((one) => (
        <NoteItem
          key={one.annotation.id}
          placed={one}
          block={one.range && blocks.get(one.range.start.blockId)}
          {...(placing ? { onPlace: () => void openConfirming(one.annotation.id) } : {})}
        />
      ))}
    </ul>
  );
}
