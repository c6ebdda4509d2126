/** A zip file read entry by entry from the disk; nothing of it is believed before it was counted. */
import { crc32, createInflateRaw } from 'node:zlib';
import { CorpusError } from '../../corpus/errors.ts';
import {
  findDirectory,
  readEntries,
  type DirectoryEntry,
} from '../../corpus/importers/archive/directory.ts';

/** An open zip. Entries are named exactly as in its directory. */
export interface ZipReader {
  /** Units: bytes. */
  readonly size: number;
  readonly entries: ReadonlyMap<string, DirectoryEntry>;
  /**
   * The bytes of an entry in pieces, as many as its directory says and with its checksum, or it fails with `damaged`. Nothing
   * that was given before it failed is to be used.
   */
  pieces(name: string): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

/** Ends a zip without a comment: fixed records, and those of zip64 before them. */
const usualTail = 22 + 20 + 56;
const longestComment = 0xffff;
/** Half a million entries; more than a library ever had. Units: bytes of the directory. */
const longestDirectory = 128 * 1024 ** 2;
const localHeaderSize = 30;
const pieceSize = 256 * 1024;
const [stored, deflated] = [0, 8];

/** Bytes that can be read at any place: a file, or memory. */
export interface ZipBytes {
  readonly size: number;
  /** Bytes `from` up to `to`, fewer at the end. */
  read(from: number, to: number): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens the zip, called `name` in messages.
 * Errors: CorpusError `archiveDamaged` where no directory can be read, or entries have the same name or lie
 * over one another.
 */
export async function openZip(bytes: ZipBytes, name: string): Promise<ZipReader> {
  try {
    const entries = await readDirectory(bytes, name);
    return {
      size: bytes.size,
      entries,
      pieces: (entry) => entryPieces(bytes, entries.get(entry), { name, entry }),
      close: () => bytes.close(),
    };
  } catch (error) {
    await bytes.close();
    if (error instanceof CorpusError) throw error;
    throw damaged(name, 'its directory cannot be read', error);
  }
}

async function readDirectory(
  bytes: ZipBytes,
  name: string,
): Promise<ReadonlyMap<string, DirectoryEntry>> {
  const { size } = bytes;
  const from = Math.max(0, size - usualTail - longestComment);
  const { count, start } = findDirectory(await bytes.read(from, size), from);
  if (start > size || size - start > longestDirectory) {
    throw damaged(name, 'its directory is not where it should be');
  }
  const listed = readEntries(await bytes.read(start, size), count);
  const entries = new Map(listed.map((entry) => [entry.name, entry]));
  if (entries.size !== listed.length) throw damaged(name, 'two entries have the same name');
  checkPlaces(listed, start, name);
  return entries;
}

/** Entries that lie over one another let a small file unpack to a huge one (Fifield 2019). */
function checkPlaces(entries: readonly DirectoryEntry[], start: number, name: string): void {
  let free = 0;
  for (const { offset, compressedSize } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < free) throw damaged(name, 'its entries lie over one another');
    free = offset + localHeaderSize + compressedSize;
  }
  if (free > start) throw damaged(name, 'an entry is cut off');
}

async function* entryPieces(
  bytes: ZipBytes,
  found: DirectoryEntry | undefined,
  where: { readonly name: string; readonly entry: string },
): AsyncGenerator<Uint8Array> {
  if (found === undefined) throw damagedEntry(where, 'is missing');
  if (found.encrypted) {
    const details = { file: where.name, entry: where.entry };
    throw new CorpusError('encrypted', `${where.name}: ${where.entry} is encrypted`, details);
  }
  const packed = piecesOf(bytes, await startOf(bytes, found, where), found.compressedSize);
  let [length, crc] = [0, 0];
  try {
    for await (const piece of unpacked(packed, found, where)) {
      length += piece.byteLength;
      // Before more is unpacked than was promised.
      if (length > found.size) throw damagedEntry(where, 'is longer than its directory says');
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    throw error instanceof CorpusError ? error : damagedEntry(where, 'cannot be unpacked', error);
  }
  if (length !== found.size || crc !== found.crc) throw damagedEntry(where, 'is damaged');
}

function unpacked(
  packed: AsyncGenerator<Uint8Array>,
  { method }: DirectoryEntry,
  where: { readonly name: string; readonly entry: string },
): AsyncIterable<Uint8Array> {
  if (method === stored) return packed;
  if (method !== deflated) throw damagedEntry(where, `is packed by method ${method}`);
  return inflated(packed);
}

async function* inflated(packed: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  const feeding = feed(inflate, packed);
  // Whatever goes wrong is told by the loop below.
  feeding.catch((error: unknown) => inflate.destroy(error as Error));
  try {
    for await (const piece of inflate) yield piece as Uint8Array;
    await feeding;
  } finally {
    inflate.destroy();
  }
}

async function feed(
  inflate: NodeJS.WritableStream & { readonly destroyed?: boolean },
  packed: AsyncGenerator<Uint8Array>,
): Promise<void> {
  for await (const piece of packed) {
    if (inflate.destroyed === true) return;
    await new Promise<void>((resolve, reject) => {
      inflate.write(piece, (error) => (error ? reject(error) : resolve()));
    });
  }
  inflate.end();
}

/** Where the bytes of an entry begin: its own header may be longer than the directory knows. */
async function startOf(
  bytes: ZipBytes,
  { offset, compressedSize }: DirectoryEntry,
  where: { readonly name: string; readonly entry: string },
): Promise<number> {
  const header = await bytes.read(offset, offset + localHeaderSize);
  if (header.length < localHeaderSize || header.readUInt32LE(0) !== 0x04034b50) {
    throw damagedEntry(where, 'is not where its directory says');
  }
  const start = offset + localHeaderSize + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + compressedSize > bytes.size) throw damagedEntry(where, 'is cut off');
  return start;
}

async function* piecesOf(
  bytes: ZipBytes,
  start: number,
  length: number,
): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length;) {
    const piece = await bytes.read(start + done, start + Math.min(length, done + pieceSize));
    if (piece.length === 0) return;
    done += piece.length;
    yield piece;
  }
}

function damaged(name: string, reason: string, cause?: unknown): CorpusError {
  const options = cause === undefined ? {} : { cause };
  return new CorpusError('archiveDamaged', `${name}: ${reason}`, { file: name, reason }, options);
}

function damagedEntry(
  { name, entry }: { readonly name: string; readonly entry: string },
  reason: string,
  cause?: unknown,
): CorpusError {
  return damaged(name, `${entry} ${reason}`, cause);
}
