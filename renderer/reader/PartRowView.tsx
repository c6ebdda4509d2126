/** A row of the contents: its title, quietly its author and date, and what opens it. */
import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../corpus/document/block.ts';
import { describeText } from '../../corpus/text/language.ts';
import { useFormat } from '../components/use-format.ts';
import { goToBlock } from '../state/reading.ts';
import type { PartRow } from './part-rows.ts';
import type { PartNode } from './parts-tree.ts';
import styles from './parts-panel.module.css';

interface PartRowViewProps {
  readonly row: PartRow;
  readonly isHere: boolean;
  readonly onOpen: (key: string, open: boolean) => void;
}

export const PartRowView = memo(function PartRowView({ row, isHere, onOpen }: PartRowViewProps) {
  const { key, kind, node, level, position, of, open, comments } = row;
  const isThread = kind === 'comments';
  return (
    <li
      role="treeitem"
      data-roving
      data-part-row={key}
      data-row-kind={kind}
      className={styles.row}
      style={{ marginInlineStart: `${(level - 1) * 0.9}rem` }}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-expanded={open}
      aria-current={isHere ? 'location' : undefined}
      onClick={() => (isThread ? onOpen(key, open !== true) : goToBlock(node.blockId))}
    >
      {open === undefined ? (
        <span className={styles.leaf} />
      ) : (
        <span
          className={styles.opener}
          data-open={open}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onOpen(key, !open);
          }}
        >
          <ChevronRight size={15} className={open ? undefined : 'mirrored'} />
        </span>
      )}
      {kind === 'part' && <Words node={node} comments={comments} />}
      {kind === 'heading' && <Heading block={node.heading} />}
      {isThread && <Thread comments={comments} />}
    </li>
  );
});

function Heading({ block: { text, language, direction } }: { readonly block: Block }) {
  return (
    <span className={styles.words}>
      <span className={styles.title} lang={language} dir={direction}>
        {text}
      </span>
    </span>
  );
}

function Thread({ comments }: { readonly comments: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = format.number(comments);
  return <span className={styles.facts}>{t('parts.comments', { count: comments, shown })}</span>;
}

function Words({ node, comments }: { readonly node: PartNode; readonly comments: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { part, words } = node;
  const date = part.dates[0];
  // A comment has no title: it is known by its writer, or by its first words.
  const [writer] = part.kind === 'comment' ? part.authors : [];
  const title = part.title === '' ? (writer ?? words) : part.title;
  const voice = describeText(title, part);
  const shown = format.number(comments);
  const facts = [
    ...part.authors.filter((author) => author !== title),
    date && format.written(date),
    comments > 0 ? t('parts.comments', { count: comments, shown }) : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <span className={styles.words}>
      <span className={styles.title} lang={voice.language} dir={voice.direction}>
        {title === '' ? t(`reader.part.${part.kind}`) : title}
      </span>
      {facts.length > 0 && (
        <span className={styles.facts}>
          {facts.map((fact, index) => (
            <span key={`${index}-${fact}`}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </span>
      )}
    </span>
  );
}
