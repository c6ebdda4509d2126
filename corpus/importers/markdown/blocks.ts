/** Blocks of a Markdown text, from markdown-it's tokens in the order of the source. */
import type { Token } from 'markdown-it';
import type { BlockKind, Place } from '../../document/block.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';
import type { BlockDraft } from '../draft.ts';
import { append } from '../long-list.ts';
import {
  footnoteLabel,
  noteAnchor,
  readInline,
  referenceAnchor,
  type InlineText,
} from './inline.ts';

/** Where a list stands: its kind, and whether the paragraph to come is the first of its item. */
interface OpenList {
  readonly ordered: boolean;
  isItemFresh: boolean;
}

/** What the walk knows of the elements around the token at hand. */
interface Walk {
  readonly drafts: AnchoredDraft[];
  /** Containers from the outside in: the innermost decides what a paragraph is. */
  readonly containers: ('list' | 'quote' | 'footnote')[];
  readonly lists: OpenList[];
  readonly placeOf: (lines: readonly [number, number]) => Place;
  /** Lines of the nearest block around, for tokens that carry none. */
  lines: readonly [number, number];
  headingLevel: number;
  footnoteLabel: string;
  row: { text: string; marks: BlockDraft['marks'] } | undefined;
  isTableHead: boolean;
  images: number;
  /** What links call the next block. */
  anchors: string[];
}

/** Blocks in order, and how many images stood among them. `placeOf` turns lines of the parsed text into places. */
export function readBlocks(
  tokens: readonly Token[],
  placeOf: Walk['placeOf'],
): { drafts: AnchoredDraft[]; images: number } {
  const walk: Walk = {
    drafts: [],
    containers: [],
    lists: [],
    placeOf,
    lines: [0, 0],
    headingLevel: 0,
    isTableHead: false,
    footnoteLabel: '',
    row: undefined,
    images: 0,
    anchors: [],
  };
  for (const token of tokens) {
    if (token.map !== null) walk.lines = token.map;
    visit[token.type]?.(walk, token);
  }
  return { drafts: walk.drafts, images: walk.images };
}

const visit: Readonly<Record<string, (walk: Walk, token: Token) => void>> = {
  heading_open: (walk, token) => (walk.headingLevel = Number(token.tag.slice(1))),
  heading_close: (walk) => (walk.headingLevel = 0),
  bullet_list_open: (walk) => openList(walk, false),
  ordered_list_open: (walk) => openList(walk, true),
  bullet_list_close: closeList,
  ordered_list_close: closeList,
  list_item_open: (walk) => {
    const list = walk.lists.at(-1);
    if (list !== undefined) list.isItemFresh = true;
  },
  blockquote_open: (walk) => walk.containers.push('quote'),
  blockquote_close: (walk) => walk.containers.pop(),
  footnote_reference_open: (walk, token) => {
    walk.containers.push('footnote');
    walk.footnoteLabel = footnoteLabel(token);
  },
  footnote_reference_close: (walk) => walk.containers.pop(),
  thead_open: (walk) => (walk.isTableHead = true),
  thead_close: (walk) => (walk.isTableHead = false),
  tr_open: (walk) => (walk.row = { text: '', marks: [] }),
  tr_close: (walk) => {
    const { row } = walk;
    walk.row = undefined;
    if (row !== undefined) add(walk, 'table-row', row.text.replace(/^\t/u, ''), row.marks);
  },
  hr: (walk, token) => add(walk, 'separator', token.markup, []),
  fence: addCode,
  code_block: addCode,
  inline: (walk, token) => {
    const inline = readInline(token.children ?? []);
    walk.images += inline.images;
    append(walk.anchors, inline.notes.map(referenceAnchor));
    if (walk.row === undefined) addParagraph(walk, inline, token);
    else addCell(walk.row, inline);
  },
};

function openList(walk: Walk, ordered: boolean): void {
  walk.containers.push('list');
  walk.lists.push({ ordered, isItemFresh: false });
}

