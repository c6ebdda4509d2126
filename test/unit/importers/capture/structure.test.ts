/** Structure of captures that were saved as plain text: pages of our own, in the shapes that such pages have. */
import { describe, expect, it } from 'vitest';
import type { BlockDraft, PartDraft } from '../../../../corpus/importers/draft.ts';
import { findStructure } from '../../../../corpus/importers/capture/structure.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const bread =
  'Flour, water and salt are all that a plain loaf needs. The rest is time, and a warm corner of the kitchen where the dough can rise.';
const tea =
  'The leaves are picked in spring, before the sun is high. They are dried on wide trays, and the smell of the room stays for days.';
const garden =
  'باغ ایرانی را معمولاً به چهار بخش می‌کنند و در میان آن جوی آبی روان است. سایهٔ درختان بلند، گرمای روز را کم می‌کند.';
const clay =
  'کوزه‌گر گل را نخست خوب ورز می‌دهد تا هوای آن بیرون برود. سپس آن را روی چرخ می‌گذارد و با دست خیس بالا می‌کشد.';

function read(lines: readonly string[]): { parts: PartDraft[]; drafts: BlockDraft[] } {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  return { parts: findStructure(drafts), drafts };
}

const menu = [
  'Garden Letters',
  '  • Home',
  '  • Seeds',
  '  • Tools',
  '    • Spades',
  '    • Rakes',
];

describe('an archive whose dates stand under the articles', () => {
  const { parts, drafts } = read([
    ...menu,
    ...menu,
    'Kitchen',
    '',
    'A Loaf for Sunday',
    '',
    bread,
    '',
    'Translated by Sara Amiri',
    '',
    'March 4, 2019 2 comments',
    'FacebookTwitterWhatsappEmail',
    'Kitchen',
    '',
    'Tea on Wide Trays',
    '',
    tea,
    '',
    'By Daniel Hart',
    '',
    'March 1, 2019 0 comments',
    'FacebookTwitterWhatsappEmail',
    'Newer Posts',
    'Older Posts',
    '',
    'Recent Posts',
    '  • Pruning the old apple tree',
    '',
    'May 2, 2024',
    '',
    '© 2024 Garden Letters. All Rights Reserved.',
    ...menu,
  ]);

  it('finds each article with its title, category, people and date', () => {
    expect(parts).toEqual([
      {
        kind: 'article',
        title: 'A Loaf for Sunday',
        category: 'Kitchen',
        authors: [],
        translator: 'Sara Amiri',
        dates: [{ text: 'March 4, 2019', iso: '2019-03-04', calendar: 'gregorian' }],
      },
      {
        kind: 'article',
        title: 'Tea on Wide Trays',
        category: 'Kitchen',
        authors: ['Daniel Hart'],
        dates: [{ text: 'March 1, 2019', iso: '2019-03-01', calendar: 'gregorian' }],
      },
    ]);
  });

  it('keeps menus, share bars and lists of other texts as furniture, and no sentence among them', () => {
    const furniture = drafts.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
    expect(furniture).toEqual([
      ...[...menu, ...menu].map((line) => line.trim()),
      'FacebookTwitterWhatsappEmail',
      'FacebookTwitterWhatsappEmail',
      'Newer Posts',
      'Older Posts',
      'Recent Posts',
      '• Pruning the old apple tree',
      'May 2, 2024',
      '© 2024 Garden Letters. All Rights Reserved.',
      ...menu.map((line) => line.trim()),
    ]);
  });

  it('gives every block to the article that it stands in', () => {
    expect(drafts.find(({ text }) => text === bread)?.part).toBe(0);
    expect(drafts.find(({ text }) => text === tea)?.part).toBe(1);
  });
});

describe('an article with a thread of comments', () => {
  const thread = [
    garden,
    '',
    clay,
    '',
    'A lovely description',
    '',
    'by Daniel Hart on',
    '',
    'Thank you for this. We have a garden of that kind in our street.',
    '',
    '',
    '',
    'sara amiri',
    '',
    'To Daniel',
    '',
    'by Sara Amiri on',
    '',
    'Sara Amiri',
    '',
    'I would like to see it one day.',
    '',
    '',
    '',
    'by Passer-by 7 (guest) on',
    '',
    'The water comes from far away.',
    '',
    '',
    '',
    '',
    'من هم یک بار چنین باغی را از نزدیک دیده‌ام و هنوز بوی خاک خیس آن را به یاد دارم.',
  ];
  const { parts, drafts } = read(thread);

  it('finds every comment with its author and title, under the article', () => {
    expect(
      parts.map(({ kind, title, authors, parent }) => [kind, title, authors[0], parent]),
    ).toEqual([
      ['article', '', undefined, undefined],
      ['comment', 'A lovely description', 'Daniel Hart', 0],
      ['comment', 'To Daniel', 'Sara Amiri', 0],
      ['comment', '', 'Passer-by 7', 0],
      ['comment', '', undefined, 0],
    ]);
  });

  it('keeps the article apart from the comments', () => {
    const words = drafts.filter(({ part }) => part === 0).map(({ text }) => text);
    expect(words).toEqual([garden, clay]);
    expect(drafts.filter(({ kind }) => kind === 'comment')).toHaveLength(4);
  });
});

