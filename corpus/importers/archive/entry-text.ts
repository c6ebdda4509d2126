/** The text of an archive's entry: its bytes in the encoding that they declare. */
import { Buffer } from 'node:buffer';
import type { Warning } from '../../document/provenance.ts';
import { reportCounts } from '../counted-report.ts';
import type { Archive } from './archive.ts';
import { decodeUtf8 } from './utf8.ts';

/** An XML declaration stands within the first hundred bytes. */
const declarationLength = 200;

/** What was wrong with the entries of an archive that were read as text, by their names: how many NULs and U+FFFD. */
const spoiled = new WeakMap<Archive, Map<string, readonly [nul: number, invalid: number]>>();

/**
 * Text of the entry: byte order mark, else the XML declaration's encoding, else UTF-8. Bytes that are none in it become
 * U+FFFD, and NULs, which XML forbids, are left out; `reportSpoiled` tells of both. Errors: those of `Archive.read`.
 */
export function readText(archive: Archive, name: string): string {
  const bytes = archive.read(name);
  const text = decode(bytes);
  const nul = holdsZero(bytes) ? count(text, '\0') : 0;
  const invalid = text.includes('\ufffd')
    ? Math.max(0, count(text, '\ufffd') - count(bytesAsText(bytes), writtenReplacement))
    : 0;
  if (nul + invalid > 0) {
    const entries = spoiled.get(archive) ?? new Map<string, readonly [number, number]>();
    spoiled.set(archive, entries.set(name, [nul, invalid]));
  }
  return nul === 0 ? text : text.replaceAll('\0', '');
}

/** Lines of the report on the entries that were read as text so far. */
export function reportSpoiled(archive: Archive): Warning[] {
  const entries = [...(spoiled.get(archive)?.values() ?? [])];
  const sum = (which: 0 | 1): number => entries.reduce((all, counts) => all + counts[which], 0);
  return reportCounts([
    ['nulBytes', 'NUL characters were left out', sum(0)],
    ['invalidBytes', 'places are no letters; shown as U+FFFD', sum(1)],
  ]);
}

/** U+FFFD in UTF-8, a character for each byte: a writer may mean it. */
const writtenReplacement = '\u00ef\u00bf\u00bd';

/** Whether a byte is zero, as one is of a NUL in every encoding: bytes are searched several times as fast as their text. */
function holdsZero(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(0);
}

function bytesAsText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function count(text: string, piece: string): number {
  return text.split(piece).length - 1;
}

function decode(bytes: Uint8Array): string {
  const decoder = decoderFor(bytes);
  return decoder.encoding === 'utf-8' ? decodeUtf8(bytes) : decoder.decode(bytes);
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  const head = String.fromCharCode(...bytes.subarray(0, declarationLength));
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  try {
    // A UTF-16 declaration in bytes that read as ASCII is wrong.
    return new TextDecoder(declared?.toLowerCase().startsWith('utf-16') ? 'utf-8' : declared);
  } catch {
    return new TextDecoder();
  }
}
