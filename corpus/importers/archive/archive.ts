/** A zip file held in memory, whose entries are unpacked when they are asked for, within limits. */
import { crc32, inflateRaw, inflateRawSync } from 'node:zlib';
import { CorpusError } from '../../errors.ts';
import { readDirectory, type DirectoryEntry } from './directory.ts';
import { isSafeName, nameKey } from './entry-name.ts';
import { archiveLimits, mebibyte, type ArchiveLimits } from './limits.ts';

/** An opened archive; names are those of `names`, compared without letter case and Unicode composition. */
export interface Archive {
  /** Entries in the order of the directory, without folders and without names that point outside the archive. */
  readonly names: readonly string[];
  /** How many entries were refused for their names. */
  readonly refused: number;
  /** Those names, as the directory has them. */
  readonly refusedNames: readonly string[];
  has(name: string): boolean;
  /** Errors: CorpusError `notFound`, `damaged` (checksum, cut off), `encrypted`, `tooLarge`, `unsupportedFormat`. */
  read(name: string): Uint8Array;
  /** As `read`, but the thread goes on with other things while the entry is unpacked. */
  readAside(name: string): Promise<Uint8Array>;
}

const localSignature = 0x04034b50;
const localHeaderSize = 30;
const stored = 0;
const deflated = 8;
/** Units: bytes. What is unpacked at one go: larger ones save turns, smaller ones memory. */
const chunkSize = 512 * 1024;

/**
 * The archive in `bytes`; nothing is unpacked yet.
 * Errors: CorpusError `damaged` where there is no readable directory, `tooLarge` past the limits.
 */
export function openArchive(
  bytes: Uint8Array,
  fileName: string,
  limits: ArchiveLimits = archiveLimits,
): Archive {
  const files = readDirectory(bytes, fileName, limits.entries).filter(
    (entry) => !entry.name.endsWith('/'),
  );
  const safe = files.filter((entry) => isSafeName(entry.name));
  const unsafe = files.filter((entry) => !isSafeName(entry.name));
  const entries = new Map(safe.map((entry) => [nameKey(entry.name), entry]));
  let unpacked = 0;
  const admit = (name: string): DirectoryEntry => {
    const entry = entries.get(nameKey(name));
    if (entry === undefined) {
      throw new CorpusError('notFound', `${fileName}: no entry ${name}`, { file: name });
    }
    checkLimits(entry, unpacked + entry.size, fileName, limits);
    // What was refused has taken nothing.
    unpacked += entry.size;
    return entry;
  };
  return {
    names: safe.map((entry) => entry.name),
    refused: unsafe.length,
    refusedNames: unsafe.map((entry) => entry.name),
    has: (name) => entries.has(nameKey(name)),
    read: (name) => {
      const entry = admit(name);
      const packed = packedBytes(bytes, entry, fileName);
      const data = entry.method === stored ? packed : inflate(packed, entry.size);
      return checked(data, entry, fileName);
    },
    readAside: async (name) => {
      const entry = admit(name);
      const packed = packedBytes(bytes, entry, fileName);
      const data = entry.method === stored ? packed : await inflateAside(packed, entry.size);
      return checked(data, entry, fileName);
    },
  };
}

function checkLimits(
  entry: DirectoryEntry,
  unpacked: number,
  fileName: string,
  limits: ArchiveLimits,
): void {
  const bomb = entry.size > limits.ratioFrom && entry.size > entry.compressedSize * limits.ratio;
  if (!bomb && entry.size <= limits.entrySize && unpacked <= limits.totalSize) return;
  throw new CorpusError('tooLarge', `${fileName}: ${entry.name} unpacks to ${entry.size} bytes`, {
    file: fileName,
    limit: limitPassed(entry, bomb, limits) / mebibyte,
  });
}

function limitPassed({ size }: DirectoryEntry, isBomb: boolean, limits: ArchiveLimits): number {
  if (size > limits.entrySize) return limits.entrySize;
  return isBomb ? limits.ratioFrom : limits.totalSize;
}

function packedBytes(bytes: Uint8Array, entry: DirectoryEntry, fileName: string): Uint8Array {
  const details = { file: fileName, entry: entry.name };
  if (entry.encrypted) {
    throw new CorpusError('encrypted', `${fileName}: ${entry.name} is encrypted`, details);
  }
  if (entry.method !== stored && entry.method !== deflated) {
    const message = `${fileName}: ${entry.name} is packed by method ${entry.method}`;
    throw new CorpusError('unsupportedFormat', message, details);
  }
  const packed = locate(bytes, entry);
  if (packed === undefined) throw damaged(entry, fileName);
  return packed;
}

function checked(
  data: Uint8Array | undefined,
  entry: DirectoryEntry,
  fileName: string,
): Uint8Array {
  if (data?.length === entry.size && crc32(data) === entry.crc) return data;
  throw damaged(entry, fileName);
}

function damaged({ name }: DirectoryEntry, fileName: string): CorpusError {
  return new CorpusError('damaged', `${fileName}: ${name} is damaged`, {
    file: fileName,
    entry: name,
  });
}

function locate(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array | undefined {
  if (entry.offset + localHeaderSize > bytes.length) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset + entry.offset, localHeaderSize);
  if (header.getUint32(0, true) !== localSignature) return undefined;
  const start =
    entry.offset + localHeaderSize + header.getUint16(26, true) + header.getUint16(28, true);
  const end = start + entry.compressedSize;
  return end > bytes.length ? undefined : bytes.subarray(start, end);
}

/** The unpacked bytes, never more than the directory promised (one more than none: zlib wants a positive limit). */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    // In one piece where that is not too large; a little more than is needed, so that zlib sees the end in the same step.
    const oneChunk = Math.min(chunkSize, size + 64);
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: oneChunk });
  } catch {
    return undefined;
  }
}

function inflateAside(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const options = { maxOutputLength: Math.max(1, size), chunkSize };
  return new Promise((resolve) => {
    inflateRaw(packed, options, (error, data) => resolve(error === null ? data : undefined));
  });
}
