/** One block of the text: its element, language and direction, and its runs; nothing that holds state. */
import type { ReactNode } from 'react';
import type { Block, BlockKind } from '../../corpus/document/block.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { MarkKind } from '../../corpus/document/mark.ts';
import styles from './block.module.css';
import { FigureImage } from './FigureImage.tsx';
import { detectDirection } from '../../corpus/text/direction.ts';
import { linkedBlock } from '../passages/text-links.ts';
import { markerOf } from './list-marker.ts';
import { cellsOf, runsOf, type Run } from './runs.ts';

const tags: Readonly<Record<BlockKind, 'p' | 'div' | 'blockquote' | 'pre' | 'tr' | 'heading'>> = {
  heading: 'heading',
  paragraph: 'p',
  'list-item': 'div',
  quote: 'blockquote',
  verse: 'p',
  'table-row': 'tr',
  figure: 'div',
  caption: 'p',
  comment: 'p',
  code: 'pre',
  footnote: 'p',
  separator: 'div',
  furniture: 'p',
};

const inline: Readonly<
  Record<MarkKind, 'strong' | 'em' | 'u' | 's' | 'code' | 'sup' | 'sub' | 'small' | 'span'>
> = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
  small: 'small',
  link: 'span',
};

function drawRun(run: Run): ReactNode {
  return run.kinds.reduceRight<ReactNode>((inside, kind) => {
    const Tag = inline[kind];
    if (kind !== 'link') return <Tag key={run.start}>{inside}</Tag>;
    const { start, href = '' } = run;
    // Nothing is ever opened from here: a link leads to a block of the text, or only says its address.
    const inText = linkedBlock(href) !== undefined;
    return (
      <span
        key={start}
        role="link"
        tabIndex={0}
        className={styles.link}
        data-href={href}
        {...(inText ? { 'data-in-text': true } : { title: href })}
      >
        {inside}
      </span>
    );
  }, run.text);
}

/** The window's own heading is h1, so those of the text begin at h2. */
function tagOf(
  block: Block,
): 'p' | 'div' | 'blockquote' | 'pre' | 'tr' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  const tag = tags[block.kind];
  if (tag !== 'heading') return tag;
  const levels = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
  return levels[(block.level ?? 1) - 1] ?? 'h6';
}

function drawRuns(runs: readonly Run[]): ReactNode {
  return runs.map((run) => (run.kinds.length === 0 ? run.text : drawRun(run)));
}

function drawText(block: Block): ReactNode {
  const runs = runsOf(block.text, block.marks);
  return block.kind === 'table-row' ? drawCells(block, runs) : drawRuns(runs);
}

/** Each cell in its own direction: a measure in Latin letters keeps its order in a Persian row. */
function drawCells({ direction, header }: Block, runs: readonly Run[]): ReactNode {
  return cellsOf(runs).map((cell, column) => {
    const text = cell.map((run) => run.text).join('');
    const content = drawRuns(cell);
    const dir = detectDirection(text, direction);
    return header === true ? (
      <th key={column} scope="col" dir={dir}>
        {content}
      </th>
    ) : (
      <td key={column} dir={dir}>
        {content}
      </td>
    );
  });
}

interface BlockViewProps {
  readonly documentId: DocumentId;
  readonly block: Block;
  /** Counts the items of an ordered list. */
  readonly number: number;
  /** What to say of a text that was hardly recognised; absent of others. */
  readonly doubt: string | undefined;
}

export function BlockView({ documentId, block, number, doubt }: BlockViewProps) {
  const Tag = tagOf(block);
  const marker = markerOf(block, number);
  const { image } = block;
  return (
    <Tag
      data-block-id={block.id}
      dir={block.direction}
      lang={block.language}
      className={`${styles.block ?? ''} ${styles[block.kind] ?? ''}`}
      {...(block.kind === 'list-item' ? { role: 'listitem' } : {})}
      {...(block.kind === 'separator' && block.text === '' ? { role: 'separator' } : {})}
      {...(doubt === undefined ? {} : { 'data-doubtful': true, title: doubt })}
      {...(marker === undefined ? {} : { 'data-marker': marker })}
      {...(block.depth ? { style: { marginInlineStart: `${block.depth * 1.6}em` } } : {})}
    >
      {image && <FigureImage documentId={documentId} image={image} text={block.text} />}
      {drawText(block)}
    </Tag>
  );
}
