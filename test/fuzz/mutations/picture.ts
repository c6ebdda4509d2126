/** Mutations of pictures: sizes, offsets and segments of their headers, with checksums that fit again where PNG has them. */
import { crc32 } from 'node:zlib';
import { pick, type Mutation, type Random } from './mutation.ts';

const numbers = [0, 1, 2, 0x7f, 0xff, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0xffffffff];

/** A number of two or four bytes, in either order, within the first hundred bytes. */
const headerNumber: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes);
  const size = pick([2, 4], random);
  const reach = Math.min(100, copy.length - size);
  if (reach <= 0) return copy;
  const value = pick(numbers, random) % 2 ** (8 * size);
  if (random(2) === 0) copy.writeUIntBE(value, random(reach), size);
  else copy.writeUIntLE(value, random(reach), size);
  return new Uint8Array(copy);
};

interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** Source: PNG specification, section 5.3: length, type, data, checksum of type and data. */
function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    chunks.push({ start: at, end });
    at = end;
  }
  return chunks;
}

/** A chunk lost, doubled, moved, or changed within and signed again, so that a decoder believes it. */
const pngChunk: Mutation = (bytes, random) => {
  const png = Buffer.from(bytes);
  const chunks = chunksOf(png);
  if (chunks.length === 0) return png;
  const pieces = chunks.map(({ start, end }) => Buffer.from(png.subarray(start, end)));
  const index = random(pieces.length);
  const [piece = Buffer.alloc(12)] = pieces.splice(index, 1);
  const action = random(4);
  if (action === 0) pieces.splice(index, 0, piece, piece);
  if (action === 1) pieces.splice(random(pieces.length + 1), 0, piece);
  if (action === 2) pieces.splice(index, 0, changed(piece, random));
  return new Uint8Array(Buffer.concat([png.subarray(0, 8), ...pieces]));
};

function changed(piece: Buffer<ArrayBuffer>, random: Random): Buffer<ArrayBuffer> {
  for (let count = 1 + random(3); count > 0 && piece.length > 12; count -= 1) {
    piece[8 + random(piece.length - 12)] = pick([0, 1, 2, 3, 8, 16, 0x7f, 0xff], random);
  }
  piece.writeUInt32BE(crc32(piece.subarray(4, -4)), piece.length - 4);
  return piece;
}

/** All of them. */
export const pictureMutations: readonly Mutation[] = [
  headerNumber,
  headerNumber,
  pngChunk,
  pngChunk,
];
