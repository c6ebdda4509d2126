/** Encodings: the text that bytes stand for, and what had to be assumed to read it. */
import { Buffer } from 'node:buffer';
import { CorpusError } from '../errors.ts';
import type { Warning } from '../document/provenance.ts';
import { decodeValidUtf8 } from './archive/utf8.ts';
import { decodeWith, likeliestCodePage } from './code-page.ts';
import { encodingLabel } from './encoding-label.ts';

/** The text of a file, the encoding that it was read with (WHATWG label, lower case), and what import noticed on the way. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly report: readonly Warning[];
}

/** `chosen` by the reader wins over everything; `declared` by the file (HTML's meta charset) yields to a byte order mark. */
export interface EncodingHints {
  readonly chosen?: string;
  readonly declared?: string;
}

/** How many bytes are enough to tell UTF-16 from the rest. */
const sampleSize = 65_536;

/**
 * Decode a file: byte order mark, then what the file declares, then UTF-16 by its zero and high bytes, then strict
 * UTF-8, then UTF-8 with a few broken bytes, else the likeliest single-byte code page (see `likeliestCodePage`).
 *
 * Bytes that stand for nothing become U+FFFD and are reported as `invalidBytes`; NUL characters are left out and reported.
 * Errors: CorpusError `invalidRequest` if the chosen encoding is unknown.
 */
export function decodeBytes(bytes: Uint8Array, hints: EncodingHints = {}): Decoded {
  const { encoding, guessed, text } = findEncoding(bytes, hints);
  const report: Warning[] = [];
  if (guessed) {
    report.push({
      code: 'encodingGuessed',
      message: `The encoding is not declared; read as ${encoding}`,
      details: { encoding },
    });
  }
  const decoded = text ?? decodeWith(encoding, bytes);
  const replaced = countReplacements(decoded);
  const invalid = replaced === 0 ? 0 : replaced - countWrittenReplacements(bytes, encoding);
  if (invalid > 0) {
    report.push({
      code: 'invalidBytes',
      message: `${String(invalid)} places are not valid ${encoding}; shown as U+FFFD`,
      details: { count: invalid, encoding },
    });
  }
  return { text: withoutNul(decoded, report), encoding, report };
}

/** What `findEncoding` finds; `text` where finding it out has decoded the bytes already. */
interface Finding {
  readonly encoding: string;
  readonly guessed: boolean;
  readonly text?: string;
}

/**
 * The first bytes of a file, without a sequence of UTF-8 that the cut would break: a broken one makes a whole text be
 * looked through twice, and speaks against UTF-8.
 */
export function headOf(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length <= size) return bytes;
  let end = size;
  while (end > size - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}

/** Bytes as one character each, for what is ASCII wherever it matters. */
export function asCharacters({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('latin1');
}

function findEncoding(bytes: Uint8Array, hints: EncodingHints): Finding {
  if (hints.chosen !== undefined) {
    const chosen = encodingLabel(hints.chosen);
    if (chosen === undefined) {
      throw new CorpusError('invalidRequest', `Unknown encoding: ${hints.chosen}`, {
        reason: hints.chosen,
      });
    }
    return { encoding: chosen, guessed: false };
  }
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked !== undefined) return { encoding: marked, guessed: false };
  const utf8 = measureUtf8(bytes);
  const declared = hints.declared === undefined ? undefined : encodingLabel(hints.declared);
  if (declared !== undefined && isDeclarationPlausible(declared, utf8)) {
    const isSame = declared === 'utf-8' && utf8.text !== undefined;
    return { encoding: declared, guessed: false, ...(isSame ? { text: utf8.text } : {}) };
  }
  if (utf8.text !== undefined) {
    const guessed = declared !== undefined && utf8.sequences > 0;
    return { encoding: 'utf-8', guessed, text: utf8.text };
  }
  // Text of a code page hardly ever forms multi-byte sequences: even one good for two broken says UTF-8 with damage.
  if (utf8.sequences > 4 * utf8.broken) return { encoding: 'utf-8', guessed: true };
  return { encoding: likeliestCodePage(bytes), guessed: true };
}

