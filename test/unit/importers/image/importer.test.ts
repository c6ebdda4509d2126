/** Pictures that are not what they say: their headers, and what the reader is told of bad ones. */
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../../corpus/errors.ts';
import { readPictureHeader } from '../../../../corpus/importers/image/header.ts';
import { imageImporter } from '../../../../corpus/importers/image/importer.ts';
import { chooseImporter, importBytes } from '../../../../corpus/importers/registry.ts';
import { packageAssets } from '../../../support/assets.ts';
import { mutate } from '../../../support/mutate.ts';
import { createRandom } from '../../../support/seeded-random.ts';
import { picture } from '../../../support/pictures.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const big = (value: number, bytes = 4) =>
  Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 255);
const little = (value: number, bytes = 4) => big(value, bytes).reverse();
const bytesOf = (...pieces: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    pieces.flatMap((piece) => (typeof piece === 'string' ? [...latin1(piece)] : piece)),
  );

const png = (width: number, height: number) =>
  bytesOf('\u0089PNG\r\n\u001a\n', big(13), 'IHDR', big(width), big(height), [8, 0, 0, 0, 0]);
const exif = (tag: readonly number[]) => [0xff, 0xe1, ...big(2 + tag.length, 2), ...tag];
const jpeg = (width: number, height: number, ...segments: readonly (readonly number[])[]) =>
  bytesOf(
    [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...segments,
    [0xff, 0xc4, 0, 3, 0],
    [0xff, 0xff, 0xc2, 0, 11, 8],
    [...big(height, 2), ...big(width, 2), 1, 1, 17, 0],
  );
const directory = (number: (value: number, bytes?: number) => number[]) => [
  ...number(8),
  ...number(2, 2),
  ...[...number(256, 2), ...number(4, 2), ...number(1), ...number(300)],
  ...[...number(257, 2), ...number(3, 2), ...number(1), ...number(200, 2), 0, 0],
];

describe('the header of a picture', () => {
  it.each([
    { name: 'PNG', bytes: png(300, 200), mediaType: 'image/png' },
    {
      name: 'progressive JPEG behind other segments',
      bytes: jpeg(300, 200),
      mediaType: 'image/jpeg',
    },
    {
      name: 'GIF',
      bytes: bytesOf('GIF89a', little(300, 2), little(200, 2)),
      mediaType: 'image/gif',
    },
    {
      name: 'WebP with loss',
      bytes: bytesOf(
        'RIFF',
        big(30),
        'WEBPVP8 ',
        big(0),
        [0, 0, 0, 0x9d, 1, 0x2a],
        little(300, 2),
        little(200, 2),
      ),
      mediaType: 'image/webp',
    },
    {
      name: 'WebP without loss',
      bytes: bytesOf('RIFF', big(30), 'WEBPVP8L', big(0), [0x2f], little(299 | (199 << 14))),
      mediaType: 'image/webp',
    },
    {
      name: 'WebP with more',
      bytes: bytesOf(
        'RIFF',
        big(30),
        'WEBPVP8X',
        big(0),
        big(0),
        little(299, 3),
        little(199, 3),
        [0],
      ),
      mediaType: 'image/webp',
    },
    {
      name: 'TIFF, low byte first',
      bytes: bytesOf('II*\0', directory(little)),
      mediaType: 'image/tiff',
    },
    {
      name: 'TIFF, high byte first',
      bytes: bytesOf('MM\0*', directory(big)),
      mediaType: 'image/tiff',
    },
  ])('tells kind and size: $name', ({ bytes, mediaType }) => {
    expect(readPictureHeader(bytes)).toEqual({
      mediaType,
      width: 300,
      height: 200,
      orientation: 1,
    });
  });

  it.each([
    ['high byte first', [...big(0x0112, 2), ...big(3, 2), ...big(1), 0, 6, 0, 0]],
    ['low byte first', [...little(0x0112, 2), ...little(3, 2), ...little(1), 6, 0, 0, 0]],
  ])('tells how a camera was held, %s', (_, tag) => {
    expect(readPictureHeader(jpeg(300, 200, exif(tag)))?.orientation).toBe(6);
  });

  it('is missing where it is cut off anywhere', () => {
    for (const whole of [png(300, 200), jpeg(300, 200), bytesOf('II*\0', directory(little))]) {
      for (let end = 0; end < whole.length - 6; end += 1) {
        expect(readPictureHeader(whole.subarray(0, end))).toBeUndefined();
      }
    }
  });
});

/** A whole TIFF of two rows of three pixels in one colour. */
function tiff(colour: readonly number[], orientation: number): Uint8Array {
  const short = (tag: number, value: number) => [
    little(tag, 2),
    little(3, 2),
    little(1),
    little(value, 2),
    [0, 0],
  ];
  const entries = [
    short(256, 3),
    short(257, 2),
    [little(258, 2), little(3, 2), little(3), little(8 + 2 + 11 * 12 + 4)],
    short(259, 1),
    short(262, 2),
    [little(273, 2), little(4, 2), little(1), little(8 + 2 + 11 * 12 + 4 + 6)],
    short(274, orientation),
    short(277, 3),
    short(278, 2),
    [little(279, 2), little(4, 2), little(1), little(18)],
    short(284, 1),
  ];
  const pixels = Array.from({ length: 6 }, () => [...colour]).flat();
  const bits = [8, 8, 8].flatMap((value) => little(value, 2));
  return bytesOf(
    'II*\0',
    little(8),
    little(entries.length, 2),
    entries.flat(2),
    little(0),
    bits,
    pixels,
  );
}

describe('a TIFF, which the window cannot draw', { timeout: 60_000 }, () => {
  const input = (bytes: Uint8Array) => ({ bytes, fileName: 'scan.tif', assets: packageAssets });

  it.each([
    { orientation: 1, width: 3, height: 2 },
    { orientation: 6, width: 2, height: 3 },
  ])('is shown as PNG in its colours, upright ($orientation)', async ({ orientation, ...size }) => {
    const bytes = tiff([200, 100, 50], orientation);
    expect(readPictureHeader(bytes)).toMatchObject(size);
    const shown = await imageImporter.readResource?.(input(bytes), 'picture');
    expect(shown?.mediaType).toBe('image/png');
    expect(readPictureHeader(shown!.bytes)).toEqual({
      ...size,
      mediaType: 'image/png',
      orientation: 1,
    });
    expect(firstPixel(shown!.bytes)).toEqual([200, 100, 50]);
  });

  it('that is cut off is damaged', async () => {
    const bytes = tiff([200, 100, 50], 1).subarray(0, 150);
    await expect(imageImporter.readResource?.(input(bytes), 'picture')).rejects.toMatchObject({
      code: 'damaged',
    });
  });
});

/** Red, green and blue of a PNG's first pixel, which no filter changes. */
function firstPixel(png: Uint8Array): number[] {
  const at = Buffer.from(png).indexOf('IDAT');
  const length = new DataView(png.buffer, png.byteOffset).getUint32(at - 4);
  return [...inflateSync(png.subarray(at + 4, at + 4 + length)).subarray(1, 4)];
}

describe('bad pictures', { timeout: 60_000 }, () => {
  it.each([
    { name: 'a small file of a huge picture', bytes: png(60_000, 60_000), code: 'pictureTooLarge' },
    { name: 'a picture without a width', bytes: png(0, 10), code: 'damaged' },
    { name: 'a header and no picture', bytes: png(300, 200), code: 'damaged' },
    { name: 'nothing but a signature', bytes: latin1('GIF89a'), code: 'damaged' },
  ])('are refused with clear words: $name', async ({ bytes, code }) => {
    const input = { bytes, fileName: 'bad.png', assets: packageAssets, ocr: ['en'] as const };
    await expect(importBytes(input)).rejects.toMatchObject({ code, details: { file: 'bad.png' } });
  });

  it('are known by their bytes, whatever their name says', () => {
    expect(chooseImporter({ bytes: png(300, 200), fileName: 'letter.txt' }).format).toBe('image');
    expect(chooseImporter({ bytes: latin1('Dear reader'), fileName: 'a.png' }).format).toBe('text');
  });

  it.each(['line.fa.png', 'page.jpg'] as const)(
    'give a document or a CorpusError however they are damaged: %s',
    async (name) => {
      const whole = await picture(name);
      const random = createRandom(11);
      for (let round = 0; round < 25; round += 1) {
        const bytes = mutate(whole, random);
        const input = { bytes, fileName: name, assets: packageAssets, ocr: ['en'] as const };
        await importBytes(input).catch((error: unknown) => {
          expect(error).toBeInstanceOf(CorpusError);
        });
      }
    },
  );
});
