/** A zip file written entry by entry, so that its size costs no memory (APPNOTE 6.3.10; zip64 where numbers need it). */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import {
  directoryEntry,
  endRecords,
  localHeader,
  type WrittenEntry,
  type ZipLimits,
} from './zip-records.ts';

/** Begins to give the bytes of an entry; called again where it has to be written in another way. */
export type Pieces = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** What was written. Units: `byteSize` in bytes, not packed. */
export interface Measured {
  readonly byteSize: number;
  readonly sha256: string;
}

/**
 * How an entry is written. `size` is what its bytes come to, as far as is known; `pack` says whether packing is worth it.
 * Bytes of another hash than the `expected` one are not kept.
 */
export interface EntryOptions {
  readonly size: number;
  readonly pack: boolean;
  readonly expected?: string;
}

const zipLimits: ZipLimits = { size: 0xffff_ffff, count: 0xffff };

/** More than this and a reader, ours too, would take the entry for a bomb: it is stored as it is. */
const highestRatio = 100;

/** Writes to a file that was opened for it and is empty. Errors: Node's own. */
export class ZipWriter {
  private readonly entries: WrittenEntry[] = [];
  private end = 0;

  constructor(
    private readonly file: FileHandle,
    private readonly time: Date,
    private readonly limits: ZipLimits = zipLimits,
  ) {}

  /** Writes an entry, whose name is not used before; undefined where its bytes are not the expected ones. */
  async add(
    name: string,
    pieces: Pieces,
    options: EntryOptions,
    signal?: AbortSignal,
  ): Promise<Measured | undefined> {
    const start = this.end;
    const { entry, measured } = await this.write(name, pieces, options, signal);
    const { pack, expected } = options;
    if (expected !== undefined && measured.sha256 !== expected) {
      this.end = start;
      return undefined;
    }
    if (pack && entry.size > entry.packedSize * highestRatio) {
      this.end = start;
      return this.add(name, pieces, { ...options, pack: false }, signal);
    }
    this.entries.push(entry);
    return measured;
  }

  /** Writes the directory; nothing can be added afterwards. */
  async finish(): Promise<void> {
    const start = this.end;
    for (const entry of this.entries) {
      await this.append(directoryEntry(entry, this.time, this.limits.size));
    }
    const place = { start, size: this.end - start, count: this.entries.length };
    await this.append(endRecords(place, this.limits));
    // What an entry left that was written again, shorter.
    await this.file.truncate(this.end);
  }

  private async write(
    name: string,
    pieces: Pieces,
    { size: expected, pack }: EntryOptions,
    signal?: AbortSignal,
  ): Promise<Written> {
    const offset = this.end;
    // The sizes are known at the end; the place for them is made now, with room for large ones where they may be.
    const isLarge = expected >= this.limits.size;
    const blank = { name, packed: pack, offset, crc: 0, size: 0, packedSize: 0, isLarge };
    await this.append(localHeader(blank, this.time));
    const start = this.end;
    const meter = createMeter();
    const source = meter.through(pieces());
    const stop = signal ? { signal } : {};
    if (pack) await pipeline(source, createDeflateRaw(), this.sink(), stop);
    else await pipeline(source, this.sink(), stop);
    const packedSize = this.end - start;
    const entry = { ...blank, crc: meter.crc(), size: meter.size(), packedSize };
    if (!isLarge && Math.max(entry.size, packedSize) >= this.limits.size) {
      throw new RangeError(`${name} is larger than was said`);
    }
    await this.writeAt(localHeader(entry, this.time), offset);
    return { entry, measured: { byteSize: entry.size, sha256: meter.sha256() } };
  }

  private sink(): (source: AsyncIterable<Uint8Array>) => Promise<void> {
    return async (source) => {
      for await (const piece of source) await this.append(piece);
    };
  }

  private async append(bytes: Uint8Array): Promise<void> {
    await this.writeAt(bytes, this.end);
    this.end += bytes.byteLength;
  }

  private async writeAt(bytes: Uint8Array, at: number): Promise<void> {
    for (let done = 0; done < bytes.byteLength;) {
      const { bytesWritten } = await this.file.write(bytes, done, undefined, at + done);
      done += bytesWritten;
    }
  }
}

interface Written {
  readonly entry: WrittenEntry;
  readonly measured: Measured;
}

function createMeter() {
  const hash = createHash('sha256');
  let [crc, size] = [0, 0];
  return {
    async *through(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
      for await (const piece of pieces) {
        hash.update(piece);
        crc = crc32(piece, crc);
        size += piece.byteLength;
        // A stream of bytes takes an empty piece for a mistake.
        if (piece.byteLength > 0) yield piece;
      }
    },
    crc: () => crc,
    size: () => size,
    sha256: () => hash.digest('hex'),
  };
}
