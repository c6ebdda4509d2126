/** Shapes that plain texts come in: verse, captions, contents, spaced-out lines, texts without a blank line. */
import { describe, expect, it } from 'vitest';
import { textImporter } from '../../../../corpus/importers/text/importer.ts';

const jars =
  'The keeper had a jar for every month of the year, and in each of them he kept a little of its fog.';
const shelf =
  'The jars stood on a shelf above the stove, and the one for November was cracked from lip to foot.';
const clay =
  'کوزه‌گر گل را نخست خوب ورز می‌دهد تا هوای آن بیرون برود، سپس آن را با دست خیس بالا می‌کشد.';
const wheel = 'چرخ را با پا می‌گردانند و دست آزاد می‌ماند. تندی چرخ را باید با نرمی گل هماهنگ کرد.';

async function read(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return (await textImporter.import({ bytes, fileName: 'shape.txt' })).content;
}

async function kindsOf(lines: readonly string[]): Promise<(readonly [string, string])[]> {
  const { blocks } = await read(lines);
  return blocks.map(({ kind, text }) => [kind, text] as const);
}

describe('verse', () => {
  const couplets = [
    ['بوی باران بر دیوار کاهگلی ماند', 'کوزه بر لب جوی و دلِ ما خالی ماند'],
    ['رفت آن مرغ سحرخوان ز سر شاخهٔ بید', 'باغ بی او همه در خاموشی ماند'],
    ['چشمه از یاد ببرد آنچه ز کوه آورده', 'سنگ بر راه همان‌جا که بود آنجا ماند'],
  ];

  it('is couplets of two lines, below their title', async () => {
    const kinds = await kindsOf(['غزل کوزه', ...couplets.flatMap((couplet) => ['', ...couplet])]);
    expect(kinds).toEqual([
      ['heading', 'غزل کوزه'],
      ...couplets.map((couplet) => ['verse', couplet.join('\n')]),
    ]);
  });

  it('is couplets of one line with a gap', async () => {
    const lines = couplets.map((couplet) => couplet.join('      '));
    expect(await kindsOf(lines)).toEqual([['verse', lines.join('\n')]]);
  });

  it('is stanzas of short lines that run on', async () => {
    const stanzas = [
      ['من', 'کنار پنجره می‌نشینم', 'و باران را', 'قطره قطره', 'می‌شمارم'],
      ['کسی', 'از کوچه می‌گذرد', 'با چتری', 'که باز نمی‌شود'],
    ];
    const { blocks, metadata } = await read([
      'پنجره',
      'شعری از مریم کاوه',
      ...stanzas.flatMap((stanza) => ['', ...stanza]),
    ]);
    expect([metadata.title, metadata.authors]).toEqual(['پنجره', ['مریم کاوه']]);
    expect(blocks.slice(2).map(({ kind, text }) => [kind, text])).toEqual(
      stanzas.map((stanza) => ['verse', stanza.join('\n')]),
    );
  });

  it.each([
    [
      'names',
      [
        'Clara Wentworth',
        'Tom Alder',
        '',
        'Ines Moor',
        'Daniel Hart',
        '',
        'Sara Amiri',
        'Maryam Kaveh',
      ],
    ],
    ['one stanza', ['from the mill', 'to the bridge', 'and back again']],
    [
      'talk',
      ['Where are you from?', 'The mill.', '', 'And you?', 'The bridge.', '', 'So am I.', 'Good.'],
    ],
  ])('is not %s', async (_, lines) => {
    expect((await kindsOf(lines)).map(([kind]) => kind)).not.toContain('verse');
  });
});

it.each([
  'Photo: Harbour Museum',
  '(Photo by Tom Alder)',
  'Figure 3. The shelf',
  'Fig. 2 – The stove',
  'Table 1: Jars by month',
  'عکس: موزهٔ بندر',
  'شکل ۱: گل پس از ورز دادن',
  'جدول ۲ – کوزه‌ها',
  'تصویر شمارهٔ ۳: چرخ',
])('takes «%s» for a caption, between paragraphs and right under one', async (caption) => {
  const apart = await kindsOf([jars, '', caption, '', clay]);
  expect(apart[1]).toEqual(['caption', caption]);
  const under = await kindsOf([jars, caption, shelf]);
  expect(under[1]).toEqual(['caption', caption]);
});

it.each([
  'Table manners were not kept in the lighthouse, and nobody minded.',
  'Photo albums',
  'شکل کوزه مهم نیست.',
])('does not take «%s» for a caption', async (line) => {
  expect((await kindsOf([jars, '', line, '', shelf])).map(([kind]) => kind)).not.toContain(
    'caption',
  );
});

it('joins lines that a blank line each sets apart', async () => {
  const lines = [
    'Flour, water and salt are all that a plain loaf needs. The rest is',
    'time, and a warm corner of the kitchen where the dough can rise. It',
    'is not difficult, but it cannot be hurried, and the days of it are',
    'counted by the yeast and not by the baker.',
    'The crust is a matter of heat. Put the tray in before the loaf and',
    'leave it there until it is too hot to touch, then put the loaf on it',
    'with a quick hand.',
  ];
  const kinds = await kindsOf(lines.flatMap((line) => [line, '']));
  expect(kinds.map(([, text]) => text)).toEqual([
    lines.slice(0, 4).join(' '),
    lines.slice(4).join(' '),
  ]);
});

it('finds headings in a text without any blank line', async () => {
  const kinds = await kindsOf(['The Fog', 'By Tom Alder', jars, shelf, 'The Stove', jars]);
  expect(kinds.filter(([kind]) => kind === 'heading').map(([, text]) => text)).toEqual([
    'The Fog',
    'The Stove',
  ]);
});

it('leads from a list of contents to the sections that it names', async () => {
  const { blocks } = await read([
    'راهنمای کوزه‌گری',
    '',
    'فهرست مطالب',
    '۱. گل و آب ...... ۳',
    '۲. چرخ ...... ۷',
    '',
    '۱. گل و آب',
    '',
    clay,
    '',
    '۲. چرخ',
    '',
    wheel,
  ]);
  const headings = blocks.filter(({ kind }) => kind === 'heading').slice(1);
  expect(headings.map(({ text }) => text)).toEqual(['۱. گل و آب', '۲. چرخ']);
  const targets = blocks.flatMap(({ marks }) => marks.map(({ href }) => href));
  expect(targets).toEqual(headings.map(({ id }) => `#${id}`));
});

it('makes numbered lines above prose headings, and leaves a list a list', async () => {
  const kinds = await kindsOf([
    jars,
    '',
    '1. The Shelf',
    '',
    shelf,
    '',
    '2. The Stove',
    '',
    jars,
    '',
    '1. A jar',
    '2. A lid',
  ]);
  expect(kinds.filter(([kind]) => kind !== 'paragraph')).toEqual([
    ['heading', '1. The Shelf'],
    ['heading', '2. The Stove'],
    ['list-item', '1. A jar'],
    ['list-item', '2. A lid'],
  ]);
});

it('takes words that are drawn from the text for a quotation, not for a heading', async () => {
  const kinds = await kindsOf([jars, '', '“he kept a little of its fog”', '', shelf]);
  expect(kinds[1]).toEqual(['quote', '“he kept a little of its fog”']);
});
