/** Selectors of the W3C model that name pages, and what has no words: a part, and an area of a picture or page. */
import type { AreaSelector, PartSelector } from '../annotations/region.ts';
import type { Target } from '../annotations/target.ts';
import type { Block } from '../document/block.ts';
import type { Range } from '../document/position.ts';
import type { Json } from './json.ts';

/** Fragments of our own, by which a document's parts and blocks are named: `part=ID`, `block=ID`. */
export const ownFragments = 'urn:hashiyeh:fragment';
/** Media Fragments URI 1.0, section 4.2.2: a rectangle in percent. */
const mediaFragments = 'http://www.w3.org/TR/media-frags/';
/** RFC 3778, section 3: a page of a PDF, counted from 1. */
const pdfFragments = 'http://tools.ietf.org/rfc/rfc3778';

/** The page that a passage begins on; none where its format has no pages. */
export function pageSelectors(
  range: Range | undefined,
  blocks: readonly Pick<Block, 'id' | 'place'>[],
): readonly Json[] {
  if (range === undefined) return [];
  const page = blocks.find(({ id }) => id === range.start.blockId)?.place.page;
  return page === undefined ? [] : [fragment(pdfFragments, `page=${page}`)];
}

/** The selectors of a target that is no passage; none for the whole document, which its source says. */
export function regionSelectors(target: Target): readonly Json[] {
  if (target.kind === 'part') return [partFragment(target.selector)];
  return target.kind === 'area' ? [areaFragment(target.selector)] : [];
}

function partFragment({ part }: PartSelector): Json {
  return fragment(ownFragments, `part=${encodeURIComponent(part)}`);
}

/** The picture or page, refined by the rectangle in it (section 4.2.9, refinement). */
function areaFragment({ block, page, ...area }: AreaSelector): Json {
  const rectangle = fragment(mediaFragments, mediaFragment(area));
  if (block !== undefined) {
    return fragment(ownFragments, `block=${encodeURIComponent(block)}`, rectangle);
  }
  return page === undefined ? rectangle : fragment(pdfFragments, `page=${page}`, rectangle);
}

/** Example: `xywh=percent:10,20,30.5,40`. */
function mediaFragment(area: Pick<AreaSelector, 'x' | 'y' | 'width' | 'height'>): string {
  const { x, y, width, height } = area;
  return `xywh=percent:${[x, y, width, height].map((share) => Number((share * 100).toFixed(3))).join(',')}`;
}

function fragment(conformsTo: string, value: string, refinedBy?: Json): Json {
  return { type: 'FragmentSelector', conformsTo, value, refinedBy };
}
