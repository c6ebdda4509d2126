/** What fuzzing found: one small file for each fault, with the symptom that a reader would have seen. */
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../../electron/importing/source.ts';
import { archiveContents } from '../../../electron/importing/archive-sources.ts';
import { importBytes, showOriginal } from '../../../corpus/importers/registry.ts';
import { packageAssets } from '../../support/assets.ts';
import { encodeUtf8 } from '../../support/encode.ts';
import { book, item } from '../../support/epub.ts';
import { brokenLaws } from '../../support/import-laws.ts';
import { zip } from '../../support/zip.ts';

const gif = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A book with pictures of these contents between its first words and its last; they lie about themselves as told. */
function illustrated(pictures: readonly Partial<Parameters<typeof zip>[0][number]>[]): Uint8Array {
  const images = pictures.map((_, index) => `<p><img src="${index}.png" alt=""/></p>`).join('');
  return book(
    { 'a.xhtml': `<p>Before.</p>${images}<p>After.</p>` },
    {
      manifest: pictures.map((_, index) => item(`i${index}`, `${index}.png`, 'image/png')).join(''),
      extra: pictures.map((more, index) => ({
        name: `OEBPS/${index}.png`,
        content: png,
        ...more,
      })),
    },
  );
}

/** An archived page whose picture has these headers. */
function archived(body: string, pictureHeaders: string, picture = 'iVBORw=='): Uint8Array {
  return latin(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${body}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n${pictureHeaders}\r\n\r\n${picture}\r\n--b--\r\n`,
  );
}

/** A PDF that prints `shown` in a font whose letters A, B and C stand for an emoji and two halves of one. */
function withOddFont(shown: string): Uint8Array {
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <41> <D83DDE00> <42> <DC00> <43> <D800> endbfchar endcmap end end';
  const content = `BT /F 12 Tf 40 500 Td (${shown}) Tj ET`;
  return latin(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
      `4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj`,
      '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>endobj',
      `6 0 obj<</Length ${map.length}>>stream\n${map}\nendstream endobj`,
      'trailer<</Root 1 0 R>>',
      '%%EOF',
    ].join('\n'),
  );
}

async function read(fileName: string, bytes: Uint8Array) {
  const input = { fileName, bytes, assets: packageAssets };
  const imported = await importBytes(input);
  const { content, format, encoding } = imported;
  const original = await showOriginal(format, { ...input, encoding });
  expect(brokenLaws(content, original)).toEqual([]);
  return { imported, texts: content.blocks.map(({ text }) => text), original };
}

/** The words of the page's element that a block names as its place. */
function shownAt(html: string, name: string | undefined): string {
  const found = new RegExp(`data-block="${name ?? ''}"[^>]*>([^<]*)<`).exec(html);
  return found?.[1] ?? '';
}

describe('the original view', () => {
  const books: readonly (readonly [string, Uint8Array])[] = [
    ['a picture is damaged', illustrated([{ crc: 1 }, {}])],
    ['a picture claims to be gigantic', illustrated([{ claimedSize: 0xfffffff0 }, {}])],
    ['a picture is locked', illustrated([{ encrypted: true }, {}])],
  ];
  it.each(books)('follows the words of a book behind a place where %s', async (_, bytes) => {
    const { imported, original } = await read('a.epub', bytes);
    const last = imported.content.blocks.at(-1);
    expect(last?.text).toBe('After.');
    expect(original.kind === 'page' && shownAt(original.html, last?.place.element)).toBe('After.');
  });

  it('has an element for each of several pictures in one line of a page', async () => {
    const other = 'data:image/gif;base64,R0lGODlhAQABAAAAADs=';
    const html = `<!doctype html><p>Before.</p><p><img src="${gif}"><b><img src="${other}"></b></p>`;
    const { imported, original } = await read('a.html', encodeUtf8(html));
    expect(imported.content.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'figure',
      'figure',
    ]);
    expect(original.kind === 'page' && original.html.match(/data-block/g)).toHaveLength(3);
  });
});

describe('a book', () => {
  it('with NULs in a chapter is read without them', async () => {
    const { texts } = await read('a.epub', book({ 'a.xhtml': '<p>Wa\0ter\0</p>' }));
    expect(texts).toEqual(['Water']);
  });

  it('whose picture claims to be gigantic still shows the chapters behind it', async () => {
    const { texts } = await read('a.epub', illustrated([{ claimedSize: 0xfffffff0 }]));
    expect(texts).toEqual(['Before.', '', 'After.']);
  });
});

describe('an archived page', () => {
  it('with a picture of no address is imported, and its image is not one without a name', async () => {
    const { imported } = await read(
      'a.mhtml',
      archived('<p>Water.</p><img src="" alt="plan">', 'Content-Location:\r\nContent-ID: <>'),
    );
    expect(imported.content.blocks.map(({ text, image }) => [text, image])).toEqual([
      ['Water.', undefined],
      ['plan', undefined],
    ]);
  });
});

describe('a page', () => {
  it.each(['constructor', '__proto__', 'toString'])(
    'that declares its language to be %s is imported, in a language of its letters',
    async (language) => {
      const html = `<!doctype html><html lang="${language}"><p lang="${language}">The water runs in the garden.</p>`;
      const { imported } = await read('a.html', encodeUtf8(html));
      expect(imported.content.metadata.language).toBe('en');
    },
  );
});

describe('a text', () => {
  // At the square of its length, as it was, most of these took longer than a test may.
  it.each(['•', ' ', ':', '»', '| '])(
    'with a row of 200,000 signs like "%s" in a line does not keep the reader waiting',
    async (sign) => {
      const { texts } = await read('a.txt', encodeUtf8(`Garden\n\nx${sign.repeat(200_000)}x\n`));
      expect(texts).toHaveLength(2);
    },
  );
});

describe('a file of more pieces than a call has room for arguments', () => {
  const many = 130_000;
  // Spread into the arguments of one call, as they were, these were "damaged".
  const cases: readonly (readonly [string, string, string])[] = [
    ['a page of paragraphs', 'a.html', '<!doctype html><body>' + '<p>a'.repeat(many)],
    ['a page of empty elements', 'a.html', `<p>Water${'<wbr>'.repeat(many)}`],
    ['a page of names', 'a.html', `<p>${'<a id="x"></a>'.repeat(many)}Water`],
    ['a paragraph of lines', 'a.html', `<p>${'Water<br>'.repeat(many)}`],
    ['a row of cells', 'a.html', `<table><tr>${'<td>a'.repeat(many)}</table>`],
    ['a header of an RTF file', 'a.rtf', `{\\rtf1{\\header ${'a\\par '.repeat(many)}}Water\\par}`],
    ['a box of an RTF file', 'a.rtf', `{\\rtf1 a{\\shptxt ${'a\\par '.repeat(many)}}\\par}`],
  ];
  it.each(cases)('is read: %s', async (_, fileName, text) => {
    const { content } = await importBytes({ fileName, bytes: encodeUtf8(text) });
    expect(content.blocks.length).toBeGreaterThan(0);
  });
});

describe('a plain text', () => {
  it('with a byte order mark alone on a line has no block without words', async () => {
    const { texts } = await read('a.txt', encodeUtf8('The loaf.\n\n\ufeff\n\nThe \ufeffoven.\n'));
    expect(texts).toEqual(['The loaf.', 'The \ufeffoven.']);
  });
});

describe('an RTF file', () => {
  it('with NULs among its letters is read without them, and says so', async () => {
    const rtf = "{\\rtf1\\ansi{\\info{\\title Gar\\'00den}}Wa\\u0?ter \0runs\\'00.\\par}";
    const { imported, texts } = await read('a.rtf', latin(rtf));
    expect(texts).toEqual(['Water runs.']);
    expect(imported.content.metadata.title).toBe('Garden');
    expect(imported.report).toContainEqual(
      expect.objectContaining({ code: 'nulBytes', details: { count: 4 } }),
    );
  });
});

describe('a PDF', () => {
  it('with an emoji gives it whole', async () => {
    expect((await read('a.pdf', withOddFont('well A done AA'))).texts).toEqual([
      'well 😀 done 😀😀',
    ]);
  });

  it('whose font maps letters to half a character gives no half characters', async () => {
    expect((await read('a.pdf', withOddFont('well B done C'))).texts).toEqual([
      'well \ufffd done \ufffd',
    ]);
  });
});

describe('an archive', () => {
  it('goes on giving its files after one that was refused for its size', async () => {
    const bytes = zip([
      { name: 'a.txt', content: 'a', claimedSize: 0xfffffff0 },
      { name: 'b.txt', content: 'a', claimedSize: 0xfffffff0 },
      { name: 'c.txt', content: 'c' },
    ]);
    const contents = await archiveContents(bytesSource('a.zip', bytes, Infinity), bytes);
    const files = contents?.sources ?? [];
    const results = await Promise.allSettled(files.map((file) => file.read()));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });
});

describe('a forum', () => {
  it('with a rule above each signature has no hidden block without words', async () => {
    const posts = [
      ['Ruth Arden', 'How often does a cactus in a warm flat want water when the heating is on?'],
      ['Ivo Lindt', 'Once a month is enough. Let the earth dry out between, all the way down.'],
      ['Mina Falk', 'Mine stands in a north window and gets a spoonful every six weeks or so.'],
    ].map(
      ([name = '', words = ''], at) =>
        `<div class="post"><p>Posted by <b>${name}</b> on 3 May 2011, 08:1${at}</p><p>${words}</p><div class="sig"><hr><p>One pot, one pupil</p></div></div>`,
    );
    const { texts } = await read(
      'a.html',
      encodeUtf8(`<!doctype html><h1>Watering a cactus</h1>${posts.join('')}`),
    );
    expect(texts.filter((text) => text === 'One pot, one pupil')).toHaveLength(3);
    expect(texts).not.toContain('');
  });
});

describe('a text that once took half a minute', () => {
  it('of words with tens of thousands of spaces between them is read', async () => {
    const { texts } = await read('a.txt', encodeUtf8(`Bread ${' '.repeat(60_000)} and ovens`));
    expect(texts.join(' ').split(/\s+/u)).toEqual(['Bread', 'and', 'ovens']);
  });

  it('of ten thousand counters of comments is read, with all of them', async () => {
    const text = `An oven of clay\n\nA loaf takes an hour, and the door stays shut.\n\n${'0 comments\nBarley bread\n'.repeat(10_000)}`;
    const { texts } = await read('a.txt', encodeUtf8(text));
    expect(texts.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });
});
