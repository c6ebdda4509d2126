/** Exports show the pictures of a text, and what areas show: cut out of the picture of a book, or of a page of a PDF. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import type { AreaSelector } from '../../../../corpus/annotations/region.ts';
import { SheetId } from '../../../../corpus/annotations/sheet.ts';
import type { DocumentId } from '../../../../corpus/document/document.ts';
import { CorpusError } from '../../../../corpus/errors.ts';
import { imageBudget } from '../../../../corpus/importers/image-address.ts';
import { readPictureHeader } from '../../../../corpus/importers/image/header.ts';
import { exportDocument } from '../../../../electron/exporting/exported-file.ts';
import { fileFormat } from '../../../../electron/exporting/formats.ts';
import type { PictureSource } from '../../../../electron/exporting/pictures.ts';
import { exportSheet } from '../../../../electron/exporting/sheet.ts';
import { startTestApp } from '../../../support/app-services.ts';
import { directReader } from '../../../support/direct-reader.ts';
import { book, item } from '../../../support/epub.ts';
import { makeAnnotation } from '../../../support/libraries.ts';
import { english } from '../../../support/noted-document.ts';
import { makePdf } from '../../../support/pdf.ts';
import { picture } from '../../../support/pictures.ts';

const box = { x: 0.25, y: 0.1, width: 0.5, height: 0.8 };
const area = (on: { block: string } | { page: number }, more = box): AreaSelector => ({
  type: 'AreaSelector',
  ...on,
  ...more,
});

interface Asked {
  readonly pictures?: PictureSource;
  readonly notesOnly?: boolean;
}

/** A library with areas on the picture of a book (one on a picture that is gone) and on a page of a PDF. */
async function setUp() {
  const app = startTestApp();
  const add = async (name: string, bytes: Uint8Array): Promise<DocumentId> => {
    const before = new Set(app.library.list().map(({ id }) => id));
    await app.drop([{ name, bytes: new Uint8Array(bytes) }]);
    await app.jobs.idle();
    return app.library.list().find(({ id }) => !before.has(id))!.id;
  };
  const files = { 'line.png': await picture('line.en.png') };
  const body = '<p>By the hedge</p><img src="line.png" alt="A printed line"/>';
  const more = { manifest: item('line', 'line.png', 'image/png'), files };
  const bookId = await add('hedge.epub', book({ 'one.xhtml': body }, more));
  const pdfId = await add('walk.pdf', makePdf({ pages: [{ lines: ['On the first day'] }] }));
  const figure = app.library.document(bookId).blocks.find(({ image }) => image !== undefined)!;
  const save = (id: string, of: DocumentId, selector: AreaSelector) =>
    app.library.saveAnnotation(makeAnnotation(of, id, { selectors: [selector] }));
  save('annotation-figure', bookId, area({ block: figure.id }));
  save('annotation-corner', bookId, area({ block: figure.id }, { ...box, x: 0, width: 0.25 }));
  save('annotation-lost', bookId, area({ block: 'gone' }));
  save('annotation-page', pdfId, area({ page: 1 }));
  const { library, originals } = app;
  const write = async (
    id: DocumentId,
    format: 'html' | 'docx' | 'pdf' | 'markdown',
    { pictures = originals, notesOnly = true }: Asked = {},
  ) => {
    const print = (html: string) => Promise.resolve(new TextEncoder().encode(html));
    const what = {
      library,
      scope: { kind: 'documents' as const, ids: [id] },
      format: fileFormat(format, undefined, print),
      context: { ...english, notesOnly },
      pictures,
    };
    return (await exportDocument(what, id)).content;
  };
  return { library, bookId, pdfId, originals, write };
}

