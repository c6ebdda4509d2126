/** Kinds of bitmaps: how their files are called and how they begin, and which of them the window can draw. */

interface ImageKind {
  readonly mediaType: string;
  readonly extensions: readonly string[];
  /** The file's first characters, each one byte. */
  readonly beginning: RegExp;
}

/** Kinds that the window draws without running anything; the dots of a WebP file stand for its length. Sources: the specification of each. */
const shownKinds: readonly ImageKind[] = [
  {
    mediaType: 'image/png',
    extensions: ['png'],
    beginning: /^\x89PNG\r\n\x1a\n/,
  },
  {
    mediaType: 'image/jpeg',
    extensions: ['jpg', 'jpeg', 'jpe'],
    beginning: /^\xff\xd8\xff/,
  },
  {
    mediaType: 'image/gif',
    extensions: ['gif'],
    beginning: /^GIF8[79]a/,
  },
  {
    mediaType: 'image/webp',
    extensions: ['webp'],
    beginning: /^RIFF[\s\S]{4}WEBP/,
  },
];

/** Scanners write it, and Tesseract reads it; it is shown as PNG. */
export const tiff: ImageKind = {
  mediaType: 'image/tiff',
  extensions: ['tif', 'tiff'],
  beginning: /^(?:II\*\0|MM\0\*)/,
};

/** Media types of bitmaps that the window can draw. */
export const shownImageTypes: readonly string[] = shownKinds.map(({ mediaType }) => mediaType);

/** The ends of the names of pictures that can be imported, without the dot. */
export const pictureExtensions: readonly string[] = [...shownKinds, tiff].flatMap(
  ({ extensions }) => extensions,
);

/** The media type of an image that can be shown, by its name; undefined for vector formats and what is no image. */
export function imageType(name: string): string | undefined {
  const extension = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return shownKinds.find(({ extensions }) => extensions.includes(extension))?.mediaType;
}

/** The media type of a bitmap that can be shown, by its first bytes; undefined for everything else. */
export function bitmapType(bytes: Uint8Array): string | undefined {
  return typeAmong(shownKinds, bytes);
}

/** The media type of a picture that can be imported, by its first bytes; undefined for everything else. */
export function pictureType(bytes: Uint8Array): string | undefined {
  return typeAmong([...shownKinds, tiff], bytes);
}

function typeAmong(kinds: readonly ImageKind[], bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return kinds.find(({ beginning }) => beginning.test(head))?.mediaType;
}
