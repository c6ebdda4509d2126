/** HTML: every visible text in a block, furniture apart, and what the page says about itself. */
import { describe, expect, it } from 'vitest';
import { htmlImporter } from '../../../../corpus/importers/html/importer.ts';
import { encodeSingleByte, encodeUtf8 } from '../../../support/encode.ts';

const importPage = async (html: string) =>
  htmlImporter.import({ bytes: encodeUtf8(html), fileName: 'garden.html' });

const blocksOf = async (body: string) =>
  (await importPage(`<!doctype html><title>t</title><body>${body}`)).content.blocks;

const outline = async (body: string) =>
  (await blocksOf(body)).map(({ kind, text }) => `${kind}: ${text}`);

const prose =
  'The gardener opened the sluice at dawn, and the water ran down the stone channel past the four beds to the pool in the middle.';

describe('blocks of a page', () => {
  const cases: [string, string, string[]][] = [
    [
      'paragraphs with white space collapsed',
      '<p>One\n  <b>two</b>\tthree </p>',
      ['paragraph: One two three'],
    ],
    [
      'words beside block elements',
      'one<div>two</div>three<p>four',
      ['paragraph: one', 'paragraph: two', 'paragraph: three', 'paragraph: four'],
    ],
    ['a line break within a paragraph', '<p>one<br>two</p>', ['paragraph: one\ntwo']],
    [
      'two line breaks as the end of a paragraph, deep in a font element',
      '<font>one<br>\n<br>two <i>three<br><br>four</i></font>',
      ['paragraph: one', 'paragraph: two', 'paragraph: three', 'paragraph: four'],
    ],
    [
      'a list item by item',
      '<ol><li><p>یک</p><p>more</p><ul><li>دو</ul><li>سه</ol>',
      ['list-item: یک', 'paragraph: more', 'list-item: دو', 'list-item: سه'],
    ],
    ['quotations', '<blockquote><p>one</p><p>two</p></blockquote>', ['quote: one', 'quote: two']],
    [
      'verse',
      '<p>The water sings below the stone<br>the willow bends above it<br>and no one walks the path alone<br>that has a stream beside it</p>',
      [
        'verse: The water sings below the stone\nthe willow bends above it\nand no one walks the path alone\nthat has a stream beside it',
      ],
    ],
    [
      'a table of data by rows',
      '<table><caption>Gardens</caption><thead><tr><th>Name<th>Year</thead><tr><td><p>Fin</p><td>1590<br>about</table>',
      ['caption: Gardens', 'table-row: Name\tYear', 'table-row: Fin\t1590 about'],
    ],
    [
      'a table that only arranges the page',
      `<table><tr><td><h2>Left</h2><p>${prose}</p><td><p>Right: ${prose}</p></table>`,
      ['heading: Left', `paragraph: ${prose}`, `paragraph: Right: ${prose}`],
    ],
    ['code as it stands', '<pre>let  a;\n\n  b</pre>', ['code: let  a;\n\n  b']],
    [
      'a figure with its caption',
      '<figure><img src="https://example.org/a.jpg" alt="A pool"><figcaption>The pool at noon</figcaption></figure>',
      ['figure: A pool', 'caption: The pool at noon'],
    ],
    [
      'headings by element and by role',
      '<h3>One</h3><div role="heading" aria-level="4">Two</div>',
      ['heading: One', 'heading: Two'],
    ],
    ['a rule', '<p>a</p><hr><p>b</p>', ['paragraph: a', 'separator: ', 'paragraph: b']],
    [
      'no rule between hidden words: a block without words was left of it',
      '<p>a</p><div hidden>b<hr>c</div>',
      ['paragraph: a', 'furniture: b', 'furniture: c'],
    ],
    [
      'terms and their descriptions',
      '<dl><dt>qanat<dd>a tunnel</dl>',
      ['paragraph: qanat', 'paragraph: a tunnel'],
    ],
    [
      'words that a drawing shows',
      '<svg><title>tip</title><text>North</text></svg>',
      ['paragraph: North'],
    ],
    [
      'a formula in its sentence',
      '<p>Let <math><mi>x</mi><mo>=</mo><mn>1</mn></math>.</p>',
      ['paragraph: Let x=1.'],
    ],
    [
      'pictograms written as pictures',
      '<p>Water <img alt="💧" src="https://example.org/1.png"> runs</p>',
      ['paragraph: Water 💧 runs'],
    ],
    [
      'no-break spaces and joiners as they are',
      '<p>می‌رود\u00a0آب</p>',
      ['paragraph: می‌رود\u00a0آب'],
    ],
    [
      'nothing of scripts, styles and templates',
      '<p>a</p><script>x</script><style>x</style><template>x</template><noscript>x</noscript><iframe>x</iframe>',
      ['paragraph: a'],
    ],
  ];
  it.each(cases)('reads %s', async (_, body, expected) => {
    expect(await outline(body)).toEqual(expected);
  });

  it('keeps marks where the words are, also around whole blocks', async () => {
    const [first, second] = await blocksOf(
      '<p> a <b>b <i>c </i></b><sup>2</sup></p><a href="#x"><div id="x">all of it</div></a>',
    );
    const words = (block: typeof first) =>
      block?.marks.map(({ kind, start, end }) => [kind, block.text.slice(start, end)]);
    expect(words(first)).toEqual([
      ['strong', 'b c'],
      ['emphasis', 'c'],
      ['superscript', '2'],
    ]);
    expect(words(second)).toEqual([['link', 'all of it']]);
  });

  it('makes links absolute only where the address of the page is known', async () => {
    const link = async (head: string) => {
      const { content } = await importPage(
        `<!doctype html><head>${head}</head><p>see <a href="plan.html">this</a>`,
      );
      return content.blocks[0]?.marks[0]?.href;
    };
    expect(await link('')).toBe('plan.html');
    expect(await link('<link rel="canonical" href="https://example.org/a/b.html">')).toBe(
      'https://example.org/a/plan.html',
    );
    expect(await link('<base href="https://example.org/c/">')).toBe(
      'https://example.org/c/plan.html',
    );
  });

  it('leads links within the page to blocks, notes both ways, and drops those that lead nowhere', async () => {
    const [text, note, rest] = await blocksOf(
      '<p>Water<sup id="ref1"><a href="#n1">1</a></sup> and <a href="#%D8%A2%D8%A8">آب</a> and <a href="#gone">x</a></p><p><a name="n1"></a>1. A note. <a href="#ref1">↑</a></p><h2 id="آب">آب</h2>',
    );
    const links = (block: typeof text) =>
      block?.marks.filter(({ kind }) => kind === 'link').map(({ href }) => href);
    expect(links(text)).toEqual([`#${note!.id}`, `#${rest!.id}`]);
    expect(links(note)).toEqual([`#${text!.id}`]);
  });

  it('takes direction from the letters where a template declares another', async () => {
    const { content } = await importPage(
      '<html dir="rtl" lang="fa"><p>این باغ کهن است.<p>This paragraph is English from its first word to its last.<p>۱۲۳<p dir="ltr" lang="en">2011',
    );
    expect(content.blocks.map(({ direction }) => direction)).toEqual(['rtl', 'ltr', 'rtl', 'ltr']);
    expect(content.blocks.map(({ language }) => language)).toEqual(['fa', 'en', 'fa', 'en']);
  });

  it('keeps the words of elements that nest deeper than any page does', async () => {
    const blocks = await blocksOf(`${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}<p>after`);
    expect(blocks.map(({ text }) => text)).toEqual(['deep', 'after']);
  });

  it('hands out the pictures that the page carries', async () => {
    const body = '<p>words</p><img alt="dot" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
    const [, figure] = await blocksOf(body);
    expect(figure).toMatchObject({ kind: 'figure', text: 'dot', image: { alt: 'dot' } });
    const input = { bytes: encodeUtf8(`<body>${body}`), fileName: 'x.html' };
    const resource = await htmlImporter.readResource?.(input, figure!.image!.resource);
    expect(resource?.mediaType).toBe('image/gif');
    expect([...resource!.bytes.subarray(0, 3)]).toEqual([0x47, 0x49, 0x46]);
    expect(() => htmlImporter.readResource?.(input, 'nothing')).toThrow(/no image/u);
  });
});

