/** Pictures as exports carry them, from the bytes that an original holds. */
import type { Document } from '../corpus/document/document.ts';
import type { Picture } from '../corpus/exporters/picture.ts';
import { dataAddress } from '../corpus/importers/image-address.ts';
import { shownImageTypes } from '../corpus/importers/image-type.ts';
import { readPictureHeader } from '../corpus/importers/image/header.ts';
import type { Resource } from '../corpus/importers/importer.ts';
import type { FileBytes } from './worker/messages.ts';
import type { Reader } from './worker/reader.ts';

/** Undefined for kinds that no window draws, and for broken pictures. `key`: see `Picture`. */
export function pictureOf({ bytes, mediaType }: Resource, key: string): Picture | undefined {
  const header = readPictureHeader(bytes);
  if (header === undefined || !shownImageTypes.includes(mediaType)) return undefined;
  // Turned by a quarter, the width is the height.
  const [width, height] =
    header.orientation >= 5 ? [header.height, header.width] : [header.width, header.height];
  const isUpright = header.orientation === 1;
  return {
    key,
    bytes,
    mediaType,
    address: dataAddress(bytes, mediaType),
    width,
    height,
    isUpright,
  };
}

/**
 * The pictures of the figures, `file` being the document's original, by the names that its blocks give, as far as one page can
 * carry them. Errors: the importers' for originals that cannot be read.
 */
export async function readPictures(
  { id, blocks, provenance }: Document,
  file: FileBytes,
  reader: Pick<Reader, 'readPictures'>,
): Promise<ReadonlyMap<string, Picture>> {
  const figures = blocks.flatMap(({ kind, image }) =>
    kind === 'figure' && image !== undefined ? [image.resource] : [],
  );
  if (figures.length === 0) return new Map();
  const { format, encoding } = provenance;
  const read = await reader.readPictures(file, format, encoding, [...new Set(figures)]);
  return new Map(
    [...read].flatMap(([name, resource]) => {
      const picture = pictureOf(resource, `${id} ${name}`);
      return picture === undefined ? [] : [[name, picture]];
    }),
  );
}
