/** PDF of several producers, against the text that was printed. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CorpusError } from '../../../../corpus/errors.ts';
import type { Imported } from '../../../../corpus/importers/importer.ts';
import { importBytes } from '../../../../corpus/importers/registry.ts';
import { packageAssets } from '../../../support/assets.ts';
import { characterError } from '../../../support/character-error.ts';
import { makePdf, pageSize } from '../../../support/pdf.ts';

async function fixture(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../../../fixtures/pdf/${name}`, import.meta.url)));
}

async function read(bytes: Uint8Array, fileName = 'print.pdf'): Promise<Imported> {
  return importBytes({ bytes, fileName, assets: packageAssets });
}

async function printed(name: string): Promise<string[]> {
  return new TextDecoder()
    .decode(await fixture(name))
    .trim()
    .split('\n');
}

/** A PDF of one page with the content stream given; the table of objects is left for the reader to rebuild. */
function page(content: string, trailer = ''): Uint8Array {
  return new TextEncoder().encode(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
      `4 0 obj<</Length ${String(content.length)}>>stream\n${content}\nendstream endobj`,
      '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj',
      `trailer<</Root 1 0 R${trailer}>>`,
      '%%EOF',
    ].join('\n'),
  );
}

describe('reading order', () => {
  it.each([
    { name: 'potter.fa.chromium.pdf', text: 'potter.fa.txt', language: 'fa' },
    { name: 'potter.fa.vazirmatn.pdf', text: 'potter.fa.txt', language: 'fa' },
    { name: 'loaf.en.columns.pdf', text: 'loaf.en.txt', language: 'en' },
  ])(
    'gives the blocks that were printed, letter by letter ($name)',
    async ({ name, text, language }) => {
      const { content } = await read(await fixture(name), name);
      expect(content.blocks.map((block) => block.text)).toEqual(await printed(text));
      expect(content.blocks.map(({ kind }) => kind)).toEqual([
        'heading',
        'paragraph',
        'heading',
        'paragraph',
      ]);
      expect(
        content.blocks.every(({ direction }) => direction === (language === 'fa' ? 'rtl' : 'ltr')),
      ).toBe(true);
      expect(content.metadata).toMatchObject({ title: content.blocks[0]?.text, language });
    },
  );

  it('gives every word in order where lines are broken by a word processor', async () => {
    const { content } = await read(await fixture('potter.fa.libreoffice.pdf'));
    const words = content.blocks.flatMap(({ text }) => text.split(/\s+/u));
    expect(words).toEqual((await printed('potter.fa.txt')).flatMap((line) => line.split(/\s+/u)));
  });

  it.each([
    { name: 'spring.fa.naskh.pdf', maker: 'Chromium, dots and signs drawn apart' },
    { name: 'spring.fa.columns.pdf', maker: 'Chromium, two justified columns one em apart' },
    { name: 'spring.fa.justified.pdf', maker: 'LibreOffice, words stretched to the line' },
    { name: 'spring.fa.xelatex.pdf', maker: 'XeLaTeX, no spaces in the file' },
    { name: 'spring.fa.pango.pdf', maker: 'Pango, no joiners in the file' },
  ])(
    'gives every Persian word in order, with its joiners and numbers ($maker)',
    async ({ name }) => {
      const { content } = await read(await fixture(name));
      const words = content.blocks.flatMap(({ text }) => text.split(/\s+/u));
      expect(words).toEqual((await printed('spring.fa.txt')).flatMap((line) => line.split(/\s+/u)));
    },
  );

  it('the spaces of LuaLaTeX were lost, and its joiners became spaces: «هایشانراپر»', async () => {
    const { content } = await read(await fixture('spring.fa.lualatex.pdf'));
    const lines = await printed('spring.fa.txt');
    const [first, last] = [content.blocks[0], content.blocks.at(-1)];
    expect([first?.text, last?.text]).toEqual([lines[0], lines.at(-1)]);
  });

  it('joins words that a hyphen divides at the end of a line', async () => {
    const lines = [
      'The water runs under the ground for many kilo-',
      'metres before it comes to the light of day.',
    ];
    const { content } = await read(
      page(`BT /F 12 Tf 14 TL 40 500 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`),
    );
    expect(content.blocks[0]?.text).toContain('many kilometres before');
  });
});

