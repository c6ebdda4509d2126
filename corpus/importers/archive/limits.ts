/** How much an archive may unpack to, so that a small hostile file cannot fill the memory. */

/** Limits of one archive. Units: sizes in bytes. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly entrySize: number;
  readonly totalSize: number;
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** Bytes of a mebibyte, in which error messages name limits. */
export const mebibyte = 1024 * 1024;

/**
 * Limits for archives of files, each of which is imported by itself: an entry may be as large as a file may, and they are
 * unpacked one after the other, so that their sum only bounds the time.
 */
export const containerLimits: ArchiveLimits = {
  // More than two bytes can count, as zip64 writes them: half a million take a second to list.
  entries: 500_000,
  entrySize: 100 * mebibyte,
  totalSize: 4096 * mebibyte,
  ratio: 300,
  ratioFrom: 8 * mebibyte,
};

/** Limits for books and office files. */
export const archiveLimits: ArchiveLimits = {
  // A book of 5,000 pages with an image on each stays below a tenth of this; listing takes 100 ms.
  entries: 65_535,
  // The markup of a 10,000-page text; its tree is eleven times as large.
  entrySize: 64 * mebibyte,
  // Everything that is read of one archive during one import.
  totalSize: 1024 * mebibyte,
  // Deflate reaches 1,032 : 1 on zeros; the most repetitive office tables stay below 100 : 1 …
  ratio: 300,
  // … and small entries may be anything.
  ratioFrom: 8 * mebibyte,
};
