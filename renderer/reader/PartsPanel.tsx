/** The contents of the document: a tree of its chapters, articles, headings and comments; where the reader is is marked. */
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
import { keyOf, partRows, rowOf, wantedRows, waysTo, type Opened } from './part-rows.ts';
import { PartRowView } from './PartRowView.tsx';
import { PartsMenu } from './PartsMenu.tsx';
import styles from './parts-panel.module.css';
import { contentsOf, countNodes, type Contents, type ContentsNode } from './parts-tree.ts';
import { usePartKeys } from './use-part-keys.ts';

/** Fewer are found at a glance. */
const worthFiltering = 15;

const nothingOpened: Opened = new Map();

export function PartsPanel({ document }: { readonly document: Document }) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useRovingFocus();
  const [query, setQuery] = useState('');
  const contents = useMemo(() => contentsOf(document), [document]);
  const { parts, headings } = useMemo(() => countsOf(contents), [contents]);
  const { rows, open, wanted } = useRows(contents, query);
  const here = useRowRead(contents, rows);
  const onKeyDown = usePartKeys(rows, open);
  return (
    <SidePanel
      label={t('parts.list')}
      title={
        parts > 0
          ? t('parts.title', { count: parts, shown: format.number(parts) })
          : t('parts.headings', { count: headings, shown: format.number(headings) })
      }
      closing={t('parts.close')}
      onClose={() => toggleParts(false)}
      side="start"
      list={list}
      tools={
        parts + headings > worthFiltering && (
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

function countsOf({ roots }: Contents): { readonly parts: number; readonly headings: number } {
  return { parts: countNodes(roots, 'part'), headings: countNodes(roots, 'heading') };
}

/** What a line of the contents is found by. */
function wordsOf(node: ContentsNode): readonly string[] {
  if (node.kind === 'heading') return [node.heading.text];
  const { part, words } = node;
  return [part.title === '' ? words : part.title, ...part.authors];
}

/** The rows of the tree, or those that a query finds; `open` opens or closes one. */
function useRows({ roots }: Contents, query: string) {
  const [opened, setOpened] = useState(nothingOpened);
  const wanted = useDeferredValue(query).trim();
  const open = useCallback(
    (key: string, isOpen: boolean) => setOpened((now) => new Map(now).set(key, isOpen)),
    [],
  );
  const rows = useMemo(() => {
    const matches = matcherOf(wanted);
    if (matches === undefined) return partRows(roots, opened);
    return wantedRows(roots, (node) => matches(wordsOf(node)));
  }, [roots, opened, wanted]);
  return { rows, open, wanted };
}

/** The key of the row under which the block stands that is being read. */
function useRowRead(
  { roots, nodeAt }: Contents,
  rows: ReturnType<typeof useRows>['rows'],
): string | undefined {
  const ways = useMemo(() => waysTo(roots), [roots]);
  const node = useReading(({ here }) => (here === null ? undefined : nodeAt.get(here)));
  const here = useMemo(
    () => (node === undefined ? undefined : rowOf(rows, ways.get(keyOf(node)))),
    [rows, ways, node],
  );
  useEffect(() => {
    if (here === undefined) return;
    const row = window.document.querySelector(`[data-part-row="${CSS.escape(here)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return here;
}