describe('furniture of a page', () => {
  const menu =
    '<li><a href="/">Home</a><li><a href="/b">Books</a><li><a href="/c">Contact</a><li><a href="/d">Donate</a>';
  const furniture: [string, string][] = [
    ['a nav element', `<nav><ul>${menu}</ul></nav>`],
    ['a list of links', `<ul>${menu}</ul>`],
    ['a share bar by its class', '<div class="post-share">Share this</div>'],
    ['a side bar by its id', '<div id="leftSidebar"><h3>Recent</h3><p>Short words</p></div>'],
    ['the foot of the page', '<footer>© 2011 The garden</footer>'],
    ['a form', '<form><label>Search</label><input><button>Go</button></form>'],
    ['a role', '<div role="complementary">Also here</div>'],
    ['what the page hides', '<p style="display: none">secret</p><p hidden>secret</p>'],
    ['words for screen readers only', '<p class="sr-only">Skip to content</p>'],
    ['a cookie notice', '<div class="cookie-consent">We use cookies. OK?</div>'],
    ['a breadcrumb', '<div class="breadcrumbs"><a href="/">Home</a> › Garden</div>'],
  ];
  it.each(furniture)('knows %s', async (_, html) => {
    const blocks = await blocksOf(`<article><p>${prose}</p><p>${prose}</p></article>${html}`);
    expect(blocks.length).toBeGreaterThan(2);
    expect(blocks.map(({ kind }) => kind).slice(0, 2)).toEqual(['paragraph', 'paragraph']);
    for (const { kind } of blocks.slice(2)) expect(kind).toBe('furniture');
  });

  const text: [string, string][] = [
    [
      'an article whose class says otherwise',
      `<div class="widget sidebar-right"><p>${prose}</p><p>${prose}</p></div>`,
    ],
    ['a page within one form', `<form id="aspnetForm"><p>${prose}</p><p>${prose}</p></form>`],
    [
      'the contents of the page',
      `<p>${prose}</p><ul><li><a href="#a">One</a><li><a href="#b">Two</a><li><a href="#c">Three</a><li><a href="#d">Four</a></ul>`,
    ],
    [
      'a page that is a list of links',
      `<h1>Contents</h1><ul>${'<li><a href="1.html">Wells of the plain</a>'.repeat(5)}</ul>`,
    ],
    [
      'references that lead elsewhere',
      `<p>${prose}</p><ol>${'<li>Kaveh, M. The water of the garden, a study in two parts. <a href="https://example.org/1">Link</a></li>'.repeat(4)}</ol>`,
    ],
    [
      'the header of an article',
      `<article><header><h1>Garden</h1><p>By Maryam Kaveh</p></header><p>${prose}</p></article>`,
    ],
    [
      'a side note with sentences',
      `<article><p>${prose}</p><aside>A sluice is a small gate that lets water pass.</aside></article>`,
    ],
  ];
  it.each(text)('takes %s for text', async (_, html) => {
    const kinds = (await blocksOf(html)).map(({ kind }) => kind);
    expect(kinds).not.toContain('furniture');
  });
});

