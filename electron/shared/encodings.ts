/** Encodings that are offered for a text whose letters came out wrong. */

/** Likeliest first, by their labels of the WHATWG Encoding Standard; the Macintosh's two are not in it. */
export const encodings = [
  'utf-8',
  'windows-1256',
  'iso-8859-6',
  'windows-1252',
  'x-mac-farsi',
  'x-mac-arabic',
  'utf-16le',
  'utf-16be',
] as const;
