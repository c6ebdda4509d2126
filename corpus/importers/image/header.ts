/** What the header of a picture says, before anything of it is decoded: its kind, its size, how it was held. */
import { pictureType, tiff } from '../image-type.ts';

/** `width` and `height` in pixels as they are stored; `orientation` as in EXIF (1: upright). */
export interface PictureHeader {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

/** Width and height by the header of each kind; undefined where it makes no sense. Sources: the specification of each. */
const sizes: Readonly<Record<string, (view: DataView) => readonly [number, number] | undefined>> = {
  'image/png': (view) => [view.getUint32(16), view.getUint32(20)],
  'image/jpeg': jpegSize,
  'image/gif': (view) => [view.getUint16(6, true), view.getUint16(8, true)],
  'image/webp': webpSize,
  [tiff.mediaType]: tiffSize,
};

/** The header, or undefined for other bytes and where it is cut off. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const mediaType = pictureType(bytes);
  if (mediaType === undefined) return undefined;
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [width = 0, height = 0] = sizes[mediaType]?.(view) ?? [];
    if (width === 0 || height === 0) return undefined;
    const orientation = mediaType === 'image/jpeg' ? orientationOf(bytes) : 1;
    return { mediaType, width, height, orientation };
  } catch (error) {
    // A number that lies past the end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Segments until the first frame header. Source: ITU-T T.81, annex B. */
function jpegSize(view: DataView): readonly [number, number] | undefined {
  let at = 2;
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // C4, C8 and CC share the numbers of frame headers and are none.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    // Fill bytes stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Source: RFC 9649, sections 2.5–2.7. */
function webpSize(view: DataView): readonly [number, number] | undefined {
  const chunk = view.getUint32(12);
  if (chunk === 0x56503820) {
    return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  }
  if (chunk === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  if (chunk === 0x56503858) {
    const low = (at: number) => view.getUint32(at, true) & 0xffffff;
    return [low(24) + 1, low(27) + 1];
  }
  return undefined;
}

/** The first page's as it stands upright: its decoder turns it. Source: TIFF 6.0, section 2; tags 256, 257 and 274 (orientation). */
function tiffSize(view: DataView): readonly [number, number] | undefined {
  const little = view.getUint8(0) === 0x49;
  const directory = view.getUint32(4, little);
  const count = view.getUint16(directory, little);
  const values = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + 12 * index;
    const isShort = view.getUint16(entry + 2, little) === 3;
    const value = isShort ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little);
    values.set(view.getUint16(entry, little), value);
  }
  const [width, height] = [values.get(256), values.get(257)];
  if (width === undefined || height === undefined) return undefined;
  return (values.get(274) ?? 1) >= 5 ? [height, width] : [width, height];
}

/** EXIF stands among the first segments. Units: bytes. */
const exifReach = 65_536;

/** The orientation tag (0x0112, one short) in either byte order; 1 where there is none. Source: EXIF 2.32, 4.6.4. */
function orientationOf(bytes: Uint8Array): number {
  const beginning = bytes.subarray(0, exifReach);
  const tags = [
    [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00],
    [0x12, 0x01, 0x03, 0x00, 0x01, 0x00, 0x00, 0x00],
  ];
  for (const tag of tags) {
    for (let at = 0; at < beginning.length - tag.length; at += 1) {
      if (!tag.every((byte, index) => beginning[at + index] === byte)) continue;
      const value = beginning[at + tag.length] ?? 1;
      if (value >= 1 && value <= 8) return value;
    }
  }
  return 1;
}