describe('metadata of a page', () => {
  const metadata = async (head: string, body = '<p>words') =>
    importPage(`<!doctype html><html><head>${head}</head><body>${body}`);

  const titles: [string, string, string, string][] = [
    [
      'the heading without the name of the site',
      '<title>The old garden | A site</title>',
      '<h1>The old garden</h1>',
      'The old garden',
    ],
    [
      'the heading without a name in front',
      '<title>مجله » باغ کهن</title>',
      '<h1>باغ کهن</h1>',
      'باغ کهن',
    ],
    [
      'the whole title where no heading agrees',
      '<title>Old | A site</title>',
      '<h1>Something else</h1>',
      'Old | A site',
    ],
    [
      'the open graph title',
      '<title>x</title><meta property="og:title" content="The old garden">',
      '',
      'The old garden',
    ],
    ['the first heading where there is no title', '', '<h1>The old garden</h1>', 'The old garden'],
    ['the name of the file where there is nothing', '', '', 'garden'],
  ];
  it.each(titles)('takes %s', async (_, head, body, title) => {
    expect((await metadata(head, `${body}<p>words`)).content.metadata.title).toBe(title);
  });

  it('reads what the head says', async () => {
    const { content, sourceAddress } = await metadata(
      '<meta name="author" content="مریم کاوه"><meta property="article:author" content="https://example.org/people/1">' +
        '<meta property="og:site_name" content="A site"><meta property="article:published_time" content="2011-12-04T08:00:00Z">' +
        '<meta property="article:section" content="Gardens"><meta name="keywords" content="water, آب،باغ"><meta property="og:url" content="https://example.org/g">',
    );
    expect(content.metadata).toMatchObject({
      authors: ['مریم کاوه'],
      publisher: 'A site',
      dates: [{ iso: '2011-12-04' }],
      category: 'Gardens',
      tags: ['water', 'آب', 'باغ'],
    });
    expect(sourceAddress).toBe('https://example.org/g');
  });

  it('reads JSON-LD, and passes over what is no JSON', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'A' },
        {
          headline: 'The old garden',
          author: [{ name: 'Maryam Kaveh' }, 'Ali Rad'],
          datePublished: '2011-12-04',
          publisher: { name: 'A site' },
        },
      ],
    };
    const { content } = await metadata(
      `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script>`,
    );
    expect(content.metadata).toMatchObject({
      title: 'The old garden',
      authors: ['Maryam Kaveh', 'Ali Rad'],
      publisher: 'A site',
      dates: [{ iso: '2011-12-04' }],
    });
  });

  it('reads where and when a browser saved the page', async () => {
    const saved = await importPage(
      '<!DOCTYPE html>\n<!-- saved from url=(0025)https://example.org/g.html -->\n<p>words',
    );
    expect(saved.sourceAddress).toBe('https://example.org/g.html');
    const single = await importPage(
      '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/g \n saved date: Sun Dec 04 2011 08:00:00 GMT+0000 (UTC)\n--><p>words',
    );
    expect(single).toMatchObject({
      sourceAddress: 'https://example.org/g',
      captureTime: '2011-12-04T08:00:00.000Z',
    });
  });

  it.each([
    [
      'below the element',
      '<my-box><template shadowrootmode=open><p>In.</template></my-box>',
      ['In.'],
    ],
    [
      'around what stands in its slot',
      '<my-box><template shadowrootmode=open><p>Above.</p><slot><p>Nothing.</p></slot><p>Below.</template><p>Own.</p></my-box>',
      ['Above.', 'Own.', 'Below.'],
    ],
    [
      'a tree within a tree',
      '<a-a><template shadowrootmode=open><b-b><template shadowrootmode=open><p>Deep.</template></b-b></template></a-a>',
      ['Deep.'],
    ],
  ])('words of shadow trees were lost: they stand %s', async (_, html, words) => {
    expect((await blocksOf(html)).map(({ text }) => text)).toEqual(words);
  });

  it('decodes what the page declares', async () => {
    const html =
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><p>باغ كهن';
    const bytes = encodeSingleByte(html, 'windows-1256');
    const imported = await htmlImporter.import({ bytes, fileName: 'x.html' });
    expect(imported).toMatchObject({
      encoding: 'windows-1256',
      content: { blocks: [{ text: 'باغ كهن' }] },
    });
  });

  it('says which rows of a table name its columns', async () => {
    const blocks = await blocksOf(
      '<table><thead><tr><td>Garden<td>Year</thead><tr><td>Fin<td>1590</table>' +
        '<table><tr><th>باغ<th>سال<tr><th>فین<td>۹۹۸</table>',
    );
    expect(blocks.map(({ text, header }) => [text, header])).toEqual([
      ['Garden\tYear', true],
      ['Fin\t1590', undefined],
      ['باغ\tسال', true],
      ['فین\t۹۹۸', undefined],
    ]);
  });
});
