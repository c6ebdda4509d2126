/** Markdown: blocks, marks, places, and what the front matter says. */
import { describe, expect, it } from 'vitest';
import type { Imported } from '../../../../corpus/importers/importer.ts';
import { markdownImporter } from '../../../../corpus/importers/markdown/importer.ts';
import { encodeUtf8 } from '../../../support/encode.ts';

const importText = async (text: string): Promise<Imported> =>
  markdownImporter.import({ bytes: encodeUtf8(text), fileName: 'garden.md' });

const blocksOf = async (text: string) => (await importText(text)).content.blocks;

/** Kind and text of each block, on one line each. */
const outline = async (text: string) =>
  (await blocksOf(text)).map(({ kind, text: words }) => `${kind}: ${words}`);

describe('markdownImporter', () => {
  const cases: [string, string, string[]][] = [
    [
      'headings and paragraphs',
      '# Garden\n\nOne\nparagraph.\n\nSetext\n---\n',
      ['heading: Garden', 'paragraph: One paragraph.', 'heading: Setext'],
    ],
    [
      'lists without their markers',
      '1. یک\n   - دو\n\n     ادامه\n2. سه',
      ['list-item: یک', 'list-item: دو', 'paragraph: ادامه', 'list-item: سه'],
    ],
    ['a quotation', '> Two\n> lines.', ['quote: Two lines.']],
    [
      'verse by hard breaks in a quotation',
      '> بیت یکم  \n> بیت دوم\\\n> بیت سوم',
      ['verse: بیت یکم\nبیت دوم\nبیت سوم'],
    ],
    [
      'a table by rows',
      '| a | b |\n|---|---|\n| ۱ | two words |',
      ['table-row: a\tb', 'table-row: ۱\ttwo words'],
    ],
    [
      'code as it stands',
      '```js\nlet  x;\n\n  y\n```\n\n    indented',
      ['code: let  x;\n\n  y', 'code: indented'],
    ],
    ['a separator', 'a\n\n***\n\nb', ['paragraph: a', 'separator: ***', 'paragraph: b']],
    [
      'pictures by their words',
      '![نقشهٔ باغ](plan.png)\n\n![](maps/old-plan.png)',
      ['figure: نقشهٔ باغ', 'figure: old-plan.png'],
    ],
    [
      'footnotes, also one that nothing refers to',
      'Word[^1].\n\n[^1]: First *note*.\n[^2]: Lost note.',
      ['paragraph: Word[1].', 'footnote: [1] First note.', 'footnote: [2] Lost note.'],
    ],
    [
      'raw HTML as words',
      'A <b>bold</b> word.\n\n<script>alert(1)</script>',
      ['paragraph: A <b>bold</b> word.', 'paragraph: <script>alert(1)</script>'],
    ],
    [
      'what looks like front matter and is none',
      '---\nWords without a key\n---\nMore.',
      ['separator: ---', 'heading: Words without a key', 'paragraph: More.'],
    ],
  ];
  it.each(cases)('reads %s', async (_, text, expected) => {
    expect(await outline(text)).toEqual(expected);
  });

  it('keeps levels of headings, and depth and kind of lists', async () => {
    const blocks = await blocksOf('### Deep\n\n- a\n  1. b\n');
    expect(blocks).toMatchObject([
      { kind: 'heading', level: 3 },
      { kind: 'list-item', depth: 0, ordered: false },
      { kind: 'list-item', depth: 1, ordered: true },
    ]);
  });

  it('keeps inline marks where the words are', async () => {
    const text = 'یک **دو _سه_** `چهار` ~~پنج~~ [شش](https://example.org/6).';
    const [block] = await blocksOf(text);
    expect(block?.text).toBe('یک دو سه چهار پنج شش.');
    const marked = block?.marks.map(({ kind, start, end, href }) => [
      kind,
      block.text.slice(start, end),
      href,
    ]);
    expect(marked).toEqual([
      ['strong', 'دو سه', undefined],
      ['emphasis', 'سه', undefined],
      ['code', 'چهار', undefined],
      ['strike', 'پنج', undefined],
      ['link', 'شش', 'https://example.org/6'],
    ]);
  });

  it('counts marks in table cells from the start of the row', async () => {
    const blocks = await blocksOf('| a | **b** | c |\n|---|---|---|\n| x | y | _z_ |');
    const words = blocks.flatMap(({ text, marks }) =>
      marks.map(({ start, end }) => text.slice(start, end)),
    );
    expect(words).toEqual(['b', 'z']);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'ftp://example.org/',
  ])('keeps no link to %s', async (address) => {
    const [block] = await blocksOf(`[word](${address})`);
    expect(block?.marks).toEqual([]);
    expect(block?.text).toContain('word');
  });

  it('leads notes both ways, and links to headings, to blocks', async () => {
    const [text, heading, note] = await blocksOf(
      'See [the plan](#the-plan)[^1] or [nothing](#gone).\n\n# The Plan!\n\n[^1]: A note.',
    );
    const links = (block: typeof text) =>
      block?.marks.filter(({ kind }) => kind === 'link').map(({ href }) => href);
    expect(links(text)).toEqual([`#${heading!.id}`, `#${note!.id}`]);
    expect(links(note)).toEqual([`#${text!.id}`]);
  });

  it('reads front matter in both languages of its lists', async () => {
    const { content, sourceAddress, report } = await importText(
      '---\ntitle: "باغ"\nauthors:\n  - مریم کاوه\n  - Ali Rad\ntranslator: سارا نیک\nlanguage: فارسی\ndate: ۱۳ آذر ۱۳۹۰\nsource: https://example.org/g\ntags: [garden, آب]\n---\n\n# باغ\n\nمتن.',
    );
    expect(content.metadata).toEqual({
      title: 'باغ',
      authors: ['مریم کاوه', 'Ali Rad'],
      translator: 'سارا نیک',
      dates: [{ text: '۱۳ آذر ۱۳۹۰', iso: '2011-12-04', calendar: 'jalali' }],
      tags: ['garden', 'آب'],
      language: 'fa',
      direction: 'rtl',
    });
    expect(content.parts).toMatchObject([
      { kind: 'section', title: 'باغ', translator: 'سارا نیک' },
    ]);
    expect(content.blocks[0]).toMatchObject({ kind: 'heading', level: 1, text: 'باغ' });
    expect(sourceAddress).toBe('https://example.org/g');
    expect(report).toEqual([]);
  });

  it('takes the title from the first heading, and from the name of the file without one', async () => {
    expect((await importText('Words.\n\n# The title\n\n## Next')).content.metadata.title).toBe(
      'The title',
    );
    const untitled = await importText('Words.');
    expect(untitled.content.metadata.title).toBe('garden');
    expect(untitled.report).toMatchObject([{ code: 'titleFromFileName' }]);
  });

  it.each([
    ['# چاه\n\nنوشتهٔ سارا نیک‌پور، ترجمهٔ سپیده راد', 'سارا نیک‌پور', 'سپیده راد', []],
    [
      '# The well\n\nBy Ann Weaver  \nTranslated by Tom Reed  \n12 March 2019',
      'Ann Weaver',
      'Tom Reed',
      ['2019-03-12'],
    ],
  ])('reads who and when from the lines under its title: %s', async (lead, author, by, days) => {
    const body = 'The water of the spring is cold in the morning, and nobody knows why it is so.';
    const { metadata } = (await importText(`${lead}\n\n${body}\n`)).content;
    expect(metadata).toMatchObject({ authors: [author], translator: by });
    expect(metadata.dates.map(({ iso }) => iso)).toEqual(days);
  });

  it('says that images are left out', async () => {
    expect((await importText('# T\n\na ![b](c.png) d')).report).toMatchObject([
      { code: 'imagesLeftOut', details: { count: 1 } },
    ]);
  });

  it.each(['\n', '\r\n', '\r'])(
    'gives places in the source whatever ends its lines (%j)',
    async (end) => {
      const source = [
        '---',
        'title: T',
        '---',
        '',
        '# Head',
        '',
        'Two',
        'lines.',
        '',
        '- item',
      ].join(end);
      const blocks = await blocksOf(source);
      expect(blocks.map(({ place }) => source.slice(...place.characters!))).toEqual([
        '# Head',
        `Two${end}lines.`,
        '- item',
      ]);
      expect(blocks.map(({ place }) => place.lines)).toEqual([
        [4, 5],
        [6, 8],
        [9, 10],
      ]);
    },
  );

  it('shows the source as the original', () => {
    const input = { bytes: encodeUtf8('# باغ'), fileName: 'a.md' };
    expect(markdownImporter.showOriginal(input)).toEqual({ kind: 'text', text: '# باغ' });
  });

  it('reads quotations nested deeper than markdown-it reads by itself', async () => {
    const blocks = await blocksOf(`${'> '.repeat(150)}deep words`);
    expect(blocks.map(({ text }) => text).join(' ')).toContain('deep words');
  });

  it('says which row of a table names its columns', async () => {
    const blocks = await blocksOf('| a | b |\n|---|---|\n| ۱ | two |');
    expect(blocks.map(({ header }) => header)).toEqual([true, undefined]);
  });
});