describe('places', () => {
  it('say where a paragraph of several lines stands, and its beginning where it goes on elsewhere', async () => {
    const bytes = makePdf({
      pages: [
        {
          lines: [
            'The water runs under the ground for many',
            'kilometres before it comes to light.',
          ],
        },
        { lines: ['It fills a pool.'] },
      ],
    });
    const { content } = await read(bytes);
    expect(content.blocks.map(({ place }) => place.page)).toEqual([1, 2]);
    const [left, bottom, right, top] = content.blocks[0]?.place.box ?? [];
    // Two lines of 12 points, 16 apart, the first baseline 60 points under the upper edge.
    expect(left).toBeCloseTo(40, 0);
    expect(right).toBeGreaterThan(200);
    expect(top).toBeGreaterThan(pageSize.height - 60);
    expect(top).toBeLessThan(pageSize.height - 45);
    expect(bottom).toBeGreaterThan(pageSize.height - 85);
    expect(bottom).toBeLessThan(pageSize.height - 76);
  });
});

describe('what is set aside', () => {
  it('makes a page number furniture', async () => {
    const { content, report } = await read(
      page(
        'BT /F 12 Tf 40 500 Td (The water runs under the ground.) Tj ET BT /F 10 Tf 200 20 Td (12) Tj ET',
      ),
    );
    expect(content.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'The water runs under the ground.'],
      ['furniture', '12'],
    ]);
    expect(report.map(({ code }) => code)).toContain('furnitureHidden');
  });
});

describe('letters that the file names wrongly', () => {
  const name = 'spring.fa.weasyprint.pdf';

  it('are told in the report, with their pages', async () => {
    const { content, report } = await read(await fixture(name));
    expect(content.blocks.length).toBeGreaterThan(0);
    expect(report).toContainEqual(
      expect.objectContaining({ code: 'lettersUnsound', details: { count: 1, pages: '1' } }),
    );
  });

  it('are read from the picture of their page where the reader asks', async () => {
    const { content, report } = await importBytes({
      bytes: await fixture(name),
      fileName: name,
      assets: packageAssets,
      ocr: ['fa'],
    });
    const text = content.blocks.map((block) => block.text).join('\n');
    expect(characterError((await printed('spring.fa.txt')).join('\n'), text)).toBeLessThan(0.04);
    expect(report.map(({ code }) => code)).toEqual(['recognised']);
  }, 60_000);

  it.each(['spring.fa.naskh.pdf', 'spring.fa.xelatex.pdf', 'loaf.en.columns.pdf'])(
    'are not seen in %s, whose letters are right',
    async (sound) => {
      const { report } = await read(await fixture(sound));
      expect(report.map(({ code }) => code)).not.toContain('lettersUnsound');
    },
  );
});

describe('bad files', () => {
  it.each([
    { name: 'a scan', bytes: page('0 0 100 100 re f'), code: 'noText' },
    {
      name: 'nothing but a header',
      bytes: new TextEncoder().encode('%PDF-1.7\n'),
      code: 'damaged',
    },
  ])('says what is wrong with $name', async ({ bytes, code }) => {
    await expect(read(bytes, 'bad.pdf')).rejects.toMatchObject({
      code,
      details: { file: 'bad.pdf' },
    });
  });

  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await fixture('potter.fa.libreoffice.pdf');
  });

  it('throws nothing but CorpusErrors on damaged bytes', async () => {
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(
        damage,
        fc.integer({ min: 200, max: whole.length }),
        async (changes, length) => {
          const bytes = whole.slice(0, length);
          for (const [at, value] of changes) if (at < length && at > 8) bytes[at] = value;
          try {
            await read(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(CorpusError);
          }
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  }, 60_000);
});
