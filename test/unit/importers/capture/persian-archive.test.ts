/** Persian and Arabic pages of several texts that no recurring line parts, and reports that say in their first words who wrote them. */
import { describe, expect, it } from 'vitest';
import {
  breadParagraph as first,
  bridgeParagraph as third,
  millParagraph,
  readPersianPage as read,
} from '../../../support/persian-page.ts';

const second = millParagraph;

const texts = [
  ['روایتی از کشتزارهای خسته', 'سارا امیری', first],
  ['تاریخچهٔ نام رودبار', 'کاوه رودی', second],
  ['آیا آسیابان راست می‌گوید؟', 'مینا دریایی', third],
] as const;

/** Longer than what a box beside a text says. */
const long = [first, second, third].join(' ');

interface Archive {
  readonly shape: string;
  readonly head: (title: string, name: string, at: number) => readonly string[];
}

const archives: readonly Archive[] = [
  {
    shape: 'labels of other words under each title',
    head: (title, name, at) => [
      title,
      '',
      `${['نویسنده:', 'نوشتهٔ', 'به قلم'][at] ?? ''} ${name}`,
      '',
    ],
  },
  {
    shape: 'a byline under one title, a byline and the day under the others',
    head: (title, name, at) => [
      title,
      `نویسنده: ${name}`,
      ...(at === 0 ? [] : [`${String(at)} مهر ۱۳۹۱`]),
      '',
    ],
  },
  {
    shape: 'a picture and a name above each title, a line below it',
    head: (title, name, at) => [
      `photo-${String(at)}.jpg`,
      name,
      '',
      title,
      '',
      ['بخش دوم', 'در نقد یک نقشه', 'گفتگو با یک باغبان'][at] ?? '',
      '',
    ],
  },
];

describe('a page of several Persian texts', () => {
  it.each(archives)('was read as one text where it has $shape', async ({ head }) => {
    const lines = texts.flatMap(([title, name], at) => [...head(title, name, at), long, '']);
    const { parts } = await read(...lines);
    expect(parts.map(({ authors }) => authors)).toEqual(texts.map(([, name]) => [name]));
  });

  it('was read as one text where reports begin with the desk of the paper', async () => {
    const desks = ['گروه ادب', 'گروه شهری', 'گروه اجتماعی'];
    const lines = texts.flatMap(([title, , words], at) => [
      title,
      `${desks[at] ?? ''}: ${words}`,
      second,
    ]);
    const { parts } = await read(...lines);
    expect(parts.map(({ title }) => title)).toEqual(texts.map(([title]) => title));
  });

  it.each([
    { shape: 'a full month', days: ['۱۲ بهمن ۱۳۹۸', '۳۰ دی ۱۳۹۸', '۵ دی ۱۳۹۸'] },
    { shape: 'a month cut short', days: ['۱۲ بهم ۱۳۹۸', '۳۰ دی ۱۳۹۸', '۰۵ دی ۱۳۹۸'] },
  ])('had the day of the next text, of $shape, above the rubric', async ({ days }) => {
    const lines = texts.flatMap(([title, , words], at) => [
      `${title} ${days[at] ?? ''}`,
      'مقاله',
      '',
      title,
      '',
      words,
      '',
    ]);
    const { parts } = await read(...lines);
    expect(parts.map(({ title, dates }) => [title, dates[0]?.iso])).toEqual([
      [texts[0][0], '2020-02-01'],
      [texts[1][0], '2020-01-20'],
      [texts[2][0], '2019-12-26'],
    ]);
  });

  it('had the day of the next text where teasers end in dots in brackets', async () => {
    const teaser = `${millParagraph.slice(0, -1)} […]`;
    const days = ['مرداد ۳۰, ۱۳۹۸', 'مهر ۲۲, ۱۳۹۸', 'اسفند ۹, ۱۳۹۸'];
    const lines = texts.flatMap(([title], at) => [days[at] ?? '', '', title, '', teaser, '', '']);
    const { parts } = await read(...lines);
    expect(parts.map(({ dates }) => dates[0]?.iso)).toEqual([
      '2019-08-21',
      '2019-10-14',
      '2020-02-28',
    ]);
  });
});

describe('a report that begins with who wrote it', () => {
  const title = 'گشایش گذرگاه تازه در دره';
  const cases = [
    { shape: 'a name alone before a colon', opening: 'سارا امیری: ', authors: ['سارا امیری'] },
    { shape: 'a space before the colon', opening: 'سارا امیری : ', authors: ['سارا امیری'] },
    {
      shape: 'a paper that no word calls one, a dash and a name',
      opening: 'دنیای رود – سهی مازن القیسی: ',
      authors: ['سهی مازن القیسی'],
      publisher: 'دنیای رود',
    },
    {
      shape: 'an agency, its desk behind a dash without a space, and a name',
      opening: 'خبرگزاری دشت -گروه آب و باغ- سارا امیری: ',
      authors: ['سارا امیری'],
      publisher: 'خبرگزاری دشت',
    },
  ];
  it.each(cases)('was nobody’s with $shape', async ({ opening, authors, publisher }) => {
    const { article } = await read(title, '', opening + first, '', second, '', third);
    expect(article).toMatchObject({
      authors,
      ...(publisher === undefined ? {} : { publisher }),
    });
  });

  it.each([
    { shape: 'speaks in the title', lines: [`سارا امیری: ${title}`, '', `سارا امیری: ${first}`] },
    {
      shape: 'is one of several who speak',
      lines: [title, '', `سارا امیری: ${first}`, '', `کاوه رودی: ${second}`],
    },
    { shape: 'is our reporter', lines: [title, '', `دنیای رود – خبرنگار ما: ${first}`] },
  ])('is not signed by a name that $shape', async ({ lines }) => {
    const { article } = await read(...lines, '', third);
    expect(article.authors).toEqual([]);
  });
});

describe('a Persian thread', () => {
  it('had each name given to the comment above where the first has a dot in it and a greeting stands alone', async () => {
    const comments = [
      ['dasht.baan', '۲۶ اسفند ۱۳۸۸ ساعت ۵:۱۲'],
      ['بهاره', '۲۷ اسفند ۱۳۸۸ ساعت ۱۰:۳۳'],
      ['ناشناس', '۲۸ اسفند ۱۳۸۸ ساعت ۲۳:۰۱'],
    ].flatMap(([name = '', day = '']) => [
      `${name} گفت...`,
      '',
      'سلام',
      'بهتر بود دربارهٔ خاک رس هم چیزی می‌نوشتید.',
      '',
      day,
      '',
    ]);
    const { parts } = await read('سال درخت', '', first, '', second, '', '۳ نظر:', '', ...comments);
    const said = parts.filter(({ kind }) => kind === 'comment');
    expect(said.map(({ authors, dates }) => [authors[0], dates[0]?.iso])).toEqual([
      ['dasht.baan', '2010-03-17'],
      ['بهاره', '2010-03-18'],
      ['ناشناس', '2010-03-19'],
    ]);
  });
});
