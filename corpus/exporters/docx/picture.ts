/** The picture of an area in a Word file: whole among the file's pictures, cut where it is shown. */
import { pictureName, sizeOfCut, type AreaCut } from '../area-cut.ts';
import type { Passage } from '../passages.ts';

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
/** 11 cm: what is marked stands among words. */
const longest = 11 * 360_000;
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The cut of a passage where Word can draw it: it does not turn pictures, and knows few kinds. */
function drawable({ cut }: Passage): AreaCut | undefined {
  return cut?.isUpright === true && cut.mediaType in endings ? cut : undefined;
}

/** The parts for the cuts of these passages, each picture once. */
export function pictureParts(passages: readonly Passage[]): readonly PicturePart[] {
  const parts = new Map<string, PicturePart>();
  for (const passage of passages) {
    const cut = drawable(passage);
    if (cut === undefined || parts.has(cut.key)) continue;
    const name = `media/picture${parts.size + 1}.${endings[cut.mediaType] ?? ''}`;
    parts.set(cut.key, { name, relation: pictureName(cut), bytes: cut.bytes });
  }
  return [...parts.values()];
}

/**
 * A paragraph with the cut of a passage; empty where there is none that Word draws.
 *
 * Source: ISO/IEC 29500-1, 20.4.2.8 (inline), 20.1.8.55 (srcRect: thousandths of a per cent from each edge).
 */
export function pictureParagraph(passage: Passage, description: string): string {
  const cut = drawable(passage);
  if (cut === undefined) return '';
  const { x, y, width, height } = cut.box;
  const [left, top, right, bottom] = [x, y, 1 - x - width, 1 - y - height].map((share) =>
    Math.max(0, Math.round(share * 100_000)),
  );
  const size = sizeOfCut(cut);
  const scale = Math.min(unitsPerPixel, longest / Math.max(...size));
  const [cx, cy] = size.map((pixels) => Math.max(1, Math.round(pixels * scale)));
  const named = `id="${passage.number}" name="${pictureName(cut)}" descr="${description}"`;
  return (
    `<w:p><w:pPr><w:pStyle w:val="Quote"/><w:keepNext/></w:pPr><w:r><w:drawing>` +
    `<wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/>` +
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture">` +
    `<pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${pictureName(cut)}"/>` +
    `<a:srcRect l="${left}" t="${top}" r="${right}" b="${bottom}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  );
}
