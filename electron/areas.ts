/** What an area shows: a picture of the document with the box that is cut out of it, or the piece of a page, drawn. */
import type { AreaSelector } from '../corpus/annotations/region.ts';
import type { Document } from '../corpus/document/document.ts';
import { CorpusError } from '../corpus/errors.ts';
import type { AreaCut } from '../corpus/exporters/area-cut.ts';
import { formats } from '../corpus/importers/formats.ts';
import type { Resource } from '../corpus/importers/importer.ts';
import { pictureOf } from './pictures.ts';
import type { FileBytes } from './worker/messages.ts';
import type { Reader } from './worker/reader.ts';

/** A larger picture is not worth carrying for a piece of it. Units: bytes. */
const largest = 20 * 1024 ** 2;
const whole = { x: 0, y: 0, width: 1, height: 1 } as const;

/**
 * The cut of one area, `file` being the document's original. Errors: CorpusError `notFound` where the document has no such
 * picture or page, `tooLarge`, and the importers' for originals that cannot be read.
 */
export async function readArea(
  { id, blocks, provenance }: Document,
  area: AreaSelector,
  file: FileBytes,
  reader: Reader,
): Promise<AreaCut> {
  const { format, encoding, fileName } = provenance;
  const drawnBy = formats[format].drawnByWindow;
  if (area.page !== undefined && drawnBy === 'pdf') {
    const { page, x, y, width, height } = area;
    const drawn = await reader.drawArea(file, format, page, { x, y, width, height });
    return cutOf(drawn, { key: [id, page, x, y, width, height].join(' '), box: whole, fileName });
  }
  // A picture is one page.
  const block =
    area.page === undefined
      ? blocks.find((one) => one.id === area.block)
      : blocks.find(({ image }) => image !== undefined);
  const name = block?.image?.resource;
  if (name === undefined || (area.page !== undefined && format !== 'image')) {
    throw new CorpusError('notFound', `${fileName} has no such picture`, { id: area.block ?? id });
  }
  const resource = await reader.readResource(file, format, encoding, name);
  const { x, y, width, height } = area;
  return cutOf(resource, { key: `${id} ${name}`, box: { x, y, width, height }, fileName });
}

/** The picture with its box. Errors: as `readArea`. */
function cutOf(
  resource: Resource,
  { key, box, fileName }: Pick<AreaCut, 'key' | 'box'> & { readonly fileName: string },
): AreaCut {
  const picture = pictureOf(resource, key);
  if (picture === undefined) {
    throw new CorpusError('notFound', `${fileName} has no picture of a known kind`, { id: key });
  }
  if (resource.bytes.length > largest) {
    const limit = largest / 1024 ** 2;
    throw new CorpusError('tooLarge', `a picture of ${fileName} is large`, {
      file: fileName,
      limit,
    });
  }
  return { ...picture, box };
}
