/** Encodings: the text that bytes stand for, and what had to be assumed to read it. */
import { CorpusError } from '../errors.ts';
import type { Warning } from '../document/provenance.ts';
import { decodeWith, likeliestCodePage } from './code-page.ts';

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
 * UTF-8, then UTF-8 with a few broken bytes, else the likeliest single-byte code page (windows-1256, windows-1252, ISO-8859-6).
 *
 * Bytes that stand for nothing become U+FFFD and are reported as `invalidBytes`; NUL characters are left out and reported.
 * Errors: CorpusError `invalidRequest` if the chosen encoding is unknown.
 */
export function decodeBytes(bytes: Uint8Array, hints: EncodingHints = {}): Decoded {
  const { encoding, guessed } = findEncoding(bytes, hints);
  const report: Warning[] = [];
  if (guessed) {
    report.push({
      code: 'encodingGuessed',
      message: `The encoding is not declared; read as ${encoding}`,
      details: { encoding },
    });
  }
  const decoded = decodeWith(encoding, bytes);
  const invalid = countReplacements(decoded) - countWrittenReplacements(bytes, encoding);
  if (invalid > 0) {
    report.push({
      code: 'invalidBytes',
      message: `${String(invalid)} places are not valid ${encoding}; shown as U+FFFD`,
      details: { count: invalid, encoding },
    });
  }
  return { text: withoutNul(decoded, report), encoding, report };
}

function findEncoding(
  bytes: Uint8Array,
  hints: EncodingHints,
): { encoding: string; guessed: boolean } {
  if (hints.chosen !== undefined) {
    const chosen = knownEncoding(hints.chosen);
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
  const declared = hints.declared === undefined ? undefined : knownEncoding(hints.declared);
  if (declared !== undefined && isDeclarationPlausible(declared, utf8)) {
    return { encoding: declared, guessed: false };
  }
  if (utf8.broken === 0) {
    return { encoding: 'utf-8', guessed: declared !== undefined && utf8.sequences > 0 };
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

function knownEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** High bytes that UTF-16 has in our languages: Latin, Arabic, general punctuation with ZWNJ, presentation forms. */
const usualHighBytes = new Set([0x00, 0x06, 0x20, 0xfb, 0xfe]);

function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, sampleSize) & ~1;
  if (length < 2) return undefined;
  const usual = [0, 0];
  const telling = [0, 0];
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0;
    const side = index & 1;
    if (usualHighBytes.has(byte)) usual[side] = (usual[side] ?? 0) + 1;
    // No single-byte text holds NUL or ACK, which are the high bytes of Latin and Arabic letters.
    if (byte === 0x00 || byte === 0x06) telling[side] = (telling[side] ?? 0) + 1;
  }
  const pairs = length / 2;
  const [even = 0, odd = 0] = telling;
  const side = odd > even ? 1 : 0;
  const isWide = (usual[side] ?? 0) >= 0.95 * pairs && (telling[side] ?? 0) >= 0.7 * pairs;
  if (!isWide || Math.max(even, odd) <= 2 * Math.min(even, odd)) return undefined;
  return side === 1 ? 'utf-16le' : 'utf-16be';
}

/** Counts of well-formed multi-byte sequences and of bytes that fit no sequence. */
interface Utf8Measure {
  readonly sequences: number;
  readonly broken: number;
}

function measureUtf8(bytes: Uint8Array): Utf8Measure {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { sequences: countFirstSequences(bytes), broken: 0 };
  } catch {
    return countSequences(bytes);
  }
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
