/** ODT as other programs write it: in one XML file, without its type, with tables where the standard has none. */
import { describe, expect, it } from 'vitest';
import { odtImporter } from '../../../../corpus/importers/odt/importer.ts';
import { importBytes } from '../../../../corpus/importers/registry.ts';
import { flatOdt, odt } from '../../../support/odt.ts';
import { zip } from '../../../support/zip.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = ['office', 'text', 'style', 'table', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`)
  .join(' ');
const mediaType = 'application/vnd.oasis.opendocument.text';
const paragraph = (text: string) => `<text:p>${text}</text:p>`;
const row = (cells: readonly string[], prefix = 'table') =>
  `<${prefix}:table-row>${cells.map((cell) => `<${prefix}:table-cell>${paragraph(cell)}</${prefix}:table-cell>`).join('')}</${prefix}:table-row>`;

const styles =
  '<style:style style:name="R" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style>';
const flat = (type: string, text: string) => ({
  fileName: 'tides.fodt',
  bytes: flatOdt({ text, styles, meta: '<dc:title>Tides</dc:title>' }, type),
});

describe('an ODT in one XML file', () => {
  it('is no plain text full of marks', async () => {
    const text = `${paragraph('The tide comes in.')}<text:p text:style-name="R">۱۲ متر</text:p>`;
    const { format, content } = await importBytes(flat(mediaType, text));
    expect(format).toBe('odt');
    expect(content.metadata.title).toBe('Tides');
    expect(content.blocks.map(({ text: words, direction }) => [words, direction])).toEqual([
      ['The tide comes in.', 'ltr'],
      ['۱۲ متر', 'rtl'],
    ]);
  });

  it('is another kind of document where it says so', () => {
    const sheet = flat('application/vnd.oasis.opendocument.spreadsheet', paragraph('12'));
    expect(odtImporter.recognise(sheet)).toBe(0);
  });

  it('is shown as its page', async () => {
    const view = await odtImporter.showOriginal(flat(mediaType, paragraph('The tide goes out.')));
    expect(view).toMatchObject({ kind: 'page' });
    expect(JSON.stringify(view)).toContain('The tide goes out.');
  });
});

describe('an ODT without the entry for its type', () => {
  const pack = (type: string) => ({
    fileName: 'tides.odt',
    bytes: zip([
      {
        name: 'META-INF/manifest.xml',
        content: `<manifest:manifest ${namespaces}><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`,
      },
      {
        name: 'content.xml',
        content: `<office:document-content ${namespaces}><office:body><office:text>${paragraph('High water.')}</office:text></office:body></office:document-content>`,
      },
    ]),
  });

  it('is no unknown file: the list of its entries says what it is', async () => {
    const { format, content } = await importBytes(pack(mediaType));
    expect(format).toBe('odt');
    expect(content.blocks.map(({ text }) => text)).toEqual(['High water.']);
  });

  it('is not taken for a text where that says otherwise', () => {
    const sheet = pack('application/vnd.oasis.opendocument.spreadsheet');
    expect(odtImporter.recognise(sheet)).toBe(0);
  });
});

describe('a table in a box or shape of an ODT', () => {
  const read = async (text: string) =>
    (await odtImporter.import({ bytes: odt({ text }), fileName: 'x.odt' })).content.blocks.map(
      ({ kind, text: words }) => [kind, words],
    );

  it('is not lost where the box holds nothing else', async () => {
    const table = `<table:table>${row(['Low', 'High'])}${row(['1', '4'])}</table:table>`;
    const box = `<draw:frame><draw:text-box>${table}</draw:text-box></draw:frame>`;
    expect(await read(paragraph(`Beside it.${box}`))).toEqual([
      ['paragraph', 'Beside it.'],
      ['table-row', 'Low\tHigh'],
      ['table-row', '1\t4'],
    ]);
  });

  it('is not lost where LibreOffice gives it a namespace of its own', async () => {
    const table = `<loext:table>${row(['Low', 'High'], 'loext')}</loext:table>`;
    const shape = `<draw:custom-shape>${paragraph('Above.')}${table}</draw:custom-shape>`;
    expect(await read(paragraph(shape))).toEqual([
      ['paragraph', 'Above.'],
      ['table-row', 'Low\tHigh'],
    ]);
  });
});
