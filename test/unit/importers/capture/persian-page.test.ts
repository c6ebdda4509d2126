/** Heads and feet of Persian pages: who, when and from where, in the shapes that sites print. */
import { describe, expect, it } from 'vitest';
import {
  breadParagraph as first,
  millParagraph as second,
  readPersianPage as read,
} from '../../../support/persian-page.ts';

interface Case {
  readonly shape: string;
  readonly lines: readonly string[];
  readonly expected: Readonly<Record<string, unknown>>;
}

const cases: readonly Case[] = [
  {
    shape: 'a paper and a day before the first words',
    lines: ['نانوایان نیمه‌شب', '', `چراغ دشت، هفدهم آوریل 2020: ${first}`, '', second],
    expected: { title: 'نانوایان نیمه‌شب', publisher: 'چراغ دشت', dates: ['2020-04-17'] },
  },
  {
    shape: 'a name and a weekly before the first words',
    lines: ['نان در سه پرده', '', `سارا امیری - هفته نامه چراغ - ${first}`, '', second],
    expected: { authors: ['سارا امیری'], publisher: 'هفته نامه چراغ' },
  },
  {
    shape: 'a paper and a name with a stroke between them',
    lines: [
      'رؤیای نان، کابوس آرد!',
      'lamp news / سارا امیری',
      '09-Nov-2010',
      '',
      first,
      '',
      second,
    ],
    expected: {
      title: 'رؤیای نان، کابوس آرد!',
      authors: ['سارا امیری'],
      publisher: 'lamp news',
      dates: ['2010-11-09'],
    },
  },
  {
    shape: 'an association and a day under the title',
    lines: [
      'گفتگو درباره مرمت تنورها',
      '',
      'انجمن نانوایان',
      'نوزدهم دسامبر 2007',
      '',
      first,
      '',
      second,
    ],
    expected: { publisher: 'انجمن نانوایان', dates: ['2007-12-19'] },
  },
  {
    shape: 'a label and a name in two lines',
    lines: ['همسایه‌ها و چهار تنور', '', 'نویسنده', 'سارا امیری', '', first, '', second],
    expected: { title: 'همسایه‌ها و چهار تنور', authors: ['سارا امیری'] },
  },
  {
    shape: 'a name right before the day',
    lines: ['انار در زمستان', 'سارا امیری ۳ دی ۱۳۹۷', '', first, '', second],
    expected: { authors: ['سارا امیری'], dates: ['2018-12-24'] },
  },
  {
    shape: 'the name of the site and the day above the title',
    lines: [
      'حق ما از آرد',
      '',
      'مهر ۰۸، ۱۳۹۱',
      '',
      'آرزوی بیش از ده نانوا / درد مشترک شهر',
      '',
      first,
      '',
      second,
    ],
    expected: { title: 'آرزوی بیش از ده نانوا / درد مشترک شهر', dates: ['2012-09-29'] },
  },
  {
    shape: 'a day of two digits for the year',
    lines: ['برف زودرس', '13/9/83', '', first, '', second],
    expected: { title: 'برف زودرس', dates: ['2004-12-03'] },
  },
  {
    shape: 'a letter with whoever signs it under the words that take leave',
    lines: [
      'نامه به اداره آب',
      '',
      'با سلام و احترام',
      '',
      first,
      '',
      second,
      '',
      'با تشکر',
      'جمعی از نانوایان',
    ],
    expected: { title: 'نامه به اداره آب', authors: ['جمعی از نانوایان'] },
  },
  {
    shape: 'a sentence under the title of a report',
    lines: [
      'نان به شهر می‌آید',
      'رئیس اتحادیه از راه‌اندازی ده تنور خبر داد.',
      `به گزارش دشت آنلاین، ${first}`,
      second,
    ],
    expected: {
      title: 'نان به شهر می‌آید',
      subtitle: 'رئیس اتحادیه از راه‌اندازی ده تنور خبر داد.',
      publisher: 'دشت آنلاین',
    },
  },
  {
    shape: 'words in another script above the title',
    lines: ['All for Bakers All for Bread', '', 'تنورهای شهر کهنه', '', first, '', second],
    expected: { title: 'تنورهای شهر کهنه' },
  },
];

describe('a Persian page', () => {
  it.each(cases)('is read: $shape', async ({ lines, expected }) => {
    const { article } = await read(...lines);
    const { title, subtitle, authors, publisher, dates } = article;
    const isos = dates.map(({ iso }) => iso);
    expect({ title, subtitle, authors, publisher, dates: isos }).toMatchObject(expected);
  });

  it('takes no speaker of an interview for its author', async () => {
    const { article } = await read(
      'گفتگو با یک نانوا',
      '',
      `سارا امیری: ${first}`,
      '',
      `کاوه رستگار: ${second}`,
    );
    expect(article.authors).toEqual([]);
  });

  it("shows neither today's day in two calendars nor the way from the front page", async () => {
    const { article, shown } = await read(
      'تاریخ : شنبه, ۳ آذر , ۱۴۰۳ Saturday, 23 November , 2024',
      'خانه @ آموزش @ نان @ خمیرترش در هفت روز',
      '',
      'خمیرترش در هفت روز',
      '۲۷ مهر ۱۳۹۵',
      '',
      first,
      '',
      second,
      '',
      'خروج از نسخه موبایل',
    );
    expect(article).toMatchObject({ title: 'خمیرترش در هفت روز', category: 'نان' });
    expect(article.dates.map(({ iso }) => iso)).toEqual(['2016-10-18']);
    expect(shown).toEqual(['خمیرترش در هفت روز', '۲۷ مهر ۱۳۹۵', first, second]);
  });

  it('parts teasers of a title, a name and a paragraph', async () => {
    const { parts } = await read(
      ...['تنورهای دره بالا', 'آرد و آب و آتش', 'سنگ‌های آسیاب کهنه'].flatMap((title, at) => [
        title,
        '',
        ['سارا امیری', 'کاوه رستگار', 'لیلا نوری'][at] ?? '',
        '',
        at === 1 ? second : first,
        '',
      ]),
    );
    expect(parts.map(({ title, authors }) => [title, ...authors])).toEqual([
      ['تنورهای دره بالا', 'سارا امیری'],
      ['آرد و آب و آتش', 'کاوه رستگار'],
      ['سنگ‌های آسیاب کهنه', 'لیلا نوری'],
    ]);
  });

  it('names who commented, not the country between bars below the name', async () => {
    const thread = ['ناشناس', 'علی'].flatMap((name, at) => [
      name,
      '|',
      at === 0 ? 'IRAN' : 'GERMANY',
      '|',
      `۱۵:۱${String(at)} - ۱۳۹۴/۱۱/۱۲`,
      'ممنون از این گزارش خوب دربارهٔ نان محلی ما.',
      'پاسخ',
    ]);
    const { parts } = await read(
      'نان به شهر می‌آید',
      '۱۲ بهمن ۱۳۹۴',
      first,
      second,
      'نظرات بینندگان',
      ...thread,
    );
    const comments = parts.filter(({ kind }) => kind === 'comment');
    expect(comments.flatMap(({ authors }) => authors)).toEqual(['ناشناس', 'علی']);
  });
});
