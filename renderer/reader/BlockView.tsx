/** One block of the text: its element, language and direction, and its runs; nothing that holds state. */
import type { ReactNode } from 'react';
import type { Block, BlockKind } from '../../corpus/document/block.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import styles from './block.module.css';
import { coupletsOf } from './couplets.ts';
import { FigureImage } from './FigureImage.tsx';
import { detectDirection } from '../../corpus/text/direction.ts';
import { markerOf } from '../../corpus/document/list-marker.ts';
import { setShownMap } from '../passages/shown-map.ts';
import { marksWithin, textTree } from './text-tree.ts';
import { TextNodes } from './TextNodes.tsx';
import { tidyBlock } from './tidy-block.ts';
import { Verse } from './Verse.tsx';

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

/** The window's own heading is h1, so those of the text begin at h2. */
function tagOf(
  block: Block,
): 'p' | 'div' | 'blockquote' | 'pre' | 'tr' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  const tag = tags[block.kind];
  if (tag !== 'heading') return tag;
  const levels = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
  return levels[(block.level ?? 1) - 1] ?? 'h6';
}

function drawText(block: Block): ReactNode {
  if (block.kind === 'table-row') return drawCells(block);
  const couplets = coupletsOf(block);
  if (couplets) return <Verse block={block} couplets={couplets} />;
  // Code keeps the order in which it is written.
  const isolating = block.kind === 'code' ? undefined : block.direction;
  return <TextNodes nodes={textTree(block.text, block.marks, isolating)} />;
}

/** Each cell in its own direction: a measure in Latin letters keeps its order in a Persian row. */
function drawCells({ text, marks, direction, header }: Block): ReactNode {
  let start = 0;
  // The tab stays at the end of the cell before it, so that joined they are the text of the row again.
  return text
    .split(/(?<=\t)/u)
    .concat(text.endsWith('\t') ? [''] : [])
    .map((cell, column) => {
      const within = marksWithin(marks, start, start + cell.length);
      start += cell.length;
      const dir = detectDirection(cell, direction);
      const content = <TextNodes nodes={textTree(cell, within, dir)} />;
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
  /** Whether a Persian text is shown as an editor would type it. */
  readonly tidied?: boolean;
  /** What to say of a text that was hardly recognised; absent of others. */
  readonly doubt: string | undefined;
}

export function BlockView({
  documentId,
  block: written,
  number,
  tidied = false,
  doubt,
}: BlockViewProps) {
  const { block, map } = tidied ? tidyBlock(written) : { block: written, map: undefined };
  const Tag = tagOf(block);
  const marker = markerOf(block, number);
  const { image } = block;
  return (
    <Tag
      ref={(element: HTMLElement | null) => {
        if (element) setShownMap(element, map);
      }}
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
