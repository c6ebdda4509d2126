/** Formats whose bytes are letters in some encoding, which may have been taken for another; the other formats say which. */
import type { Format } from '../../corpus/document/provenance.ts';

export const decodedFormats: ReadonlySet<Format> = new Set(['text', 'markdown', 'html']);
