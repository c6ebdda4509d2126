/** Pictures that are not what they say: their headers, and what the reader is told of bad ones. */
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../../corpus/errors.ts';
import { readPictureHeader } from '../../../../corpus/importers/image/header.ts';
import { chooseImporter, importBytes } from '../../../../corpus/importers/registry.ts';
import { packageAssets } from '../../../support/assets.ts';
import { createRandom, mutate } from '../../../support/mutate.ts';
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
