/** Where the blocks of a document stand on the drawn pages of its PDF: pure geometry, no DOM. */
import type { Block, Box } from '../../../corpus/document/block.ts';
import type { BlockPlace } from '../place.ts';

/** Upper and lower edge on the page from its top, left and right from its left. Units: points of the page as it is shown. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page as it is shown: turned the right way round, without what lies outside its edges. Units: points. */
export interface PageShape {
  readonly width: number;
  readonly height: number;
  /** A box of the file's own coordinates on the page as it is shown. */
  readonly toPage: (box: Box) => PageBox;
}

/** A block on a page; `box` where the importer knew it. `page` counts from 1. */
export interface BlockOnPage {
  readonly id: string;
  readonly page: number;
  readonly box?: Box;
}

/** Where each block stands, and the blocks of each page that lead. */
export interface PdfLayout {
  readonly byId: ReadonlyMap<string, BlockOnPage>;
  readonly byPage: ReadonlyMap<number, readonly BlockOnPage[]>;
}

/**
 * The places of the blocks that have a page. Furniture does not lead: the other pane hides it.
 */
export function layOutBlocks(blocks: readonly Pick<Block, 'id' | 'kind' | 'place'>[]): PdfLayout {
  const byId = new Map<string, BlockOnPage>();
  const byPage = new Map<number, BlockOnPage[]>();
  for (const { id, kind, place } of blocks) {
    const { page, box } = place;
    if (page === undefined) continue;
    const block = { id, page, ...(box === undefined ? {} : { box }) };
    byId.set(id, block);
    if (kind === 'furniture') continue;
    const onPage = byPage.get(page);
    if (onPage === undefined) byPage.set(page, [block]);
    else onPage.push(block);
  }
  return { byId, byPage };
}

/** The box of a block on its page; a block without one is its whole page. */
export function boxOn(shape: PageShape, { box }: BlockOnPage): PageBox {
  if (box === undefined) return { left: 0, top: 0, right: shape.width, bottom: shape.height };
  return shape.toPage(box);
}

/**
 * The place at height `y` of a page; undefined where the page has no blocks that lead.
 *
 * In columns the first one leads: a block that stands beside or above one before it belongs to a later column, and
 * following it would make the other pane jump to and fro. Boxes of neighbouring lines overlap a little.
 */
export function placeOnPage(
  shape: PageShape,
  blocks: readonly BlockOnPage[],
  y: number,
): BlockPlace | undefined {
  let found: { id: string; box: PageBox } | undefined;
  let lowest = -Infinity;
  for (const block of blocks) {
    const box = boxOn(shape, block);
    if ((box.top + box.bottom) / 2 < lowest) continue;
    lowest = box.bottom;
    if (found !== undefined && box.top > y) break;
    found = { id: block.id, box };
  }
  if (found === undefined) return undefined;
  const { id, box } = found;
  const height = box.bottom - box.top;
  const fraction = height <= 0 ? 0 : Math.min(1, Math.max(0, (y - box.top) / height));
  return { blockId: id, fraction };
}
