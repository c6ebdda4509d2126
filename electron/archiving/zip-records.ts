/** The records of a zip file as bytes: local header, directory entry, end of the directory (APPNOTE 6.3.10, section 4.3). */

/** Units: `offset` of the local header and sizes in bytes. `isLarge`: the local header has room for sizes past 4 GB. */
export interface WrittenEntry {
  readonly name: string;
  readonly packed: boolean;
  readonly offset: number;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  readonly isLarge: boolean;
}

/** From these numbers on zip64 is needed. Lower ones are for tests alone, which have no files of 4 GB. */
export interface ZipLimits {
  readonly size: number;
  readonly count: number;
}

/** Where the directory lies, and how many entries it has. */
interface DirectoryPlace {
  readonly start: number;
  readonly size: number;
  readonly count: number;
}

const [version, version64] = [20, 45];
const namesAreUtf8 = 0x0800;
const zip64Id = 0x0001;
const all16 = 0xffff;
const all32 = 0xffff_ffff;
/** Made on a system with Unix permissions, by this version: what a program that unpacks takes for an ordinary file. */
const madeBy = (3 << 8) | version64;
const ordinaryFile = (0o100644 << 16) >>> 0;

/** The header before the bytes of an entry; the same length whatever the sizes are. */
export function localHeader(entry: WrittenEntry, time: Date): Buffer {
  const { isLarge, size, packedSize } = entry;
  const name = Buffer.from(entry.name);
  const extra = isLarge ? extra64([size, packedSize]) : Buffer.alloc(0);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(isLarge ? version64 : version, 4);
  writeCommon(header, 6, entry, time);
  header.writeUInt32LE(isLarge ? all32 : packedSize, 18);
  header.writeUInt32LE(isLarge ? all32 : size, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

/** The entry in the directory at the end of the file. `largest`: from this number on zip64 is needed. */
export function directoryEntry(entry: WrittenEntry, time: Date, largest: number): Buffer {
  const { size, packedSize, offset } = entry;
  const name = Buffer.from(entry.name);
  const numbers = [size, packedSize, offset];
  const extra = numbers.some((number) => number >= largest) ? extra64(numbers) : Buffer.alloc(0);
  const [shownSize = 0, shownPacked = 0, shownOffset = 0] =
    extra.length > 0 ? numbers.map(() => all32) : numbers;
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(madeBy, 4);
  header.writeUInt16LE(extra.length > 0 || entry.isLarge ? version64 : version, 6);
  writeCommon(header, 8, entry, time);
  header.writeUInt32LE(shownPacked, 20);
  header.writeUInt32LE(shownSize, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(ordinaryFile, 38);
  header.writeUInt32LE(shownOffset, 42);
  return Buffer.concat([header, name, extra]);
}

/** What stands behind the directory and says where it is. */
export function endRecords({ start, size, count }: DirectoryPlace, limits: ZipLimits): Buffer {
  const isLarge = Math.max(start, size) >= limits.size || count >= limits.count;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isLarge ? all16 : count, 8);
  end.writeUInt16LE(isLarge ? all16 : count, 10);
  end.writeUInt32LE(isLarge ? all32 : size, 12);
  end.writeUInt32LE(isLarge ? all32 : start, 16);
  return isLarge ? Buffer.concat([end64({ start, size, count }), end]) : end;
}

function end64({ start, size, count }: DirectoryPlace): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(madeBy, 12);
  record.writeUInt16LE(version64, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(start + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}

/** Flags, method, time and checksum, which both headers have in this order. */
function writeCommon(header: Buffer, at: number, { packed, crc }: WrittenEntry, time: Date): void {
  header.writeUInt16LE(namesAreUtf8, at);
  header.writeUInt16LE(packed ? 8 : 0, at + 2);
  header.writeUInt16LE(timeOf(time), at + 4);
  header.writeUInt16LE(dateOf(time), at + 6);
  header.writeUInt32LE(crc, at + 8);
}

function extra64(numbers: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * numbers.length);
  extra.writeUInt16LE(zip64Id, 0);
  extra.writeUInt16LE(8 * numbers.length, 2);
  for (const [at, number] of numbers.entries()) extra.writeBigUInt64LE(BigInt(number), 4 + 8 * at);
  return extra;
}

/** Zip knows no time zones; in UTC the same archive is the same bytes everywhere. */
function timeOf(time: Date): number {
  return (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
}

function dateOf(time: Date): number {
  // The format begins in 1980 and ends in 2107.
  const year = Math.min(Math.max(time.getUTCFullYear() - 1980, 0), 127);
  return (year << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
}
