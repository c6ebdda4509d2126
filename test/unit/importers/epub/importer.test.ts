/** EPUB: chapters, metadata, notes, images and links, in both versions, and what is wrong with real books. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../corpus/document/block.ts';
import { CorpusError } from '../../../../corpus/errors.ts';
import { epubImporter } from '../../../../corpus/importers/epub/importer.ts';
import type { Imported } from '../../../../corpus/importers/importer.ts';
import { book, chapter, epub, item } from '../../../support/epub.ts';
import { mutate } from '../../../support/mutate.ts';
import { createRandom } from '../../../support/seeded-random.ts';

const read = async (bytes: Uint8Array): Promise<Imported> =>
  epubImporter.import({ bytes, fileName: 'کتاب.epub' });
const blocksOf = async (bytes: Uint8Array): Promise<readonly Block[]> =>
  (await read(bytes)).content.blocks;
const codes = ({ report }: Imported) => report.map(({ code }) => code);
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

describe('the text of a book', () => {
  it('is read in the order of the spine, from Persian and percent-encoded names', async () => {
    const bytes = book({
      'متن/فصل دو.xhtml': '<h1>دو</h1><p>درخت</p>',
      'text/one%20a.xhtml': '<h1>One</h1><p>A tree.</p>',
    });
    expect((await blocksOf(bytes)).map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'دو'],
      ['paragraph', 'درخت'],
      ['heading', 'One'],
      ['paragraph', 'A tree.'],
    ]);
  });

  it('loses nothing after elements that close themselves, to named references or to CDATA', async () => {
    const bytes = book({
      'a.xhtml':
        '<p><a id="x"/>One&nbsp;<span/>two &amp;lt; <![CDATA[3 < 4]]></p><div/><p>five</p>',
    });
    expect((await blocksOf(bytes)).map(({ text }) => text)).toEqual([
      'One\u00a0two &lt; 3 < 4',
      'five',
    ]);
  });

  it('has no broken reference where one stands at the border of what a parser takes at a time', async () => {
    for (let shift = 0; shift < 6; shift += 1) {
      const words = 'a'.repeat(65_536 - chapter('').indexOf('</body>') - shift);
      const [block] = await blocksOf(book({ 'a.xhtml': `${words}&amp;lt;` }));
      expect(block?.text).toBe(`${words}&lt;`);
    }
  });

  it('is read as a browser would where the XHTML is broken', async () => {
    const bytes = book({ 'a.xhtml': '<p>One<br>two<p>three <b>four</p> five</b>' });
    expect((await blocksOf(bytes)).map(({ text }) => text)).toEqual([
      'One\ntwo',
      'three four',
      'five',
    ]);
  });

  it('keeps what would be furniture on a web page, but not the printed page numbers in its sentences', async () => {
    const bytes = book({
      'a.xhtml': `<section class="copyright"><p>All about gardens.</p></section><footer><p>End note.</p></footer>
        <p>Half a sen<span epub:type="pagebreak" id="p12" role="doc-pagebreak">12</span>tence.</p>
        <nav epub:type="page-list"><ol><li><a href="#p12">12</a></li></ol></nav>`,
    });
    expect((await blocksOf(bytes)).map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'All about gardens.'],
      ['paragraph', 'End note.'],
      ['paragraph', 'Half a sentence.'],
    ]);
  });

  it('takes language and direction from each file', async () => {
    const bytes = epub({
      metadata: '<dc:language>per</dc:language>',
      manifest: item('a', 'a.xhtml') + item('b', 'b.xhtml'),
      spine: '<itemref idref="a"/><itemref idref="b"/>',
      spineAttributes: 'page-progression-direction="rtl"',
      files: {
        'a.xhtml': chapter(
          '<p>1390</p><p>باغ ایرانی چهار بخش دارد و جوی آب از میان آن می‌گذرد.</p>',
          'xml:lang="fa" dir="rtl"',
        ),
        'b.xhtml': chapter('<p>Der Garten und der Brunnen.</p>', 'xml:lang="de"'),
      },
    });
    const { metadata, blocks } = (await read(bytes)).content;
    expect(metadata).toMatchObject({ language: 'fa', direction: 'rtl' });
    expect(blocks.map(({ language, direction }) => [language, direction])).toEqual([
      ['fa', 'rtl'],
      ['fa', 'rtl'],
      ['de', 'ltr'],
    ]);
  });
});

describe('chapters', () => {
  const files = {
    'a.xhtml': '<p>Before everything.</p>',
    'b.xhtml': '<h1>Part One</h1><h2 id="s1">باغ</h2><p>آب</p><h2 id="s2">Trees</h2><p>Shade.</p>',
    'c.xhtml': '<h1>Two</h1>',
  };
  const titles = ({ content }: Imported) =>
    content.parts.map(({ kind, title, parent }) => [
      kind,
      title,
      content.parts.find(({ id }) => id === parent)?.title,
    ]);
  const expected = [
    ['section', '', undefined],
    ['chapter', 'بخش یک', undefined],
    ['chapter', 'باغ', 'بخش یک'],
    ['chapter', 'Trees', 'بخش یک'],
    ['chapter', 'Two', undefined],
  ];

  it('come from the navigation document of EPUB 3', async () => {
    const nav = chapter(
      `<nav epub:type="landmarks"><ol><li><a href="a.xhtml">Start</a></li></ol></nav>
       <nav epub:type="toc"><ol><li><a href="../b.xhtml">بخش <b>یک</b></a><ol><li><a href="../b.xhtml#s1">باغ</a></li><li><a href="../b.xhtml#s2">Trees</a></li></ol></li><li><a href="../c.xhtml#gone">Two</a></li><li><a href="../none.xhtml">None</a></li></ol></nav>`,
    );
    const imported = await read(
      book(files, {
        manifest: item('nav', 'x/nav.xhtml', 'application/xhtml+xml', 'nav'),
        files: { 'x/nav.xhtml': nav },
      }),
    );
    expect(titles(imported)).toEqual(expected);
    const { parts, blocks } = imported.content;
    const partOf = (text: string) =>
      parts.find(({ id }) => id === blocks.find((block) => block.text === text)?.part)?.title;
    expect(partOf('آب')).toBe('باغ');
    expect(partOf('Shade.')).toBe('Trees');
  });

  it('come from the NCX of EPUB 2', async () => {
    const point = (title: string, source: string, inner = '') =>
      `<navPoint><navLabel><text>${title}</text></navLabel><content src="${source}"/>${inner}</navPoint>`;
    const ncx = `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${point('بخش یک', 'b.xhtml', point('باغ', 'b.xhtml#s1') + point('Trees', 'b.xhtml#s2'))}${point('Two', 'c.xhtml')}</navMap></ncx>`;
    const imported = await read(
      book(files, {
        manifest: item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
        spineAttributes: 'toc="ncx"',
        files: { 'toc.ncx': ncx },
      }),
    );
    expect(titles(imported)).toEqual(expected);
  });

  it('are the files where there are no contents', async () => {
    expect(titles(await read(book(files)))).toEqual([
      ['section', '', undefined],
      ['chapter', 'Part One', undefined],
      ['chapter', 'Two', undefined],
    ]);
  });
});

describe('metadata of a book', () => {
  const withMetadata = async (metadata: string) =>
    read(book({ 'a.xhtml': '<p>متن</p>' }, { metadata }));

  it('is read from EPUB 3 with its refinements', async () => {
    const imported = await withMetadata(`
      <dc:title id="t2">زیرعنوان</dc:title><dc:title id="t1">باغ ایرانی</dc:title>
      <meta refines="#t1" property="title-type">main</meta><meta refines="#t2" property="title-type">subtitle</meta>
      <dc:creator id="c1">مریم</dc:creator><dc:creator id="c2">Sara</dc:creator><dc:contributor id="c3">Reza</dc:contributor>
      <meta refines="#c2" property="role" scheme="marc:relators">trl</meta><meta refines="#c3" property="role">edt</meta>
      <dc:publisher>نشر نمونه</dc:publisher><dc:date>2012-03-04</dc:date><dc:subject>معماری</dc:subject>
      <dc:identifier>urn:isbn:978-3-16-148410-0</dc:identifier>`);
    expect(imported.content.metadata).toMatchObject({
      title: 'باغ ایرانی',
      authors: ['مریم'],
      translator: 'Sara',
      publisher: 'نشر نمونه',
      tags: ['معماری'],
    });
    expect(imported.content.metadata.dates[0]).toMatchObject({ iso: '2012-03-04' });
    expect(imported.sourceAddress).toBe('urn:isbn:9783161484100');
    expect(codes(imported)).toEqual([]);
  });

  it('is read from EPUB 2 with its attributes', async () => {
    const imported = await withMetadata(`
      <dc:title>Gardens</dc:title><dc:creator opf:role="aut">A</dc:creator><dc:creator opf:role="trl">B</dc:creator>
      <dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">1999</dc:date>
      <dc:source>https://example.org/gardens</dc:source>`);
    expect(imported.content.metadata).toMatchObject({ authors: ['A'], translator: 'B' });
    expect(imported.content.metadata.dates.map(({ text }) => text)).toEqual(['1999']);
    expect(imported.sourceAddress).toBe('https://example.org/gardens');
  });

  it('falls back to the first heading, then to the name of the file', async () => {
    expect((await read(book({ 'a.xhtml': '<h1>Water</h1>' }))).content.metadata.title).toBe(
      'Water',
    );
    const imported = await read(book({ 'a.xhtml': '<p>x</p>' }));
    expect(imported.content.metadata.title).toBe('کتاب');
    expect(codes(imported)).toEqual(['titleFromFileName']);
  });
});

describe('links, notes and images of a book', () => {
  it('lead between files and fragments, and to the web', async () => {
    const blocks = await blocksOf(
      book({
        'a.xhtml':
          '<p><a href="d/b.xhtml#باغ">in</a> <a href="d/b.xhtml">start</a> <a href="none.xhtml">gone</a> <a href="https://example.org/">web</a> <a href="javascript:x()">no</a></p>',
        'd/b.xhtml': '<p>First.</p><a id="باغ"></a><p>Second. <a href="../a.xhtml">back</a></p>',
      }),
    );
    const [links, first, second] = blocks;
    expect(links?.marks.map(({ href }) => href)).toEqual([
      `#${second?.id ?? ''}`,
      `#${first?.id ?? ''}`,
      'https://example.org/',
    ]);
    expect(second?.marks.map(({ href }) => href)).toEqual([`#${links?.id ?? ''}`]);
  });

  const notes: readonly (readonly [string, string])[] = [
    [
      'named in EPUB 3',
      '<p>Text<a epub:type="noteref" href="#n">1</a>.</p><aside epub:type="footnote" id="n" hidden="hidden"><p>A note.</p></aside>',
    ],
    [
      'named by role',
      '<p>Text<a role="doc-noteref" href="#n">1</a>.</p><div role="doc-endnote" id="n"><p>A note.</p></div>',
    ],
    [
      'linked both ways with the sign first',
      '<p>Text<sup><a id="r" href="#n">1</a></sup>.</p><p id="n"><a href="#r">1</a> A note.</p>',
    ],
    [
      'linked both ways with an arrow last',
      '<p>Text<a id="r" href="#n">1</a>.</p><p id="n">A note. <a href="#r">↩</a></p>',
    ],
  ];
  it.each(notes)('are footnotes where they are %s', async (_, body) => {
    const blocks = await blocksOf(book({ 'a.xhtml': body }));
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'footnote']);
    expect(blocks[0]?.marks.find(({ kind }) => kind === 'link')?.href).toBe(
      `#${blocks[1]?.id ?? ''}`,
    );
  });

  it('are no footnotes where a chapter’s heading links back to the contents', async () => {
    const blocks = await blocksOf(
      book({
        'a.xhtml':
          '<p id="t"><a href="#c">Chapter on water</a></p><h1 id="c"><a href="#t">Chapter on water</a></h1><p>x</p>',
      }),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  it('say once what a picture’s description and its caption both say', async () => {
    const figure = (alt: string, caption: string) =>
      `<figure><img src="a.png" alt="${alt}"/><figcaption aria-hidden="true">${caption}</figcaption></figure>`;
    const blocks = await blocksOf(
      book(
        { 'a.xhtml': figure('نقشهٔ باغ', 'نقشهٔ <em>باغ</em>') + figure('A plan', 'The old garden') },
        { files: { 'a.png': png } },
      ),
    );
    expect(blocks.map(({ kind, text, image }) => [kind, text, image?.alt])).toEqual([
      ['figure', '', 'نقشهٔ باغ'],
      ['caption', 'نقشهٔ باغ', undefined],
      ['figure', 'A plan', 'A plan'],
      ['caption', 'The old garden', undefined],
    ]);
  });

  it('keep images with their entries, also in drawings and among words, and the cover once', async () => {
    const bytes = book(
      {
        'a.xhtml':
          '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="img/%D9%86.png"/></svg><p>Words <img src="img/b.jpg" alt="سرو"/> go on.</p><p><img src="https://example.org/x.png" alt="away"/></p><p><img src="img/none.png"/></p>',
      },
      {
        manifest: item('cover', 'cover.png', 'image/png', 'cover-image'),
        files: { 'cover.png': png, 'img/ن.png': png, 'img/b.jpg': png },
      },
    );
    const imported = await read(bytes);
    expect(
      imported.content.blocks.map(({ kind, text, image }) => [kind, text, image?.resource]),
    ).toEqual([
      ['figure', '', 'OEBPS/cover.png'],
      ['figure', '', 'OEBPS/img/ن.png'],
      ['paragraph', 'Words go on.', undefined],
      ['figure', 'سرو', 'OEBPS/img/b.jpg'],
      ['figure', 'away', undefined],
    ]);
    expect(codes(imported)).toEqual(['remoteContentBlocked', 'imagesLeftOut', 'titleFromFileName']);
    const resource = await epubImporter.readResource?.({ bytes, fileName: 'x' }, 'OEBPS/cover.png');
    expect(resource?.mediaType).toBe('image/png');
    const original = await epubImporter.showOriginal({ bytes, fileName: 'x' });
    const html = original.kind === 'page' ? original.html : '';
    expect(html.match(/src="data:image\/(?:png|jpeg);base64,iVBORw=="/g)).toHaveLength(3);
    expect(html).not.toContain('example.org');
  });
});

describe('a book that is broken or hostile', () => {
  it('is read without the files that are missing, and the report names how many', async () => {
    const imported = await read(
      book(
        { 'a.xhtml': '<p>Here.</p>' },
        {
          manifest: item('m', 'gone.xhtml'),
          spine: '<itemref idref="m"/><itemref idref="unknown"/><itemref idref="c0"/>',
        },
      ),
    );
    expect(imported.content.blocks).toHaveLength(1);
    expect(imported.report.find(({ code }) => code === 'partsMissing')?.details).toEqual({
      count: 2,
    });
  });

  it('is refused where its chapters are encrypted, not where its fonts are', async () => {
    const encryption = (algorithm: string, file: string) => ({
      name: 'META-INF/encryption.xml',
      content: `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="${algorithm}"/><e:CipherData><e:CipherReference URI="OEBPS/${file}"/></e:CipherData></e:EncryptedData></encryption>`,
    });
    const aes = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc';
    const fonts = 'http://www.idpf.org/2008/embedding';
    const files = { 'a.xhtml': '<p>x</p>' };
    await expect(read(book(files, { extra: [encryption(aes, 'a.xhtml')] }))).rejects.toMatchObject({
      code: 'encrypted',
    });
    await expect(read(book(files, { extra: [encryption(fonts, 'a.ttf')] }))).resolves.toBeDefined();
  });

  it('says what is wrong where there is no package, no text, or depth without end', async () => {
    const code = async (bytes: Uint8Array) =>
      read(bytes).then(
        () => 'none',
        (error: unknown) => (error instanceof CorpusError ? error.code : String(error)),
      );
    const empty = epub({ manifest: '', spine: '', files: {} });
    expect(await code(empty)).toBe('emptyFile');
    expect(await code(empty.subarray(0, 200))).toBe('damaged');
    expect(await code(book({ 'a.xhtml': `<p>x</p>${'<div>'.repeat(200_000)}` }))).toBe('none');
  });

  it('throws nothing but CorpusError, whatever is done to its bytes or its files', async () => {
    const body =
      '<h1 id="s">باغ</h1><p>Text<a href="#n" id="r">1</a></p><aside epub:type="footnote" id="n"><p><a href="#r">1</a> n</p></aside><table><tr><td>a</td><td>b</td></tr></table>';
    const nav = chapter('<nav epub:type="toc"><ol><li><a href="a.xhtml#s">باغ</a></li></ol></nav>');
    const parts = {
      manifest: item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
      files: { 'nav.xhtml': nav },
    };
    const random = createRandom(1403);
    const damaged = (text: string) =>
      new TextDecoder().decode(mutate(new TextEncoder().encode(text), random));
    for (let round = 0; round < 600; round += 1) {
      const bytes =
        round % 3 === 0
          ? mutate(book({ 'a.xhtml': body }, parts), random)
          : book(
              { 'a.xhtml': damaged(body) },
              {
                manifest: damaged(parts.manifest),
                metadata: damaged('<dc:title>x</dc:title>'),
                files: { 'nav.xhtml': damaged(nav) },
              },
            );
      try {
        await read(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(CorpusError);
      }
    }
  });
});
