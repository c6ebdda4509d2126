/** Reads a glossary of another program, told by its content. */
import { CorpusError } from '../../errors.ts';
import { decodeBytes } from '../encoding.ts';
import { foreignFormat, isBinary } from '../file-signature.ts';
import { findDeclaredEncoding } from '../html/declared-encoding.ts';
import type { ReadGlossary } from './entry.ts';
import { readTable } from './table.ts';
import { readTbx } from './tbx.ts';

/** Larger than any glossary. Units: bytes. */
export const largestGlossary = 50 * 1024 ** 2;

/**
 * The entries of a file in OmegaT's format, CSV or TBX, in any encoding.
 *
 * Errors: CorpusError `tooLarge`, `noTerms` (another format, or no entry), `damaged`; each names the file.
 */
export function readGlossary(bytes: Uint8Array, fileName: string): ReadGlossary {
  if (bytes.length > largestGlossary) {
    const limit = largestGlossary / 1024 ** 2;
    throw new CorpusError('tooLarge', `${fileName} is larger than ${limit} MB`, {
      file: fileName,
      limit,
    });
  }
  const format = foreignFormat(bytes);
  if (format !== undefined) throw noTerms(fileName, format);
  const declared = findDeclaredEncoding(bytes);
  const decoded = decodeBytes(bytes, declared === undefined ? {} : { declared });
  if (isBinary(decoded)) throw noTerms(fileName, 'bytes');
  const text = decoded.text.replace(/^\uFEFF/u, '');
  const isTbx = /^\s*<[\s\S]{0,4000}?<(?:martif|tbx)[\s>]|^\s*<(?:martif|tbx)[\s>]/iu.test(text);
  if (!isTbx && /^\s*<(?:\?xml|!doctype|html|tmx)/iu.test(text)) throw noTerms(fileName, 'XML');
  const read = isTbx ? readTbx(text, fileName) : readTable(text);
  if (read.entries.length > 0 || read.problems.length > 0) return read;
  throw noTerms(fileName, 'empty');
}

function noTerms(file: string, format: string): CorpusError {
  return new CorpusError('noTerms', `${file} holds no terms (${format})`, { file, format });
}
