/** Encodings that are offered for a text whose letters came out wrong. */

/** Likeliest first, by their labels of the WHATWG Encoding Standard. */
export const encodings = [
  'utf-8',
  'windows-1256',
  'iso-8859-6',
  'windows-1252',
  'utf-16le',
  'utf-16be',
] as const;
