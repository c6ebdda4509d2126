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
