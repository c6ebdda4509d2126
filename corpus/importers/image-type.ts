/** Which images are kept: those that the window can draw without running anything. */

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpe: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The media type of an image's entry, by its name; undefined for vector formats and what is no image. */
export function imageType(name: string): string | undefined {
  return types[/\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
}

/** How the bytes of the kept types begin; the dots of a WebP file stand for its length. */
const beginnings: readonly (readonly [mediaType: string, bytes: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
];

/** The media type of a bitmap by its first bytes; undefined for everything else. */
export function bitmapType(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return beginnings.find(([, beginning]) => beginning.test(head))?.[0];
}
