/** Joins the drawn pages of a PDF to the following of both panes: places by page and box, measured in the DOM. */
import type { Block } from '../../../corpus/document/block.ts';
import { nearestShown } from '../nearest-shown.ts';
import { readingLine, type BlockPlace } from '../place.ts';
import type { PaneContent } from '../use-pane.ts';
import type { LinkTarget } from './page-links.ts';
import { boxOn, placeOnPage, type PageShape, type PdfLayout } from './pdf-layout.ts';

type ShapeAt = (number: number) => PageShape;

/** What the pane tells of itself. Measures only the pages that it needs. */
export function pdfContent(
  scroller: HTMLElement,
  blocks: readonly Pick<Block, 'id'>[],
  layout: PdfLayout,
  shapeAt: ShapeAt,
): PaneContent {
  return {
    target: scroller,
    scroller,
    place: () => placeAt(scroller, layout, shapeAt),
    distance(place) {
      const block = nearestShown(blocks, place.blockId, layout.byId);
      if (block === undefined) return undefined;
      const box = boxOn(shapeAt(block.page), block);
      const fraction = block.id === place.blockId ? place.fraction : 0;
      const y = box.top + fraction * (box.bottom - box.top);
      return distanceOf(scroller, block.page, y, shapeAt);
    },
  };
}

/** Brings the place that a link leads to under the upper edge. */
export function scrollToTarget(scroller: HTMLElement, target: LinkTarget, shapeAt: ShapeAt): void {
  const { page, y } = target;
  const top = y === undefined ? 0 : shapeAt(page).toPage([0, y, 0, y]).top;
  const distance = distanceOf(scroller, page, top, shapeAt);
  if (distance !== undefined) scroller.scrollTop += distance;
}

/** How far height `y` of a page is below the reading line. Units: CSS pixels. */
function distanceOf(
  scroller: HTMLElement,
  number: number,
  y: number,
  shapeAt: ShapeAt,
): number | undefined {
  const page = scroller.querySelector(`[data-page="${number}"]`);
  if (page === null) return undefined;
  const { top, height } = page.getBoundingClientRect();
  const line = scroller.getBoundingClientRect().top + readingLine;
  return top + (y / shapeAt(number).height) * height - line;
}

/** The place at the reading line. A page without text is passed over: the last block before it stays. */
function placeAt(
  scroller: HTMLElement,
  { byPage }: PdfLayout,
  shapeAt: ShapeAt,
): BlockPlace | undefined {
  const line = scroller.getBoundingClientRect().top + readingLine;
  const pages = scroller.querySelectorAll<HTMLElement>('[data-page]');
  const at = lastAbove(pages, line);
  for (let index = at; index >= 0; index--) {
    const page = pages[index];
    const number = index + 1;
    const blocks = byPage.get(number);
    if (page === undefined || blocks === undefined) continue;
    const { top, height } = page.getBoundingClientRect();
    const shape = shapeAt(number);
    const y = index === at ? ((line - top) / height) * shape.height : shape.height;
    const place = placeOnPage(shape, blocks, y);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Index of the last page that begins above `line`, or of the first page. Cost: O(log n) boxes. */
function lastAbove(pages: ArrayLike<Element>, line: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = pages[middle]?.getBoundingClientRect().top ?? Infinity;
    if (top <= line) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
