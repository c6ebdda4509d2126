/** Flat ODT: the whole document in one XML file, opened as if it were the archive that it stands for. */
import { CorpusError } from '../../errors.ts';
import type { Archive } from '../archive/archive.ts';
import { formats } from '../formats.ts';

/** The root stands within the first bytes, but names forty namespaces before it says what the document is. */
const headLength = 8192;

/** The entries of an archive: the elements of all but the first stand under the root of the one file. */
const names: readonly string[] = ['mimetype', 'content.xml', 'styles.xml', 'meta.xml'];

/** Whether bytes are a text in one XML file (ODF 1.3, part 3, 3.1.2). Spreadsheets and drawings have the same root. */
function isFlat(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x3c && bytes[0] !== 0xef) return false;
  const head = new TextDecoder().decode(bytes.subarray(0, headLength));
  const root = /<office:document\s[^>]*/.exec(head)?.[0] ?? '';
  return new RegExp(`\\boffice:mimetype=["']${formats.odt.mediaType}["'-]`).test(root);
}

/** The file as an archive; undefined where it is none. Its pictures stand among its letters and are no entries. */
export function openFlat(bytes: Uint8Array): Archive | undefined {
  if (!isFlat(bytes)) return undefined;
  const read = (name: string): Uint8Array => {
    if (name === 'mimetype') return new TextEncoder().encode(formats.odt.mediaType);
    if (names.includes(name)) return bytes;
    throw new CorpusError('notFound', `no entry ${name}`, { file: name });
  };
  return {
    names,
    refused: 0,
    refusedNames: [],
    has: (name) => names.includes(name),
    read,
    readAside: (name) => Promise.resolve(read(name)),
  };
}
