/** Pictures in a Word file: whole among the file's pictures, cut where only an area of one is shown. */
import type { AreaBox } from '../../annotations/area-box.ts';
import { sizeOfCut } from '../area-cut.ts';
import { pictureName, type Picture } from '../picture.ts';

/** How files of the kinds that every Word draws end. */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
};

/** A picture of a Word file: the name of its part below `word/`, the id of its relation. */
export interface PicturePart {
  readonly name: string;
  readonly relation: string;
  readonly bytes: Uint8Array;
}

/** The ends of file names that the content types of a Word file with pictures say, each with its media type. */
export const pictureEndings: ReadonlyMap<string, string> = new Map(
  Object.entries(endings).map(([mediaType, ending]) => [ending, mediaType]),
);

/** Units: English Metric Units; a pixel is a ninety-sixth of an inch. */
const unitsPerPixel = 9525;
const unitsPerCentimetre = 360_000;
/** What is marked stands among words. Units: centimetres. */
const longestCut = 11;
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

const whole: AreaBox = { x: 0, y: 0, width: 1, height: 1 };

/** What is shown of a picture: all of it, or the box of an area. */
type Shown = Picture & { readonly box?: AreaBox };

/** Word does not turn pictures, and knows few kinds. */
function isDrawable({ isUpright, mediaType }: Picture): boolean {
  return isUpright && mediaType in endings;
}

/** The parts for those of these pictures that Word draws, each once. */
export function pictureParts(pictures: Iterable<Picture>): readonly PicturePart[] {
  const parts = new Map<string, PicturePart>();
  for (const picture of pictures) {
    const { key, bytes, mediaType } = picture;
    if (!isDrawable(picture) || parts.has(key)) continue;
    const name = `media/picture${parts.size + 1}.${endings[mediaType] ?? ''}`;
    parts.set(key, { name, relation: pictureName(picture), bytes });
  }
  return [...parts.values()];
}

/** A paragraph with the cut of an area; empty where there is none that Word draws. See `drawPicture`. */
export function pictureParagraph(cut: Shown | undefined, number: number, words: string): string {
  const drawn = cut === undefined ? '' : drawPicture(cut, { number, words, longest: longestCut });
  return drawn === ''
    ? ''
    : `<w:p><w:pPr><w:pStyle w:val="Quote"/><w:keepNext/></w:pPr>${drawn}</w:p>`;
}

/**
 * A run with the picture; empty where Word draws none of its kind. `number` is that of no other picture in the file, `words`
 * (as XML) say what is shown; `longest` is what its longer side may have. Units: centimetres.
 *
 * Source: ISO/IEC 29500-1, 20.4.2.8 (inline), 20.1.8.55 (srcRect: thousandths of a per cent from each edge).
 */
export function drawPicture(
  picture: Shown,
  { number, words, longest }: Readonly<{ number: number; words: string; longest: number }>,
): string {
  if (!isDrawable(picture)) return '';
  const { box = whole } = picture;
  const { x, y, width, height } = box;
  const [left, top, right, bottom] = [x, y, 1 - x - width, 1 - y - height].map((share) =>
    Math.max(0, Math.round(share * 100_000)),
  );
  const size = sizeOfCut({ ...picture, box });
  const scale = Math.min(unitsPerPixel, (longest * unitsPerCentimetre) / Math.max(...size));
  const [cx, cy] = size.map((pixels) => Math.max(1, Math.round(pixels * scale)));
  const named = `id="${number}" name="${pictureName(picture)}" descr="${words}"`;
  return (
    `<w:r><w:drawing>` +
    `<wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/>` +
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture">` +
    `<pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${pictureName(picture)}"/>` +
    `<a:srcRect l="${left}" t="${top}" r="${right}" b="${bottom}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}
