/** The list of the document's parts: articles with their comments folded away, chapters; the one being read is marked. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { describeText } from '../../corpus/text/language.ts';
import { SidePanel } from '../components/SidePanel.tsx';
import { useFormat } from '../components/use-format.ts';
import { useRovingFocus } from '../components/use-roving-focus.ts';
import { goToBlock, useReading } from '../state/reading.ts';
import { toggleParts } from '../state/session.ts';
import styles from './parts-panel.module.css';
import { countParts, holdsPart, partsTree, type PartNode } from './parts-tree.ts';

export function PartsPanel({ document }: { readonly document: Document }) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useRovingFocus();
  const tree = useMemo(() => partsTree(document), [document]);
  const partOf = useMemo(
    () => new Map(document.blocks.map(({ id, part }) => [id, part])),
    [document.blocks],
  );
  const current = useReading(({ here }) => (here === null ? undefined : partOf.get(here)));
  const count = countParts(tree);
  return (
    <SidePanel
      label={t('parts.list')}
      title={t('parts.title', { count, shown: format.number(count) })}
      closing={t('parts.close')}
      onClose={() => toggleParts(false)}
      side="start"
      list={list}
    >
      <Nodes nodes={tree} current={current} />
    </SidePanel>
  );
}

interface NodesProps {
  readonly nodes: readonly PartNode[];
  readonly current: string | undefined;
}

function Nodes({ nodes, current }: NodesProps) {
  return (
    <ul className={styles.nodes}>
      {nodes.map((node) => (
        <li key={node.part.id}>
          <Entry node={node} isCurrent={node.part.id === current} />
          {node.comments.length > 0 && <Comments nodes={node.comments} current={current} />}
          {node.children.length > 0 && <Nodes nodes={node.children} current={current} />}
        </li>
      ))}
    </ul>
  );
}

function Entry({ node, isCurrent }: { readonly node: PartNode; readonly isCurrent: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { part, words } = node;
  const date = part.dates[0];
  // A comment has no title: it is known by its writer, or by its first words.
  const [writer] = part.kind === 'comment' ? part.authors : [];
  const title = part.title === '' ? (writer ?? words) : part.title;
  const voice = describeText(title, part);
  const facts = [
    ...part.authors.filter((author) => author !== title),
    date && format.written(date),
  ].filter((fact) => fact !== undefined);
  return (
    <button
      ref={button}
      type="button"
      data-roving
      className={styles.entry}
      aria-current={isCurrent ? 'location' : undefined}
      onClick={() => goToBlock(node.blockId)}
    >
      <span className={styles.title} lang={voice.language} dir={voice.direction}>
        {title === '' ? t(`reader.part.${part.kind}`) : title}
      </span>
      {facts.length > 0 && (
        <span className={styles.facts}>
          {facts.map((fact, index) => (
            <bdi key={`${index}-${fact}`}>{fact}</bdi>
          ))}
        </span>
      )}
    </button>
  );
}

/** The comments under a part: their count, and the comments once it is pressed. */
function Comments({ nodes, current }: NodesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const id = useId();
  const count = countParts(nodes);
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <>
      <button
        type="button"
        data-roving
        className={styles.comments}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-current={!open && holdsPart(nodes, current) ? 'location' : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon size={14} aria-hidden className={open ? undefined : 'mirrored'} />
        {t('parts.comments', { count, shown: format.number(count) })}
      </button>
      {open && (
        <div id={id}>
          <Nodes nodes={nodes} current={current} />
        </div>
      )}
    </>
  );
}