/** A browser that saves a page as UTF-8 may leave the old declaration in it; and many pages claim UTF-8 and are not. */
function isDeclarationPlausible(declared: string, utf8: Utf8Measure): boolean {
  if (declared === 'utf-8') return utf8.broken === 0 || utf8.sequences > utf8.broken;
  if (declared.startsWith('utf-16')) return false;
  return !(utf8.broken === 0 && utf8.sequences >= 3);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** High bytes that UTF-16 has in our languages: Latin, Arabic, general punctuation with ZWNJ, presentation forms. */
const usualHighBytes = [0x00, 0x06, 0x20, 0xfb, 0xfe];

function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, sampleSize) & ~1;
  if (length < 2) return undefined;
  // Without a byte that tells there is nothing to count.
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, length);
  if (!sample.includes(0x00) && !sample.includes(0x06)) return undefined;
  const even = countHighBytes(bytes, 0, length);
  const odd = countHighBytes(bytes, 1, length);
  const [more, less] = odd.telling > even.telling ? [odd, even] : [even, odd];
  const pairs = length / 2;
  if (more.usual < 0.95 * pairs || more.telling < 0.7 * pairs) return undefined;
  if (more.telling <= 2 * less.telling) return undefined;
  return more === odd ? 'utf-16le' : 'utf-16be';
}

/** How many of every second byte are usual high bytes, and how many tell that they are. */
function countHighBytes(
  bytes: Uint8Array,
  first: number,
  end: number,
): { usual: number; telling: number } {
  const counts = new Uint32Array(256);
  for (let at = first; at < end; at += 2) {
    const byte = bytes[at] ?? 0;
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  const usual = usualHighBytes.reduce((sum, byte) => sum + (counts[byte] ?? 0), 0);
  // No single-byte text holds NUL or ACK, which are the high bytes of Latin and Arabic letters.
  return { usual, telling: (counts[0x00] ?? 0) + (counts[0x06] ?? 0) };
}

/** Counts of well-formed multi-byte sequences and of bytes that fit no sequence; `text` where none is broken. */
interface Utf8Measure {
  readonly sequences: number;
  readonly broken: number;
  readonly text?: string;
}

function measureUtf8(bytes: Uint8Array): Utf8Measure {
  const text = decodeValidUtf8(bytes);
  if (text === undefined) return countSequences(bytes);
  const isAscii = text.length === bytes.length;
  return { sequences: isAscii ? 0 : countFirstSequences(bytes), broken: 0, text };
}

/** How many sequences a valid text has, at most 8: more prove nothing more. */
function countFirstSequences(bytes: Uint8Array): number {
  let count = 0;
  for (let index = 0; index < bytes.length && count < 8; index += 1) {
    if ((bytes[index] ?? 0) >= 0xc0) count += 1;
  }
  return count;
}

function countSequences(bytes: Uint8Array): Utf8Measure {
  let sequences = 0;
  let broken = 0;
  for (let index = 0; index < bytes.length;) {
    const lead = bytes[index] ?? 0;
    index += 1;
    if (lead < 0x80) continue;
    const trailing = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    let seen = 0;
    while (seen < trailing && ((bytes[index] ?? 0) & 0xc0) === 0x80) {
      seen += 1;
      index += 1;
    }
    if (lead >= 0xc2 && lead <= 0xf4 && seen === trailing) sequences += 1;
    else broken += 1;
  }
  return { sequences, broken };
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

/** How often the file itself writes U+FFFD: those are its characters, not our damage. */
function countWrittenReplacements(bytes: Uint8Array, encoding: string): number {
  let count = 0;
  if (encoding === 'utf-8') {
    for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
      if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
    }
  } else if (encoding.startsWith('utf-16')) {
    const [high, low] = encoding === 'utf-16be' ? [0, 1] : [1, 0];
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      if (bytes[at + high] === 0xff && bytes[at + low] === 0xfd) count += 1;
    }
  }
  return count;
}

function withoutNul(text: string, report: Warning[]): string {
  if (!text.includes('\0')) return text;
  const cleaned = text.replaceAll('\0', '');
  const count = text.length - cleaned.length;
  report.push({
    code: 'nulBytes',
    message: `${String(count)} NUL characters were left out`,
    details: { count },
  });
  return cleaned;
}
