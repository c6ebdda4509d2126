/** What a text would read like in each encoding that is offered, so that the reader can tell by looking. */
import { decodeWith } from '../../corpus/importers/code-page.ts';
import { encodings } from '../shared/encodings.ts';

/** Lines of a text in one encoding. */
export interface EncodingPreview {
  readonly encoding: string;
  readonly lines: readonly string[];
}

/** Enough for a line or two, also of a page full of markup. Units: bytes. */
const sampleSize = 65_536;
/** What comes before the first letter beyond ASCII belongs to its line. Units: bytes. */
const before = 200;
const shownLines = 2;
/** Units: code points. */
const lineLength = 90;

/**
 * The first lines with letters beyond ASCII, where encodings differ, else the first lines; markup is left out, long lines
 * are cut. In the order of the list of encodings. Cost: linear to the first such letter, then 64 kB for each encoding.
 */
export function previewEncodings(bytes: Uint8Array): EncodingPreview[] {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  // UTF-16 has its letters at even places.
  const start = first < before ? 0 : (first - before) & ~1;
  const sample = bytes.subarray(start, start + sampleSize);
  return encodings.map((encoding) => ({
    encoding,
    lines: linesOf(decodeWith(encoding, sample)),
  }));
}

function linesOf(text: string): string[] {
  const lines = text
    // The sample may begin inside a tag, a style or a script.
    .replace(/^[^<]{0,200}(?:>|<\/(?:style|script)>)/iu, '')
    .replace(/<[^>]{0,2000}>/gu, ' ')
    .split(/[\r\n]+/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  const telling = lines.filter((line) => /[^\p{ASCII}]/u.test(line));
  return (telling.length > 0 ? telling : lines).slice(0, shownLines).map(cut);
}

function cut(line: string): string {
  const letters = Array.from(line.slice(0, 4 * lineLength));
  return letters.length > lineLength ? `${letters.slice(0, lineLength).join('')}…` : line;
}
