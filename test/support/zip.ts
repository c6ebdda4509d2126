/** Writes small zip files for tests: any names, any flags, and lies on request. */
import { crc32, deflateRawSync } from 'node:zlib';

/** What an entry may say besides its name and content; absent: what is true. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  readonly method?: number;
  readonly claimedSize?: number;
  readonly crc?: number;
  /** Flag 11; writers that forget it are common. */
  readonly saysUtf8?: boolean;
  /** The name as another program wrote it. */
  readonly nameBytes?: Uint8Array;
  /** Fields behind the name in the directory. */
  readonly extra?: Uint8Array;
}

const encoder = new TextEncoder();

/** The bytes of a zip file with these entries in this order. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { extra = new Uint8Array() } = entry;
    const fields = describe(entry);
    const local = header(
      [0x04034b50, 4],
      [20, 2],
      ...fields.common,
      [fields.name.length, 2],
      [0, 2],
    );
    directory.push(
      header(
        ...([
          [0x02014b50, 4],
          [20, 2],
          [20, 2],
        ] as const),
        ...fields.common,
        ...([
          [fields.name.length, 2],
          [extra.length, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 4],
          [offset, 4],
        ] as const),
      ),
      fields.name,
      extra,
    );
    chunks.push(local, fields.name, fields.data);
    offset += local.length + fields.name.length + fields.data.length;
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const isLong = entries.length >= 0xffff;
  const count = [isLong ? 0xffff : entries.length, 2] as const;
  const end = header([0x06054b50, 4], [0, 4], count, count, [size, 4], [offset, 4], [0, 2]);
  const end64 = isLong ? [zip64End(entries.length, size, offset)] : [];
  return new Uint8Array(Buffer.concat([...chunks, ...directory, ...end64, end]));
}

/** What counts more entries than two bytes can, and says where it is. Source: APPNOTE 6.3, sections 4.3.14 and 4.3.15. */
function zip64End(entries: number, size: number, offset: number): Uint8Array {
  const long = (value: number): [Field, Field] => [
    [value, 4],
    [0, 4],
  ];
  const versions: Field[] = [
    [45, 2],
    [45, 2],
  ];
  const disks: Field[] = [
    [0, 4],
    [0, 4],
  ];
  const numbers = [entries, entries, size, offset].flatMap(long);
  const locator: Field[] = [[0x07064b50, 4], [0, 4], ...long(offset + size), [1, 4]];
  return header([0x06064b50, 4], ...long(44), ...versions, ...disks, ...numbers, ...locator);
}

type Field = readonly [value: number, bytes: 2 | 4];

function describe(entry: ZipEntry): { name: Uint8Array; data: Uint8Array; common: Field[] } {
  const content = typeof entry.content === 'string' ? encoder.encode(entry.content) : entry.content;
  const data = entry.stored === true ? content : deflateRawSync(content);
  const flags = (entry.saysUtf8 === false ? 0 : 0x800) | (entry.encrypted === true ? 1 : 0);
  const common: Field[] = [
    [flags, 2],
    [entry.method ?? (entry.stored === true ? 0 : 8), 2],
    [0, 4], // time and date
    [entry.crc ?? crc32(content), 4],
    [data.length, 4],
    [entry.claimedSize ?? content.length, 4],
  ];
  return { name: entry.nameBytes ?? encoder.encode(entry.name), data, common };
}

function header(...fields: readonly Field[]): Uint8Array {
  const bytes = Buffer.alloc(fields.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of fields) {
    bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
}
