/** What a PDF's pages and its own tables say of its structure: notes, links, the table of contents. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../corpus/document/block.ts';
import { importBytes } from '../../../../corpus/importers/registry.ts';
import { packageAssets } from '../../../support/assets.ts';
import { makePdf, pageObject, type PdfOptions } from '../../../support/pdf.ts';

async function read(bytes: Uint8Array): Promise<readonly Block[]> {
  const { content } = await importBytes({ bytes, fileName: 'print.pdf', assets: packageAssets });
  return content.blocks;
}

async function readFixture(name: string): Promise<readonly Block[]> {
  return read(
    new Uint8Array(await readFile(new URL(`../../../fixtures/pdf/${name}`, import.meta.url))),
  );
}

function make(options: PdfOptions): Promise<readonly Block[]> {
  return read(makePdf(options));
}

/** The links of a block: the words and the text of the block that they lead to, or their address. */
function linksOf({ text, marks }: Block, blocks: readonly Block[]): string[][] {
  return marks
    .filter(({ kind }) => kind === 'link')
    .map(({ start, end, href = '' }) => [
      text.slice(start, end),
      blocks.find(({ id }) => `#${id}` === href)?.text.slice(0, 12) ?? href,
    ]);
}

describe('notes at the foot of a page', () => {
  it.each([
    { name: 'channel.fa.notes.pdf', maker: 'LibreOffice', first: '1', second: '2' },
    { name: 'channel.fa.chromium.pdf', maker: 'Chromium', first: '۱', second: '۲' },
  ])('are footnotes, linked with their numbers both ways ($maker)', async (file) => {
    const blocks = await readFixture(file.name);
    const notes = blocks.filter(({ kind }) => kind === 'footnote');
    expect(notes).toHaveLength(2);
    for (const [index, number] of [file.first, file.second].entries()) {
      const note = notes[index]!;
      const from = blocks.find(
        ({ kind, marks }) =>
          kind === 'paragraph' && marks.some(({ href }) => href === `#${note.id}`),
      )!;
      expect(linksOf(from, blocks)).toContainEqual([number, note.text.slice(0, 12)]);
      const back = note.marks.filter(({ href }) => href === `#${from.id}`);
      expect(back.map(({ start }) => start)).toEqual([0]);
      expect(note.text.startsWith(number)).toBe(true);
    }
  });

  it('leave the paragraph that goes on behind them whole, with its number raised', async () => {
    const blocks = await readFixture('channel.fa.chromium.pdf');
    const text = blocks.find(({ text: words }) => words.startsWith('آب از چشمه'))!;
    const raised = text.marks.filter(({ kind }) => kind === 'superscript');
    expect(raised.map(({ start, end }) => text.text.slice(start, end))).toEqual(['۱', '۲']);
  });
});

describe('links', () => {
  const area = (y: number) => `/Type/Annot/Subtype/Link/Rect[40 ${y} 360 ${y + 12}]`;
  /** The first line stands 60 points under the edge of a page of 560 points. */
  const firstLine = area(497);

  it('lead to addresses, and to the block at the place that they name', async () => {
    const three = [
      'Some words on water that runs',
      'and runs until it comes to the',
      'other side of the hill.',
    ];
    const blocks = await make({
      pages: [
        {
          lines: [...three, '', '', 'Or the web.'],
          annotations: [
            `<<${firstLine}/Dest[${pageObject(2)} 0 R/XYZ 0 436 0]>>`,
            `<<${area(417)}/A<</S/URI/URI(https://example.org/water)>>>>`,
          ],
        },
        { lines: [...three, '', '', 'It freezes.'] },
      ],
    });
    expect(blocks).toHaveLength(4);
    expect(linksOf(blocks[0]!, blocks)).toEqual([[three[0], 'It freezes.']]);
    expect(linksOf(blocks[1]!, blocks)).toEqual([['Or the web.', 'https://example.org/water']]);
  });

  it.each([
    { name: 'a script', annotation: `<<${firstLine}/A<</S/URI/URI(javascript:alert\\(1\\))>>>>` },
    { name: 'another file', annotation: `<<${firstLine}/A<</S/Launch/F(/bin/sh)>>>>` },
    { name: 'a page that is not there', annotation: `<<${firstLine}/Dest[99 0 R/Fit]>>` },
    { name: 'nothing', annotation: `<<${firstLine}>>` },
  ])('to $name are plain words', async ({ annotation }) => {
    const [block] = await make({
      pages: [{ lines: ['A line of text.'], annotations: [annotation] }],
    });
    expect(block).toMatchObject({ text: 'A line of text.', marks: [] });
  });
});

describe('the table of contents of a file', () => {
  const entry = (title: string, page: number, rest: string) =>
    `<</Title(${title})/Parent 1000 0 R/Dest[${pageObject(page)} 0 R/XYZ 0 520 0]${rest}>>`;
  const pages = [
    { lines: ['1 Springs', '', '', 'Water comes out of the hill and runs.'] },
    { lines: ['1.1 Cold springs', '', '', 'They come from far below.'] },
    { lines: ['2 Wells', '', '', 'People dig for water.'] },
  ];

  it('gives headings and their levels where letters of one size do not', async () => {
    const blocks = await make({
      pages,
      catalog: '/Outlines 1000 0 R',
      objects: [
        '<</Type/Outlines/First 1001 0 R/Last 1003 0 R/Count 3>>',
        entry('Springs', 1, '/First 1002 0 R/Last 1002 0 R/Count 1/Next 1003 0 R'),
        entry('Cold  springs', 2, ''),
        entry('Wells', 3, ''),
      ],
    });
    expect(
      blocks.filter(({ kind }) => kind === 'heading').map((one) => [one.text, one.level]),
    ).toEqual([
      ['1 Springs', 1],
      ['1.1 Cold springs', 2],
      ['2 Wells', 1],
    ]);
  });

  it('does no harm where it leads in a circle or names what is not printed', async () => {
    const blocks = await make({
      pages,
      catalog: '/Outlines 1000 0 R',
      objects: [
        '<</Type/Outlines/First 1001 0 R/Last 1001 0 R/Count 1>>',
        entry('Glaciers', 1, '/First 1001 0 R/Last 1001 0 R/Next 1001 0 R'),
      ],
    });
    expect(blocks.map(({ text }) => text)).toEqual(
      pages.flatMap(({ lines }) => lines.filter((line) => line !== '')),
    );
    expect(blocks.some(({ kind }) => kind === 'heading')).toBe(false);
  });
});

describe('printed contents', () => {
  it('are an entry a block, where they ran together to one paragraph', async () => {
    const entry = (title: string, page: string) =>
      `${title} ${'. '.repeat(30 - title.length)}${page}`;
    const lines = [
      entry('Flour', '3'),
      entry('Water', '14'),
      entry('Ovens', 'iv'),
      entry('Salts', '22'),
    ];
    const blocks = await make({ pages: [{ lines }] });
    expect(blocks.map(({ text }) => text)).toEqual(lines);
  });
});
