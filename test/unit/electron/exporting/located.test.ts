/** Exports say where a passage stands in its original: by the chapter's file and CFI, by an element of a page, by characters. */
import { expect, it } from 'vitest';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import type { DocumentId } from '../../../../corpus/document/document.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../../corpus/document/range.ts';
import { exporters } from '../../../../corpus/exporters/registry.ts';
import { inputOf } from '../../../../electron/exporting/scope.ts';
import { startTestApp, type TestApp } from '../../../support/app-services.ts';
import { book } from '../../../support/epub.ts';
import { english } from '../../../support/noted-document.ts';

/** The selectors behind the quotation and its position, and the source, of a passage that is marked in a file. */
async function exported(name: string, bytes: Uint8Array<ArrayBuffer>, words: string) {
  const { app, id } = await marked(name, bytes, words);
  return selectorsIn(app, id);
}

async function marked(name: string, bytes: Uint8Array<ArrayBuffer>, words: string) {
  const app = startTestApp();
  await app.drop([{ name, bytes }]);
  await app.jobs.idle();
  const [summary] = app.library.list();
  const id = summary!.id;
  const plain = plainText(app.library.document(id).blocks);
  const start = plain.text.indexOf(words);
  app.library.saveAnnotation(
    createAnnotation({
      id: AnnotationId.parse('a0000000-0000-4000-8000-000000000001'),
      documentId: id,
      plain,
      range: rangeAt(plain, { start, end: start + words.length }),
      change: {},
      now: '2026-03-20T20:00:00.000Z',
    }),
  );
  return { app, id };
}

function selectorsIn({ library }: TestApp, id: DocumentId) {
  const input = inputOf(library, id, { kind: 'documents', ids: [id] });
  const w3c = JSON.parse(exporters['web-annotation'].export(input, english)) as {
    first: { items: { target: { selector: unknown[] } }[] };
  };
  const readium = JSON.parse(exporters.readium.export(input, english)) as {
    items: { target: { source: string; selector: unknown[] } }[];
  };
  return {
    w3c: w3c.first.items[0]?.target.selector.slice(2),
    readium: readium.items[0]?.target.selector.slice(2),
    source: readium.items[0]?.target.source,
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const element = (value: string, start: number, end: number) => ({
  type: 'CssSelector',
  value,
  refinedBy: { type: 'TextPositionSelector', start, end },
});

it('in a book: the CFI, and for Readium the chapter that its manifest names', async () => {
  const chapters = {
    'text/one.xhtml': '<h1>Wells</h1>',
    'text/two.xhtml': '<p>The <b>mother</b> well</p>',
  };
  const { w3c, readium, source } = await exported(
    'wells.epub',
    new Uint8Array(book(chapters)),
    'mother well',
  );
  const cfi = {
    type: 'FragmentSelector',
    conformsTo: 'http://www.idpf.org/epub/linking/cfi/epub-cfi.html',
    value: 'epubcfi(/6/4!/4/2,/2/1:0,/3:5)',
  };
  expect(w3c).toEqual([cfi]);
  expect(source).toBe('OEBPS/text/two.xhtml');
  expect(readium).toEqual([
    cfi,
    element('body > p:nth-child(1)', 4, 15),
    { type: 'ProgressionSelector', value: expect.closeTo(8 / 19, 1) as number },
  ]);
});

it('in a page: the element, with the position in its text', async () => {
  const html =
    '<!doctype html><html><head><title>Wells</title></head><body><main><p>First.</p>\n<p>The\n  mother <i>well</i> 😀 is dug.</p></main></body></html>';
  const found = await exported('wells.html', utf8(html), '😀 is dug');
  const selector = element('body > main:nth-child(1) > p:nth-child(2)', 18, 26);
  const path = { ...selector, type: 'XPathSelector', value: '/html[1]/body[1]/main[1]/p[2]' };
  expect(found).toEqual({ w3c: [selector, path], readium: [selector], source: 'wells.html' });
});

it('in a plain text: its characters, a line break as one', async () => {
  const { w3c } = await exported(
    'wells.txt',
    utf8('Wells\r\n\r\n😀 The mother well.\r\n'),
    'mother well',
  );
  expect(w3c).toEqual([
    {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc5147',
      value: 'char=13,24',
    },
  ]);
});

/** Selectors are derived at each export: whatever brings the original's bytes back brings them back. */
it.each([
  ['wells.epub', new Uint8Array(book({ 'one.xhtml': '<p>The <b>mother</b> well</p>' }))],
  ['wells.html', utf8('<!doctype html><title>Wells</title><main><p>The mother well</p></main>')],
  ['wells.txt', utf8('Wells\n\nThe mother well.\n')],
])(
  '%s: the same after reading it anew, after the trash, and where its file comes again',
  async (name, bytes) => {
    const { app, id } = await marked(name, bytes, 'mother well');
    const before = selectorsIn(app, id);
    expect(before.w3c).not.toEqual([]);
    await app.client.request('document:reimport', { id });
    expect(selectorsIn(app, id)).toEqual(before);
    app.library.delete(id);
    app.library.restore(id);
    expect(selectorsIn(app, id)).toEqual(before);
    app.library.delete(id);
    app.library.shelves.erase([id], { keepNotes: true });
    // The quotation is what is left while there are no bytes.
    expect(selectorsIn(app, id).w3c).toEqual([]);
    await app.drop([{ name, bytes }]);
    await app.jobs.idle();
    expect(selectorsIn(app, id)).toEqual(before);
  },
);
