/** The blocks of a document as HTML: lists and tables whole, each block in its own direction and language. */
import type { Block } from '../../document/block.ts';
import type { Picture } from '../picture.ts';
import { writeFigure } from './figure.ts';
import { writeInline, type MarkedPiece } from './inline.ts';

/** What stands beside a block: the pieces that are marked in it, and the HTML of the notes that belong beside it. */
export interface Annotated {
  readonly pieces: readonly MarkedPiece[];
  readonly notes: string;
}

type Beside = (block: Block) => Annotated;

/** By the names that blocks give. */
type Pictures = ReadonlyMap<string, Picture>;

/** The HTML of these blocks, one after another; of pictures that are not there, their words. */
export function writeBlocks(
  blocks: readonly Block[],
  beside: Beside,
  pictures: Pictures = new Map(),
): string {
  const html: string[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    if (block === undefined) break;
    const end = endOfGroup(blocks, index);
    const group = blocks.slice(index, end);
    html.push(
      group.map((each) => beside(each).notes).join(''),
      writeGroup(group, beside, pictures),
    );
    index = end;
  }
  return html.join('\n');
}

/** Items of one list and rows of one table stand together. */
function endOfGroup(blocks: readonly Block[], start: number): number {
  const first = blocks[start];
  let end = start + 1;
  if (first?.kind !== 'list-item' && first?.kind !== 'table-row') return end;
  while (blocks[end]?.kind === first.kind && blocks[end]?.ordered === first.ordered) end += 1;
  return end;
}

function writeGroup(group: readonly Block[], beside: Beside, pictures: Pictures): string {
  const [first] = group;
  if (first === undefined) return '';
  if (first.kind === 'list-item') {
    const tag = first.ordered === true ? 'ol' : 'ul';
    const items = group.map((item) => {
      const depth = item.depth ? ` style="margin-inline-start:${item.depth * 1.5}em"` : '';
      return `<li ${direction(item)}${depth}>${inline(item, beside)}</li>`;
    });
    return `<${tag} dir="${first.direction}">\n${items.join('\n')}\n</${tag}>`;
  }
  if (first.kind === 'table-row') {
    const rows = group.map((row) => `<tr ${direction(row)}>${cells(row, beside)}</tr>`);
    return `<table dir="${first.direction}">\n${rows.join('\n')}\n</table>`;
  }
  return writeBlock(first, beside, pictures);
}

/** Cells are parted by tabs. */
function cells(row: Block, beside: Beside): string {
  const tag = row.header ? 'th' : 'td';
  const { pieces } = beside(row);
  let start = 0;
  return row.text
    .split('\t')
    .map((cell) => {
      const html = writeInline(row, pieces, start, start + cell.length);
      start += cell.length + 1;
      return `<${tag}>${html}</${tag}>`;
    })
    .join('');
}

function writeBlock(block: Block, beside: Beside, pictures: Pictures): string {
  const html = inline(block, beside);
  const attributes = direction(block);
  switch (block.kind) {
    case 'heading': {
      // The document's title is the first level.
      const tag = `h${Math.min((block.level ?? 1) + 1, 6)}`;
      return `<${tag} ${attributes}>${html}</${tag}>`;
    }
    case 'quote':
      return `<blockquote ${attributes}>${html}</blockquote>`;
    case 'code':
      return `<pre ${attributes}><code>${html}</code></pre>`;
    case 'separator':
      return '<hr>';
    case 'figure': {
      const figure = writeFigure(block, html, pictures.get(block.image?.resource ?? ''));
      return figure === '' ? '' : `<p class="figure" ${attributes}>${figure}</p>`;
    }
    case 'paragraph':
    case 'verse':
    case 'caption':
    case 'comment':
    case 'footnote':
    case 'furniture':
    // Both are written in groups.
    case 'list-item':
    case 'table-row':
      return `<p class="${block.kind}" ${attributes}>${html}</p>`;
  }
}

function inline(block: Block, beside: Beside): string {
  return writeInline(block, beside(block).pieces);
}

function direction({ direction: dir, language }: Block): string {
  return `dir="${dir}"${language === 'und' ? '' : ` lang="${language}"`}`;
}
