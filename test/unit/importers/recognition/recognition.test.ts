/** Recognition of small pictures by the engine itself; how good it is on pages is measured in test/benchmarks. */
import { describe, expect, it } from 'vitest';
import type { OcrLanguages } from '../../../../corpus/document/recognition.ts';
import { readPictureHeader } from '../../../../corpus/importers/image/header.ts';
import { importBytes, showOriginal } from '../../../../corpus/importers/registry.ts';
import { characterError } from '../../../support/character-error.ts';
import { packageAssets } from '../../../support/assets.ts';
import { picture, printed, scan } from '../../../support/pictures.ts';

function read(bytes: Uint8Array, fileName: string, ocr?: OcrLanguages, onPage?: () => void) {
  return importBytes({
    bytes,
    fileName,
    assets: packageAssets,
    ...(ocr === undefined ? {} : { ocr }),
    ...(onPage === undefined ? {} : { onPage }),
  });
}

/** Of a sentence of some fifty. */
const oneLetter = 0.021;

const texts = (blocks: readonly { text: string }[]) => blocks.map(({ text }) => text);

describe('a picture of text', { timeout: 60_000 }, () => {
  it.each([
    { name: 'line.fa.png', ocr: ['fa'], words: printed.fa, language: 'fa', direction: 'rtl' },
    { name: 'line.en.png', ocr: ['en'], words: printed.en, language: 'en', direction: 'ltr' },
  ] as const)(
    'is read with at most one letter wrong ($name)',
    async ({ name, ocr, words, ...description }) => {
      const { content, format, ocr: recognition } = await read(await picture(name), name, ocr);
      expect(format).toBe('image');
      expect(content.blocks).toHaveLength(2);
      expect(characterError(words, content.blocks[1]!.text)).toBeLessThanOrEqual(oneLetter);
      expect(content.blocks[1]).toMatchObject({ kind: 'paragraph', ...description });
      expect(content.blocks[1]?.confidence).toBeGreaterThan(80);
      expect(recognition).toMatchObject({ engine: 'Tesseract', languages: ocr });
      expect(recognition?.version).toMatch(/^5\./);
    },
  );

  it('is the first block itself, and the original', async () => {
    const bytes = await picture('line.en.png');
    const { content } = await read(bytes, 'line.png', ['en']);
    expect(content.blocks[0]).toMatchObject({ kind: 'figure', image: { resource: 'picture' } });
    const { mediaType } = readPictureHeader(bytes)!;
    expect(mediaType).toBe('image/png');
    expect(await showOriginal('image', { bytes, fileName: 'line.png' })).toEqual({
      kind: 'image',
      resource: 'picture',
    });
  });

  it('says where its words stand, in pixels from the upper left corner', async () => {
    const bytes = await picture('line.en.png');
    const { width, height } = readPictureHeader(bytes)!;
    const { content } = await read(bytes, 'line.png', ['en']);
    const [left, top, right, bottom] = content.blocks[1]!.place.box!;
    expect(left).toBeGreaterThan(0);
    expect(right).toBeGreaterThan(0.8 * width);
    expect(right).toBeLessThanOrEqual(width);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(bottom);
    expect(bottom).toBeLessThanOrEqual(height);
  });

  it('keeps two languages apart, line by line', async () => {
    const { content } = await read(await picture('page.jpg'), 'page.jpg', ['fa', 'en']);
    const words = content.blocks.slice(1);
    expect(words).toHaveLength(2);
    expect(characterError(printed.fa, words[0]!.text)).toBeLessThanOrEqual(oneLetter);
    expect(characterError(printed.en, words[1]!.text)).toBeLessThanOrEqual(oneLetter);
    expect(words.map(({ direction }) => direction)).toEqual(['rtl', 'ltr']);
  });

  it('is left alone while nobody asks, and the error says so', async () => {
    await expect(read(await picture('page.jpg'), 'page.jpg')).rejects.toMatchObject({
      code: 'noText',
      details: { file: 'page.jpg' },
    });
  });
});

describe('a scan', { timeout: 60_000 }, () => {
  it('is read page by page where the reader asks, and what has text keeps it', async () => {
    const jpeg = await picture('page.jpg');
    const { width, height } = readPictureHeader(jpeg)!;
    const bytes = scan(['Typed by hand', jpeg], width, height);
    const told: number[] = [];
    const { content, report, ocr } = await importBytes({
      bytes,
      fileName: 'scan.pdf',
      assets: packageAssets,
      ocr: ['fa', 'en'],
      onPage: (page, pages) => told.push(page, pages),
    });
    expect(told).toEqual([2, 2]);
    const [typed, persian, english] = texts(content.blocks);
    expect(typed).toBe('Typed by hand');
    expect(characterError(printed.fa, persian!)).toBeLessThanOrEqual(oneLetter);
    expect(characterError(printed.en, english!)).toBeLessThanOrEqual(oneLetter);
    expect(content.blocks.map(({ place }) => place.page)).toEqual([1, 2, 2]);
    expect(content.blocks.map(({ confidence }) => confidence !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
    expect(report.map(({ code }) => code)).toContain('recognised');
    expect(ocr?.languages).toEqual(['fa', 'en']);
  });

  it('names the pages that are pictures where the reader does not ask', async () => {
    const jpeg = await picture('page.jpg');
    const { width, height } = readPictureHeader(jpeg)!;
    const { report } = await read(scan(['Typed', jpeg, jpeg], width, height), 'scan.pdf');
    expect(report.find(({ code }) => code === 'pagesWithoutText')?.details).toEqual({
      count: 2,
      pages: '2–3',
    });
  });
});
