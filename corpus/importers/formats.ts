/** What is known of a format before a file of it is read: light enough for a program that reads none itself. */
import type { Format } from '../document/provenance.ts';
import { pictureExtensions } from './image-type.ts';

/** One format. */
export interface FormatFacts {
  /** Raised when the same bytes would give other blocks; kept in the provenance. */
  readonly version: number;
  readonly mediaType: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
  /** The original is drawn from its bytes by the window, so that an importer's `showOriginal` need not see them. */
  readonly drawnByWindow?: 'pdf';
  /** Units: MB. The largest file, where the format costs less memory than most (`largestFileMB`). */
  readonly largestMB?: number;
}

/** Every format that an importer reads. */
export const formats: Readonly<Record<Format, FormatFacts>> = {
  epub: { version: 7, mediaType: 'application/epub+zip', extensions: ['epub'] },
  docx: {
    version: 9,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx', 'docm', 'dotx', 'dotm'],
  },
  odt: {
    version: 9,
    mediaType: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt', 'ott', 'fodt'],
  },
  mhtml: { version: 21, mediaType: 'multipart/related', extensions: ['mhtml', 'mht'] },
  pdf: {
    version: 11,
    mediaType: 'application/pdf',
    extensions: ['pdf'],
    drawnByWindow: 'pdf',
    // Most of a large PDF is pictures, which are not read: 500 MB take 2.5 GB of memory for some seconds, 300 MB half of it.
    largestMB: 500,
  },
  image: { version: 4, mediaType: 'image/png', extensions: pictureExtensions },
  rtf: { version: 9, mediaType: 'application/rtf', extensions: ['rtf'] },
  tmx: { version: 1, mediaType: 'application/x-tmx+xml', extensions: ['tmx'] },
  text: { version: 25, mediaType: 'text/plain', extensions: ['txt', 'text'] },
  html: { version: 24, mediaType: 'text/html', extensions: ['html', 'htm', 'xhtml'] },
  markdown: {
    version: 6,
    mediaType: 'text/markdown',
    extensions: ['md', 'markdown', 'mdown', 'mkd'],
  },
};

/**
 * Units: MB. A file is held whole, decoded, split and stored in memory, which takes about ten times its size; formats
 * that take less say so (`largestMB`).
 */
export const largestFileMB = 100;

/** Units: MB. No format takes a larger file: what is larger need not be read. */
export const largestOfAllMB = Math.max(
  largestFileMB,
  ...Object.values(formats).map(({ largestMB = largestFileMB }) => largestMB),
);
