/** DOCX as other programs pack it: texts under other names, words in drawings and in the parts of diagrams. */
import { describe, expect, it } from 'vitest';
import { docxImporter } from '../../../../corpus/importers/docx/importer.ts';
import { paragraph, relation } from '../../../support/docx.ts';
import { zip, type ZipEntry } from '../../../support/zip.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006';
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}" xmlns:a="${drawingMl}/main" xmlns:dgm="${drawingMl}/diagram"`,
].join(' ');
const relationships = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

interface Package {
  readonly body: string;
  readonly name?: string;
  readonly type?: string;
  readonly relations?: string;
  readonly extra?: readonly ZipEntry[];
}

const pack = ({
  body,
  name = 'document',
  type = wordType,
  relations = '',
  extra = [],
}: Package) => ({
  fileName: 'bread.docx',
  bytes: zip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/${name}.xml" ContentType="${type}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: relationships(relation('m', `${office}/officeDocument`, `word/${name}.xml`)),
    },
    {
      name: `word/${name}.xml`,
      content: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    },
    { name: `word/_rels/${name}.xml.rels`, content: relationships(relations) },
    ...extra,
  ]),
});
const textsOf = async (parts: Package) =>
  (await docxImporter.import(pack(parts))).content.blocks.map(({ text }) => text);

const drawn = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
const inDrawing = (inner: string) => `<w:p><w:r><w:drawing>${inner}</w:drawing></w:r></w:p>`;

describe('a DOCX whose text is not called “document”', () => {
  it('is no unknown file: the package says which part is the text', async () => {
    const parts = { body: paragraph('نان گرم است.'), name: 'loaf' };
    expect(docxImporter.recognise(pack(parts))).toBe(1);
    expect(await textsOf(parts)).toEqual(['نان گرم است.']);
  });

  it('is not taken for one where its main part is a sheet', () => {
    const parts = { body: paragraph('12'), name: 'workbook', type: sheetType };
    expect(docxImporter.recognise(pack(parts))).toBe(0);
  });
});

describe('words that are drawn', () => {
  it('are not lost with the shape that they stand in', async () => {
    const shape = `<a:sp><a:txBody>${drawn('Flour')}<a:p><a:r><a:t>salt,</a:t></a:r><a:br/><a:r><a:t>water</a:t></a:r></a:p><a:p/></a:txBody></a:sp>`;
    expect(await textsOf({ body: paragraph('Before.') + inDrawing(shape) })).toEqual([
      'Before.',
      'Flour',
      'salt,\nwater',
    ]);
  });

  it('are not lost with the diagram that they stand in, nor the text with a damaged diagram', async () => {
    const diagram = `<dgm:dataModel ${namespaces}><dgm:pt><dgm:t>${drawn('خمیر')}</dgm:t></dgm:pt><dgm:pt><dgm:t>${drawn('تنور')}</dgm:t></dgm:pt></dgm:dataModel>`;
    const body = `${paragraph('Steps:')}${inDrawing('<dgm:relIds r:dm="d"/>')}`;
    const relations = relation('d', `${office}/diagramData`, 'diagrams/data1.xml');
    const read = (content: string) =>
      textsOf({ body, relations, extra: [{ name: 'word/diagrams/data1.xml', content }] });
    expect(await read(diagram)).toEqual(['Steps:', 'خمیر', 'تنور']);
    expect(await read('')).toEqual(['Steps:']);
    expect(await textsOf({ body, relations })).toEqual(['Steps:']);
  });
});
