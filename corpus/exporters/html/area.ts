/** Where an area is on its picture or page, drawn in the HTML itself: for areas whose picture is not at hand. */
import type { Colour } from '../../annotations/annotation.ts';
import type { AreaSelector } from '../../annotations/region.ts';
import { palette } from '../palette.ts';

/** Units: the width is 100; a page is as high as A4 is. */
const heights = { page: 141, picture: 75 } as const;

/** An SVG of the empty sheet with the area outlined in its colour; what it says stands in words beside it. */
export function drawArea({ page, x, y, width, height }: AreaSelector, colour: Colour): string {
  const high = heights[page === undefined ? 'picture' : 'page'];
  const at = (share: number, of: number): string => String(Number((share * of).toFixed(2)));
  return (
    `<svg class="area" viewBox="-2 -2 104 ${high + 4}" aria-hidden="true">` +
    `<rect width="100" height="${high}" fill="#fff" stroke="#8b8477" stroke-width="2"/>` +
    `<rect x="${at(x, 100)}" y="${at(y, high)}" width="${at(width, 100)}" height="${at(height, high)}" ` +
    `fill="${palette[colour].background}" stroke="#1d1b18" stroke-width="2"/></svg>`
  );
}