function closeList(walk: Walk): void {
  walk.containers.pop();
  walk.lists.pop();
}

function addCode(walk: Walk, token: Token): void {
  const text = token.content.replace(/\n$/u, '');
  if (/\S/u.test(text)) add(walk, 'code', text, []);
}

/** Cells of a row stand apart by a tab; a row's text begins with one until it is finished. */
function addCell(row: NonNullable<Walk['row']>, inline: InlineText): void {
  const start = row.text.length;
  row.text += `\t${inline.text.replace(/[\t\n]/gu, ' ')}`;
  // The first cell's tab goes when the row is finished: marks count from after it.
  for (const mark of inline.marks) {
    row.marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
  }
}

function addParagraph(walk: Walk, inline: InlineText, token: Token): void {
  if (!/\S/u.test(inline.text)) {
    addPictureWithoutWords(walk, inline, token);
    return;
  }
  const isPicture = (token.children ?? []).every(({ type }) => type === 'image');
  const kind = isPicture ? 'figure' : paragraphKind(walk, inline);
  if (kind === 'footnote') {
    const label = `[${walk.footnoteLabel}] `;
    walk.footnoteLabel = '';
    const width = label === '[] ' ? 0 : label.length;
    if (width > 0) walk.anchors.push(noteAnchor(label.slice(1, -2)));
    const marks = inline.marks.map((mark) => ({
      ...mark,
      start: mark.start + width,
      end: mark.end + width,
    }));
    const back = { kind: 'link' as const, start: 0, end: width - 1 };
    const href = `#${referenceAnchor(label.slice(1, -2))}`;
    const linked = width === 0 ? marks : [{ ...back, href }, ...marks];
    add(walk, kind, (width === 0 ? '' : label) + inline.text, linked);
  } else add(walk, kind, inline.text, inline.marks);
}

/** A picture that says nothing is named by its file, so that the reader sees that one stands there. */
function addPictureWithoutWords(walk: Walk, inline: InlineText, token: Token): void {
  if (inline.images === 0) return;
  const names = (token.children ?? [])
    .filter(({ type }) => type === 'image')
    .map(
      (image) =>
        String(image.attrGet('src') ?? '')
          .split(/[/\\]/u)
          .at(-1) ?? '',
    );
  const text = names.filter((name) => name !== '').join(' ');
  if (text !== '') add(walk, 'figure', text, []);
}

function paragraphKind(walk: Walk, inline: InlineText): BlockKind {
  if (walk.headingLevel > 0) return 'heading';
  const container = walk.containers.at(-1);
  if (container === 'quote') return inline.breaks > 0 ? 'verse' : 'quote';
  if (container === 'footnote') return 'footnote';
  const list = walk.lists.at(-1);
  if (container !== 'list' || list?.isItemFresh !== true) return 'paragraph';
  list.isItemFresh = false;
  return 'list-item';
}

function add(walk: Walk, kind: BlockKind, text: string, marks: BlockDraft['marks']): void {
  const list = walk.lists.at(-1);
  if (kind === 'heading') append(walk.anchors, slugs(text));
  const { anchors } = walk;
  walk.anchors = [];
  walk.drafts.push({
    anchors,
    kind,
    text,
    marks,
    place: walk.placeOf(walk.lines),
    part: 0,
    ...(kind === 'heading' ? { level: walk.headingLevel } : {}),
    ...(kind === 'list-item' && list !== undefined
      ? { depth: walk.lists.length - 1, ordered: list.ordered }
      : {}),
    ...(kind === 'table-row' && walk.isTableHead ? { header: true as const } : {}),
  });
}

/** What links within a Markdown file call a heading, as the usual hosts make it; also with Persian letters encoded. */
function slugs(heading: string): string[] {
  const slug = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\u200c _-]+/gu, '')
    .trim()
    .replace(/ /gu, '-');
  return [slug, encodeURI(slug.replace(/\p{Surrogate}/gu, ''))];
}
