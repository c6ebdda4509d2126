/** The central directory of a zip file: which entries there are and where (APPNOTE 6.3, sections 4.3.12 to 4.5.3). */
import { crc32 } from 'node:zlib';
import { CorpusError } from '../../errors.ts';
import { decodeNames } from './decode-names.ts';

/** One entry as the directory describes it. Units: sizes and `offset` (of the local header) in bytes. */
export interface DirectoryEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const entryHeaderSize = 46;
/** A version and the checksum of the other name stand before the one in UTF-8. */
const prefixOfUnicodeName = 5;
/** A comment of at most 65,535 bytes may stand behind the end record. */
const longestTail = endSize + 0xffff;

type NamelessEntry = Omit<DirectoryEntry, 'name'>;

/** Whether the bytes begin as a zip file with at least one entry does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Entries in the order of the directory, folders included.
 * Errors: CorpusError `damaged` where the directory is missing, cut off or points outside the file, `tooManyFiles` where it
 * lists more than `limit` entries.
 */
export function readDirectory(
  bytes: Uint8Array,
  fileName: string,
  limit: number,
): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = readEnd(view, 0);
    if (count > limit) throw tooMany(fileName, count, limit);
    return readEntries(bytes.subarray(start), count);
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    // DataView throws a RangeError wherever the file ends too early.
    throw new CorpusError(
      'damaged',
      `${fileName}: the zip directory cannot be read`,
      { file: fileName },
      { cause: error },
    );
  }
}

/**
 * How many entries the directory has and where it begins in a file, of which `tail` is all from `base` on.
 * Errors: RangeError where there is no directory, or its end is cut off.
 */
export function findDirectory(
  tail: Uint8Array,
  base: number,
): { readonly count: number; readonly start: number } {
  return readEnd(new DataView(tail.buffer, tail.byteOffset, tail.byteLength), base);
}

/** The entries of a directory that begins with the bytes. Errors: RangeError where it is cut off. */
export function readEntries(bytes: Uint8Array, count: number): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: NamelessEntry[] = [];
  const written: Uint8Array[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, name, next } = readEntry(view, bytes, at);
    entries.push(entry);
    written.push(name);
    at = next;
  }
  const names = decodeNames(written);
  return entries.map((entry, index) => ({ ...entry, name: names[index] ?? '' }));
}

function tooMany(file: string, count: number, limit: number): CorpusError {
  const message = `${file}: ${String(count)} entries, more than ${String(limit)}`;
  return new CorpusError('tooManyFiles', message, { file, files: count, limit });
}

function readEnd(view: DataView, base: number): { count: number; start: number } {
  const first = Math.max(0, view.byteLength - longestTail);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === 0xffff || start === 0xffffffff
      ? (readEnd64(view, at, base) ?? { count, start })
      : { count, start };
  }
  throw new RangeError('no end record');
}

function readEnd64(
  view: DataView,
  end: number,
  base: number,
): { count: number; start: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true)) - base;
  if (view.getUint32(at, true) !== end64Signature) throw new RangeError('no zip64 end record');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    start: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { entry: NamelessEntry; name: Uint8Array; next: number } {
  if (view.getUint32(at, true) !== entrySignature) throw new RangeError('no directory entry');
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameStart = at + entryHeaderSize;
  const extraStart = nameStart + nameLength;
  const extraEnd = extraStart + extraLength;
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw new RangeError('directory entry cut off');
  const sizes = readSizes(view, at, extraStart, extraEnd);
  const entry = {
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    ...sizes,
  };
  const name = bytes.subarray(nameStart, extraStart);
  return { entry, name: unicodeName(view, name, extraStart, extraEnd) ?? name, next };
}

/** The name in UTF-8 that some writers keep beside the one in a code page; of another name it is out of date (APPNOTE 4.6.9). */
function unicodeName(
  view: DataView,
  name: Uint8Array,
  extraStart: number,
  extraEnd: number,
): Uint8Array | undefined {
  const field = findExtra(view, extraStart, extraEnd, 0x7075);
  if (field === undefined) return undefined;
  const length = view.getUint16(field - 2, true) - prefixOfUnicodeName;
  const start = field + prefixOfUnicodeName;
  if (length < 1 || start + length > extraEnd) return undefined;
  if (view.getUint32(field + 1, true) !== crc32(name)) return undefined;
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

/** The three numbers that a zip64 writer moves into an extra field, in this order, each only where it overflows. */
function readSizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  const numbers = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true));
  let field = findExtra(view, extraStart, extraEnd, 0x0001);
  const [size = 0, compressedSize = 0, offset = 0] = numbers.map((number) => {
    if (number !== 0xffffffff || field === undefined) return number;
    field += 8;
    return Number(view.getBigUint64(field - 8, true));
  });
  return { size, compressedSize, offset };
}

function findExtra(view: DataView, start: number, end: number, id: number): number | undefined {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === id) return at + 4;
  }
  return undefined;
}
