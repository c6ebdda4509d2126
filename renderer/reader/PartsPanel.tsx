/** The list of the document's parts: a tree of chapters, articles and comments; the one being read is marked. */
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { FilterField } from '../components/FilterField.tsx';
import { SidePanel } from '../components/SidePanel.tsx';
import { useFormat } from '../components/use-format.ts';
import { useRovingFocus } from '../components/use-roving-focus.ts';
import { useReading } from '../state/reading.ts';
import { toggleParts } from '../state/session.ts';
import { matcherOf } from '../state/title-search.ts';
import { partRows, rowOf, wantedRows, waysTo, type Opened } from './part-rows.ts';
import { PartRowView } from './PartRowView.tsx';
import { PartsMenu } from './PartsMenu.tsx';
import styles from './parts-panel.module.css';
import { countParts, partsTree } from './parts-tree.ts';
import { usePartKeys } from './use-part-keys.ts';

/** Fewer are found at a glance. */
const worthFiltering = 15;

const nothingOpened: Opened = new Map();

export function PartsPanel({ document }: { readonly document: Document }) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useRovingFocus();
  const [query, setQuery] = useState('');
  const tree = useMemo(() => partsTree(document), [document]);
  const count = useMemo(() => countParts(tree), [tree]);
  const { rows, open, wanted } = useRows(tree, query);
  const here = useRowRead(document, tree, rows);
  const onKeyDown = usePartKeys(rows, open);
  return (
    <SidePanel
      label={t('parts.list')}
      title={t('parts.title', { count, shown: format.number(count) })}
      closing={t('parts.close')}
      onClose={() => toggleParts(false)}
      side="start"
      list={list}
      tools={
        count > worthFiltering && (
          <div className={styles.filter}>
            <FilterField label={t('parts.filter')} value={query} onChange={setQuery} />
          </div>
        )
      }
    >
      <p className="visually-hidden" role="status">
        {wanted === ''
          ? ''
          : t('parts.found', { count: rows.length, shown: format.number(rows.length) })}
      </p>
      {rows.length === 0 && <p className={styles.none}>{t('parts.nothingFound')}</p>}
      {rows.length > 0 && (
        <PartsMenu document={document}>
          <ul
            role="tree"
            className={styles.tree}
            aria-label={t('parts.list')}
            onKeyDown={onKeyDown}
          >
            {rows.map((row) => (
              <PartRowView key={row.key} row={row} isHere={row.key === here} onOpen={open} />
            ))}
          </ul>
        </PartsMenu>
      )}
    </SidePanel>
  );
}

type Tree = ReturnType<typeof partsTree>;

/** The rows of the tree, or those that a query finds; `open` opens or closes one. */
function useRows(tree: Tree, query: string) {
  const [opened, setOpened] = useState(nothingOpened);
  const wanted = useDeferredValue(query).trim();
  const open = useCallback(
    (key: string, isOpen: boolean) => setOpened((now) => new Map(now).set(key, isOpen)),
    [],
  );
  const rows = useMemo(() => {
    const matches = matcherOf(wanted);
    if (matches === undefined) return partRows(tree, opened);
    return wantedRows(tree, ({ part, words }) =>
      matches([part.title === '' ? words : part.title, ...part.authors]),
    );
  }, [tree, opened, wanted]);
  return { rows, open, wanted };
}

/** The key of the row under which the part stands that is being read. */
function useRowRead(
  { blocks }: Document,
  tree: Tree,
  rows: ReturnType<typeof useRows>['rows'],
): string | undefined {
  const partOf = useMemo(() => new Map(blocks.map(({ id, part }) => [id, part])), [blocks]);
  const ways = useMemo(() => waysTo(tree), [tree]);
  const part = useReading(({ here }) => (here === null ? undefined : partOf.get(here)));
  const here = useMemo(
    () => (part === undefined ? undefined : rowOf(rows, ways.get(part))),
    [rows, ways, part],
  );
  useEffect(() => {
    if (here === undefined) return;
    const row = window.document.querySelector(`[data-part-row="${CSS.escape(here)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return here;
}
