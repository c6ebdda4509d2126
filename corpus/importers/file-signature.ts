/** What the first bytes of a file say it is, for the formats that are no text. */

import { asCharacters, type Decoded } from './encoding.ts';

interface Signature {
  readonly name: string;
  readonly bytes: readonly number[];
  /** Where the bytes stand; absent: at the start. */
  readonly at?: number;
}

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** Source: the "file" utility's magic numbers for what people are likely to drop on a reader. */
const signatures: readonly Signature[] = [
  { name: 'ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'ZIP', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'PDF', bytes: ascii('%PDF-') },
  { name: 'PostScript', bytes: ascii('%!PS') },
  { name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { name: 'GIF', bytes: ascii('GIF8') },
  { name: 'TIFF', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'TIFF', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { name: 'RIFF', bytes: ascii('RIFF') },
  { name: 'DjVu', bytes: ascii('AT&TFORM') },
  { name: 'Office', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'gzip', bytes: [0x1f, 0x8b] },
  { name: 'bzip2', bytes: ascii('BZh') },
  { name: 'xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { name: 'Zstandard', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'RAR', bytes: ascii('Rar!') },
  { name: 'tar', bytes: ascii('ustar'), at: 257 },
  { name: 'MP4', bytes: ascii('ftyp'), at: 4 },
  { name: 'MP3', bytes: ascii('ID3') },
  { name: 'Ogg', bytes: ascii('OggS') },
  { name: 'FLAC', bytes: ascii('fLaC') },
  { name: 'Matroska', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { name: 'WOFF', bytes: ascii('wOF') },
  { name: 'SQLite', bytes: ascii('SQLite format 3') },
  { name: 'MOBI', bytes: ascii('BOOKMOBI'), at: 60 },
  { name: 'ELF', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'Mach-O', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { name: 'Java class', bytes: [0xca, 0xfe, 0xba, 0xbe] },
  { name: 'WebAssembly', bytes: [0x00, 0x61, 0x73, 0x6d] },
];

/** The name of a format that is not text, or undefined. */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  const found = signatures.find(({ bytes: expected, at = 0 }) =>
    expected.every((byte, index) => bytes[at + index] === byte),
  );
  if (found !== undefined) return found.name;
  if (readFirstElement(bytes)?.name === 'svg') return 'SVG';
  return isExecutable(bytes) ? 'Windows program' : undefined;
}

/** The name of a format in XML whose marks are not read here, from its first element; undefined for pages and what is no XML. */
export function foreignMarkup(bytes: Uint8Array): string | undefined {
  const first = readFirstElement(bytes);
  if (first?.name === 'fictionbook') return 'FB2';
  return first?.declared === true && first.name !== 'html' ? 'XML' : undefined;
}

/**
 * Whether a compound file holds a document of Word, Excel or PowerPoint under a password: the whole document is one stream
 * then, whose name stands in the directory in UTF-16. Source: MS-OFFCRYPTO, section 1.3.3.
 */
export function isLockedOffice(bytes: Uint8Array): boolean {
  const name = ascii('EncryptedPackage').flatMap((letter) => [letter, 0]);
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The first element of an XML file, and what may stand in front of it: a declaration, comments and a type that is not a page's. */
const firstElement =
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(<\?xml\s[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!doctype (?!html\b)[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<(?:\w+:)?(\w[\w.-]*)[\s/>]/i;

/**
 * The name of the first element, without its prefix and in small letters, and whether the file declares that it is XML: drawings in
 * SVG, books in FB2. What a program's marks hold is scattered or has a meaning of its own; read as text it would be the marks.
 */
function readFirstElement(bytes: Uint8Array): { name: string; declared: boolean } | undefined {
  const [, declaration, name] = firstElement.exec(headOf(bytes)) ?? [];
  if (name === undefined) return undefined;
  return { name: name.toLowerCase(), declared: declaration !== undefined };
}

/** The first bytes as characters; of two bytes a letter without the zeros between them. */
function headOf(bytes: Uint8Array): string {
  return asCharacters(bytes.subarray(0, 4096)).replaceAll('\0', '');
}

/** "MZ" alone begins words too; the header's pointer to "PE" settles it. */
function isExecutable(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x4d || bytes[1] !== 0x5a) return false;
  const at = (bytes[60] ?? 0) | ((bytes[61] ?? 0) << 8);
  return bytes[at] === 0x50 && bytes[at + 1] === 0x45;
}

/** Tab, line feed, vertical tab, form feed, carriage return, substitute and escape occur in old text files. */
const oddControl = /[\0-\x08\x0e-\x19\x1c-\x1f\x7f]/g;

/**
 * Whether decoded bytes are no text at all: more than one character in a hundred is a control that no writer types.
 * A short text may hold one.
 */
export function isBinary(decoded: Decoded): boolean {
  const sample = decoded.text.slice(0, 65_536);
  const odd = sample.match(oddControl)?.length ?? 0;
  const nul = decoded.report.find(({ code }) => code === 'nulBytes')?.details?.count;
  return odd + Number(nul ?? 0) > 0.01 * Math.max(sample.length, 100);
}
