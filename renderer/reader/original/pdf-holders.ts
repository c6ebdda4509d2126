/** Which words of the drawn pages of a PDF belong to which block: by where they stand. */
import type { Direction } from '../../../corpus/document/language.ts';
import type { Holder, Holders } from '../../passages/drawn-text.ts';
import { boxOn, type BlockOnPage, type PageBox, type PageShape } from './pdf-layout.ts';

/** The words of a page as they lie over it. Units of `scale`: CSS pixels a point. */
export interface DrawnWords {
  readonly words: HTMLElement;
  readonly shape: PageShape;
  readonly scale: number;
}

/** A piece of text with its place on the page, in points. */
export interface PlacedWords<T> {
  readonly node: T;
  readonly box: PageBox;
}

/** How far words may stand outside the box of their block: boxes are of letters, words of lines. Units: points. */
const slack = 3;

/**
 * The pieces of each block in reading order. A piece belongs to the smallest block in whose box its middle stands; lines
 * run down the page, and within a line in the direction of the block.
 */
export function wordsOfBlocks<T>(
  pieces: readonly PlacedWords<T>[],
  blocks: readonly (BlockOnPage & { readonly direction: Direction })[],
  shape: PageShape,
): ReadonlyMap<string, readonly T[]> {
  const boxes = blocks
    .filter(({ box }) => box !== undefined)
    .map((block) => ({ ...block, area: boxOn(shape, block) }))
    .sort((a, b) => sizeOf(a.area) - sizeOf(b.area));
  const found = new Map<string, PlacedWords<T>[]>();
  for (const piece of pieces) {
    const owner = boxes.find(({ area }) => holds(area, piece.box));
    if (owner === undefined) continue;
    const own = found.get(owner.id);
    if (own) own.push(piece);
    else found.set(owner.id, [piece]);
  }
  const ordered = new Map<string, readonly T[]>();
  for (const { id, direction } of boxes) {
    ordered.set(
      id,
      inLines(found.get(id) ?? [], direction).map(({ node }) => node),
    );
  }
  return ordered;
}

function sizeOf({ left, top, right, bottom }: PageBox): number {
  return (right - left) * (bottom - top);
}

function holds(area: PageBox, { left, top, right, bottom }: PageBox): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const isBeside = x < area.left - slack || x > area.right + slack;
  return !isBeside && y >= area.top - slack && y <= area.bottom + slack;
}

function inLines<T>(
  pieces: readonly PlacedWords<T>[],
  direction: Direction,
): readonly PlacedWords<T>[] {
  const middle = ({ box }: PlacedWords<T>) => (box.top + box.bottom) / 2;
  const lines: PlacedWords<T>[][] = [];
  for (const piece of [...pieces].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line === undefined || first === undefined) {
      lines.push([piece]);
      continue;
    }
    const isSame = middle(piece) - middle(first) < (first.box.bottom - first.box.top) / 2;
    if (isSame) line.push(piece);
    else lines.push([piece]);
  }
  const along = (a: PlacedWords<T>, b: PlacedWords<T>) =>
    direction === 'rtl' ? b.box.right - a.box.right : a.box.left - b.box.left;
  return lines.flatMap((line) => line.sort(along));
}

/** The holders of the words on the pages that are drawn; each page is measured once, when its words are drawn. */
export function pdfHolders(pages: Iterable<ReadonlyMap<string, readonly Text[]>>): Holders {
  const byBlock = new Map<string, Holder>();
  const byNode = new Map<Text, Holder>();
  for (const page of pages) {
    for (const [id, nodes] of page) {
      const holder = { blockIds: [id], nodes };
      byBlock.set(id, holder);
      for (const node of nodes) byNode.set(node, holder);
    }
  }
  return { of: (blockId) => byBlock.get(blockId), at: (node) => byNode.get(node) };
}

/** The text nodes over a page with their boxes. */
export function measureWords({ words, scale }: DrawnWords): readonly PlacedWords<Text>[] {
  const sheet = words.getBoundingClientRect();
  const placed: PlacedWords<Text>[] = [];
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const box = node.parentElement?.getBoundingClientRect();
    if (!box || !(node instanceof Text) || node.data.trim() === '') continue;
    placed.push({
      node,
      box: {
        left: (box.left - sheet.left) / scale,
        top: (box.top - sheet.top) / scale,
        right: (box.right - sheet.left) / scale,
        bottom: (box.bottom - sheet.top) / scale,
      },
    });
  }
  return placed;
}
