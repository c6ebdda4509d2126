/** The picture of an area: what is marked, cut out of the picture that it is on, which stays whole in the file. */
import type { AreaBox } from '../annotations/area-box.ts';
import { pictureName, type Picture } from './picture.ts';

/** A picture, and the box of it that is shown. */
export interface AreaCut extends Picture {
  readonly box: AreaBox;
}

/** The pictures of these passages, each once, by their keys. */
export function picturesOf(
  passages: readonly { readonly cut?: AreaCut }[],
): ReadonlyMap<string, AreaCut> {
  return new Map(passages.flatMap(({ cut }) => (cut === undefined ? [] : [[cut.key, cut]])));
}

/** Width and height of what is shown. Units: pixels of the picture. */
export function sizeOfCut({
  width,
  height,
  box,
}: Pick<AreaCut, 'width' | 'height' | 'box'>): readonly [width: number, height: number] {
  return [Math.max(1, width * box.width), Math.max(1, height * box.height)];
}

/** The cut as an SVG that needs nothing else. */
export function cutToSvg(cut: AreaCut): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${frame(cut)}>${image(cut)}</svg>`;
}

/** The cut inside a page that holds its picture: see `drawPictures`. */
export function drawCut(cut: AreaCut): string {
  return `<svg class="cut" ${frame(cut)} aria-hidden="true"><use href="#${pictureName(cut)}"/></svg>`;
}

/** The pictures that cuts are of, shown nowhere by themselves; empty where there are none. */
export function drawPictures(pictures: ReadonlyMap<string, AreaCut>): string {
  if (pictures.size === 0) return '';
  const images = [...pictures.values()].map((cut) => image(cut, ` id="${pictureName(cut)}"`));
  return `<svg class="pictures" width="0" height="0" aria-hidden="true"><defs>${images.join('')}</defs></svg>\n`;
}

function frame(cut: AreaCut): string {
  const [width, height] = sizeOfCut(cut).map(short);
  const { x, y } = cut.box;
  const corner = [x * cut.width, y * cut.height].map(short).join(' ');
  return `viewBox="${corner} ${width} ${height}" width="${width}" height="${height}"`;
}

function image({ address, width, height }: AreaCut, id = ''): string {
  return `<image${id} href="${address}" width="${width}" height="${height}" preserveAspectRatio="none"/>`;
}

function short(pixels: number | undefined): string {
  return String(Number((pixels ?? 0).toFixed(2)));
}
