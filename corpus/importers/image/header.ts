/** What the header of a picture says, before anything of it is decoded: its kind, its size, how it was held. */

/** `width` and `height` in pixels as they are stored; `orientation` as in EXIF (1: upright). */
export interface PictureHeader {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

interface PictureKind {
  readonly mediaType: string;
  readonly starts: (view: DataView, text: string) => boolean;
  /** Undefined where the header is cut off or makes no sense. */
  readonly size: (view: DataView) => readonly [number, number] | undefined;
}

/** Kinds that Tesseract decodes, except bitmaps, which nobody scans into. Sources: the specification of each. */
const kinds: readonly PictureKind[] = [
  {
    mediaType: 'image/png',
    starts: (_, text) => text.startsWith('\u0089PNG\r\n\u001a\n'),
    size: (view) => [view.getUint32(16), view.getUint32(20)],
  },
  {
    mediaType: 'image/jpeg',
    starts: (_, text) => text.startsWith('\u00ff\u00d8\u00ff'),
    size: jpegSize,
  },
  {
    mediaType: 'image/gif',
    starts: (_, text) => /^GIF8[79]a/.test(text),
    size: (view) => [view.getUint16(6, true), view.getUint16(8, true)],
  },
  {
    mediaType: 'image/webp',
    starts: (_, text) => /^RIFF[^]{4}WEBP/.test(text),
    size: webpSize,
  },
  {
    mediaType: 'image/tiff',
    starts: (_, text) => /^(?:II\*\0|MM\0\*)/.test(text),
    size: tiffSize,
  },
];

/** Whether bytes begin as a picture of a known kind. */
export function pictureType(bytes: Uint8Array): string | undefined {
  const [view, text] = [viewOf(bytes), beginningOf(bytes)];
  return kinds.find(({ starts }) => starts(view, text))?.mediaType;
}

/** The header, or undefined for other bytes and where it is cut off. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const [view, text] = [viewOf(bytes), beginningOf(bytes)];
  const kind = kinds.find(({ starts }) => starts(view, text));
  if (kind === undefined) return undefined;
  try {
    const [width = 0, height = 0] = kind.size(view) ?? [];
    if (width === 0 || height === 0) return undefined;
    const orientation = kind.mediaType === 'image/jpeg' ? orientationOf(bytes) : 1;
    return { mediaType: kind.mediaType, width, height, orientation };
  } catch (error) {
    // A number that lies past the end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function beginningOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 16));
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

/** The first page's. Source: TIFF 6.0, section 2; tags 256 and 257. */
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
  return width === undefined || height === undefined ? undefined : [width, height];
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
