/** Writing a picture as a PNG file: three bytes a pixel, no filters. */
import { crc32, deflateSync } from 'node:zlib';

/** Red, green and blue of each pixel, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits a channel; red, green and blue; deflate; no filters of another kind; not interlaced. */
const colours = [8, 2, 0, 0, 0];

/** The bytes of the file. Source: PNG (Third Edition), sections 5 and 11. */
export function writePng({ width, height, bytes }: Pixels): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set(colours, 8);
  // Each row begins with the number of its filter: none.
  const row = width * 3;
  const rows = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    rows.set(bytes.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  }
  const chunks = [
    Uint8Array.from(signature),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ];
  const file = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of chunks) {
    file.set(each, at);
    at += each.length;
  }
  return file;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(data, 8);
  view.setUint32(data.length + 8, crc32(whole.subarray(4, data.length + 8)));
  return whole;
}
