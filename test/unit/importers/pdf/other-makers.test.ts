/** Pages as LibreOffice, Word, wkhtmltopdf and Chromium draw them: slanted words, spaces by other names, tables, two directions. */
import { describe, expect, it } from 'vitest';
import { importBytes } from '../../../../corpus/importers/registry.ts';
import { packageAssets } from '../../../support/assets.ts';
import { makePdf, type PdfOptions } from '../../../support/pdf.ts';

it('a single page that a browser printed keeps its address, and the line with the day is no text', async () => {
  const content = words(
    [20, 540, '11/23/26, 5:43 PM'],
    [40, 480, 'The river runs below the mill and turns its wheel.'],
    [20, 15, 'https://rivers.example/mill'],
    [360, 15, '1/1'],
  );
  const bytes = makePdf({ pages: [{ lines: [], content }] });
  const read = await importBytes({ bytes, fileName: 'print.pdf', assets: packageAssets });
  expect(read.sourceAddress).toBe('https://rivers.example/mill');
  expect(read.content.blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'furniture',
    'furniture',
  ]);
});

async function textsOf(options: PdfOptions): Promise<string[]> {
  const bytes = makePdf(options);
  const { content } = await importBytes({ bytes, fileName: 'print.pdf', assets: packageAssets });
  return content.blocks.map(({ kind, text }) => (kind === 'furniture' ? `(${text})` : text));
}

/** Words at places from the left and the foot of the page. */
function words(...all: readonly (readonly [x: number, y: number, text: string])[]): string {
  const shown = all.map(([x, y, text]) => `1 0 0 1 ${x} ${y} Tm (${text}) Tj`);
  return `BT /F 10 Tf\n${shown.join('\n')}\nET`;
}

/** A table with a column at each x; `from` is the height of its first row. */
function table(xs: readonly number[], rows: readonly (readonly string[])[], from = 460) {
  return rows.flatMap((row, down) =>
    row.map((text, at) => [xs[at] ?? 0, from - 16 * down, text] as const),
  );
}

it('words that the page slants, where their font has no italics, were left out as turned text', async () => {
  const content =
    'BT /F 12 Tf 1 0 0 1 40 500 Tm (The map is in ) Tj 1 0 0.3333 1 118 500 Tm (Clay and Water) Tj ' +
    '1 0 0 1 206 500 Tm (, page 14.) Tj 0 1 -1 0 390 100 Tm (stamped) Tj ET';
  expect(await textsOf({ pages: [{ lines: [], content }] })).toEqual([
    'The map is in Clay and Water, page 14.',
  ]);
});

it('all words ran together where the file calls its spaces tabulators, as Qt does', async () => {
  const map =
    '/CIDInit /ProcSet findresource begin begincmap /CMapName /X def 1 begincodespacerange <00> <ff> ' +
    'endcodespacerange 1 beginbfrange <41> <7a> <0041> endbfrange 1 beginbfchar <20> <0009> endbfchar endcmap end';
  const pages = [
    {
      lines: [],
      fonts: '/G 1000 0 R',
      content: 'BT /G 12 Tf 40 500 Td (Boats leave the harbour) Tj ET',
    },
  ];
  const objects = [
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 1001 0 R>>',
    `<</Length ${map.length}>>stream\n${map}\nendstream`,
  ];
  expect(await textsOf({ pages, objects })).toEqual(['Boats leave the harbour']);
});

describe('tables of four rows and more', () => {
  const rows = [
    ['Month', 'Springs', 'Neaps'],
    ['March', '4.2', '2.1'],
    ['June', '3.9', '2.4'],
    ['July', '4.0', '2.2'],
    ['May', '3.8', '22'],
  ];

  it('were read column by column, and a number in the last cell was a page number', async () => {
    const content = words(...table([40, 160, 280], rows));
    expect(await textsOf({ pages: [{ lines: [], content }] })).toEqual([
      ...['Month Springs Neaps', 'March 4.2 2.1', 'June 3.9 2.4', 'July 4.0 2.2', 'May 3.8 22'],
    ]);
  });

  it('with the titles and pages of contents had all pages behind all titles', async () => {
    const titles = [
      'Of bread and ovens',
      'Of rivers',
      'Of bridges and boats',
      'Of tides',
      'Of soil',
    ];
    const content = words(
      ...table(
        [40, 340],
        titles.map((title, at) => [title, String(7 * at + 3)]),
      ),
    );
    expect(await textsOf({ pages: [{ lines: [], content }] })).toEqual(
      titles.map((title, at) => `${title} ${String(7 * at + 3)}`),
    );
  });

  it('an index still goes down its columns', async () => {
    const left = 'arch 3,bank 9,barge 4,beam 12,boat 7,bridge 2,buoy 5,canal 1,dam 8'.split(',');
    const right = 'ferry 1,flood 3,ford 9,gate 5,haven 2,inlet 7,jetty 6,keel 3,lock 1'.split(',');
    const content = words(
      ...table(
        [40, 220],
        left.map((entry, at) => [entry, right[at] ?? '']),
      ),
    );
    const text = (await textsOf({ pages: [{ lines: [], content }] })).join(' ');
    expect(text).toBe([...left, ...right].join(' '));
  });

  it('two columns of text still go down, line by line beside each other', async () => {
    const line = 'the river runs below the mill and'.split(' ');
    const text = Array.from({ length: 8 }, (_, at) => `${line.slice(at % 3).join(' ')} ${at}`);
    const content = words(
      ...table(
        [30, 215],
        text.slice(0, 8).map((one) => [`a ${one}`, `b ${one}`]),
      ),
    );
    const read = (await textsOf({ pages: [{ lines: [], content }] })).join(' ');
    expect(read.match(/\b[ab]\b/gu)?.join('')).toBe('aaaaaaaabbbbbbbb');
  });
});