describe('pictures of a text in exports', () => {
  it('stand in the page itself, and in what is printed', async () => {
    const { bookId, write } = await setUp();
    const { width, height } = readPictureHeader(await picture('line.en.png'))!;
    const shown = new RegExp(
      `<p class="figure"[^>]*><img src="data:image/png;base64,([^"]+)" alt="" width="${width}" height="${height}">A printed line</p>`,
      'u',
    );
    const page = String(await write(bookId, 'html', { notesOnly: false }));
    const [, data = ''] = shown.exec(page) ?? [];
    expect(Buffer.from(data, 'base64')).toEqual(Buffer.from(await picture('line.en.png')));
    const printed = (await write(bookId, 'pdf', { notesOnly: false })) as Uint8Array;
    expect(strFromU8(printed)).toMatch(shown);
  });

  it('are not read for notes alone; words stand in the place of one that is lost', async () => {
    const { bookId, originals, write } = await setUp();
    const { area } = originals;
    const forNothing = () => Promise.reject(new Error('read for nothing'));
    const notes = write(bookId, 'html', { pictures: { area, pictures: forNothing } });
    expect(String(await notes)).not.toContain('<img');
    const lost = () => Promise.reject(new CorpusError('notFound', 'gone', { id: bookId }));
    const pictures = { area, pictures: lost };
    expect(String(await write(bookId, 'html', { pictures, notesOnly: false }))).toMatch(
      /<p class="figure"[^>]*>A printed line<\/p>/u,
    );
  });

  it('stop where they would weigh too much for one page', async () => {
    const { library, bookId } = await setUp();
    const { blocks, provenance } = library.document(bookId);
    const name = blocks.find(({ image }) => image !== undefined)!.image!.resource;
    const reader = directReader();
    const input = { fileName: 'hedge.epub', bytes: library.original(bookId) };
    const read = (names: readonly string[]) =>
      reader.readPictures(input, provenance.format, provenance.encoding, names);
    expect([...(await read(['gone.png', name])).keys()]).toEqual([name]);
    const { length } = await picture('line.en.png');
    const tooMany = Array.from({ length: Math.ceil(imageBudget / length) + 1 }, () => name);
    expect((await read(tooMany)).size).toBe(1);
  });
});

describe('areas in exports', () => {
  it('are cut out of a picture that stands once in the page; those whose picture is gone are sketched', async () => {
    const { bookId, write } = await setUp();
    const page = String(await write(bookId, 'html'));
    expect(page.match(/data:image\/png;base64,/gu)).toHaveLength(1);
    expect(page).toContain('img-src data:');
    const { width, height } = readPictureHeader(await picture('line.en.png'))!;
    const views = [...page.matchAll(/<svg class="cut" viewBox="([^"]*)"/gu)].map(([, view]) =>
      view!.split(' ').map(Number),
    );
    const expected = [0.25 * width, 0.1 * height, 0.5 * width, 0.8 * height];
    expect(views).toHaveLength(2);
    for (const [index, value] of expected.entries()) {
      expect(views.some((view) => Math.abs((view[index] ?? 0) - value) < 0.01)).toBe(true);
    }
    const [, used] = /<use href="#([^"]*)"/u.exec(page) ?? [];
    expect(page).toContain(`<image id="${used}"`);
    expect(page.match(/<svg class="area"/gu)).toHaveLength(1);
  });

  it('of a PDF page are pictures of themselves, also in what is printed', async () => {
    const { pdfId, write } = await setUp();
    expect(String(await write(pdfId, 'html'))).toMatch(/<svg class="cut" viewBox="0 0 /u);
    expect(strFromU8((await write(pdfId, 'pdf')) as Uint8Array)).toContain('class="cut"');
  });

  it('stand in a Word file whole and are cropped there', async () => {
    const { bookId, write } = await setUp();
    const parts = unzipSync((await write(bookId, 'docx')) as Uint8Array);
    expect(parts['word/media/picture1.png']).toEqual(await picture('line.en.png'));
    expect(Object.keys(parts).filter((name) => name.includes('media'))).toHaveLength(1);
    const body = strFromU8(parts['word/document.xml']!);
    expect(body).toContain('<a:srcRect l="25000" t="10000" r="25000" b="10000"/>');
    // A number behind Persian words would stand before them.
    expect(body.replace(/<[^>]*>/gu, '')).toContain('A printed line, \u200e25%');
    const [, relation] = /r:embed="([^"]*)"/u.exec(body) ?? [];
    expect(strFromU8(parts['word/_rels/document.xml.rels']!)).toContain(`Id="${relation}"`);
    expect(strFromU8(parts['[Content_Types].xml']!)).toContain('Extension="png"');
  });

  it('stand in a sheet, and cost nothing where a format shows none', async () => {
    const { library, bookId, originals, write } = await setUp();
    const id = SheetId.parse('sheet-hedges');
    const items = ['annotation-page', 'annotation-figure'].map((one) => ({
      id: one,
      kind: 'passage' as const,
      annotation: AnnotationId.parse(one),
    }));
    library.sheets.save({ id, title: 'Hedges', items });
    const { content } = await exportSheet(library, id, 'html', english, {
      pictures: originals,
    });
    expect(String(content).match(/<svg class="cut"/gu)).toHaveLength(2);
    expect(String(content).match(/<image id=/gu)).toHaveLength(2);
    const read = () => Promise.reject(new Error('read for nothing'));
    const pictures: PictureSource = { area: read, pictures: read };
    expect(String(await write(bookId, 'markdown', { pictures }))).toContain(
      'an area of the picture',
    );
  });
});