describe('a news page whose comments are announced', () => {
  it.each([
    {
      name: 'English',
      lines: [
        'A Loaf for Sunday',
        'By Daniel Hart',
        '4 March 2019',
        '',
        bread,
        '',
        tea,
        '',
        '2 Comments',
        '',
        'Sara says:',
        '',
        'I tried it.',
        '',
        'Reza says:',
        '',
        'Mine burnt.',
      ],
      title: 'A Loaf for Sunday',
      authors: ['Sara', 'Reza'],
    },
    {
      name: 'Persian',
      lines: [
        'چرخ کوزه‌گر',
        'نویسنده: سارا امیری',
        '۱۳ اسفند ۱۳۹۷',
        '',
        clay,
        '',
        garden,
        '',
        'نظرات (۲)',
        '',
        'رضا',
        '۱۴ اسفند ۱۳۹۷',
        '',
        'بسیار خوب بود.',
        '',
        'مینا',
        '۱۵ اسفند ۱۳۹۷',
        '',
        'سپاس از شما.',
      ],
      title: 'چرخ کوزه‌گر',
      authors: ['رضا', 'مینا'],
    },
  ])('finds article and comments ($name)', ({ lines, title, authors }) => {
    const { parts } = read(lines);
    expect(parts[0]).toMatchObject({ kind: 'article', title });
    expect(parts[0]?.authors).toHaveLength(1);
    expect(parts[0]?.dates[0]?.iso).toBe('2019-03-04');
    expect(parts.slice(1).map((part) => part.authors[0])).toEqual(authors);
  });
});

describe('a text of one piece', () => {
  it.each([
    { name: 'a letter', lines: ['Dear Sara,', '', bread, '', tea], title: '' },
    {
      name: 'an essay with a title',
      lines: ['چرخ کوزه‌گر', '', clay, '', garden],
      title: 'چرخ کوزه‌گر',
    },
    {
      name: 'a list',
      lines: ['• flour', '• water', '• salt', '• yeast', '• time', '• patience'],
      title: '',
    },
  ])('stays one section without furniture: $name', ({ lines, title }) => {
    const { parts, drafts } = read(lines);
    expect(parts).toEqual([{ kind: 'section', title, authors: [], dates: [] }]);
    expect(drafts.some(({ kind }) => kind === 'furniture')).toBe(false);
  });
});

it('reads answers that are set in, with days that are counted back, and no verse among them', () => {
  const { parts, drafts } = read([
    'Bees',
    '',
    bread,
    '',
    '2 comments',
    '',
    'heather · 5 yr. ago',
    'Rub the box with a little wax.',
    '',
    '    orchard · 5 yr. ago',
    '    I will try it tomorrow.',
    '',
    '        heather · 5 yr. ago',
    '        good luck,',
    '',
  ]);
  expect(parts.map(({ authors, parent }) => [authors[0], parent])).toEqual([
    [undefined, undefined],
    ['heather', 0],
    ['orchard', 1],
    ['heather', 2],
  ]);
  expect(drafts.map(({ kind }) => kind)).not.toContain('verse');
});

it('takes the name after the date where a word leads to it', () => {
  const { parts } = read([
    'باغ',
    '',
    garden,
    '',
    '۱ پاسخ',
    '',
    'پاسخ داده شده ۱۳ آبان ۱۳۹۵ توسط رحمان',
    clay,
  ]);
  expect(parts[1]).toMatchObject({ kind: 'comment', authors: ['رحمان'] });
});

it('bounds texts by lines with a plus under each of them', () => {
  const { parts } = read([
    'سلام',
    '',
    garden,
    '',
    '+ نوشته شده در جمعه ۲۳ مهر ۱۳۸۹ ساعت ۱۷:۴۰ | 3 نظر',
    '',
    'کوزه',
    '',
    clay,
    '',
    '+ نوشته شده در دوشنبه ۵ مهر ۱۳۸۹ ساعت ۲۰:۱۵ | نظرات',
  ]);
  expect(parts.map(({ dates }) => dates[0]?.iso)).toEqual(['2010-10-15', '2010-09-27']);
});

it('leaves the way from the front page and the number of a page out of the title', () => {
  expect(read(['فرهنگ و هنر » موسیقی', 'باغ ایرانی', '', garden]).parts[0]?.title).toBe(
    'باغ ایرانی',
  );
  expect(read(['1', '', 'A Loaf', '', bread]).parts[0]?.title).toBe('A Loaf');
});

it('takes no teasers that are signed with "by" and "on" for comments, since each leads to its rest', () => {
  const { parts } = read([
    'Swans from the pier',
    'Written by Doris Kemp on 2 March 2015',
    bread,
    'Read more',
    'A door for the boathouse',
    'Written by Hal Ibsen on 20 February 2015',
    tea,
    'Read more',
  ]);
  expect(parts.map(({ kind, title }) => [kind, title])).toEqual([
    ['article', 'Swans from the pier'],
    ['article', 'A door for the boathouse'],
  ]);
});
