/** Who wrote, translated and published a text, in the lines of Persian and Arabic pages that say so in their own ways. */
import { describe, expect, it } from 'vitest';
import {
  breadParagraph as first,
  millParagraph as second,
  bridgeParagraph as third,
  readPersianPage as read,
} from '../../../support/persian-page.ts';

interface Case {
  readonly shape: string;
  readonly lines: readonly string[];
  readonly expected: Readonly<Record<string, unknown>>;
}

const title = 'نان در گذر زمان';
const author = { title, authors: ['مریم کاظمی'] };

const cases: readonly Case[] = [
  {
    shape: 'a label with the ending and a colon',
    lines: [title, 'نوشته‌ی: هلن مارش', 'ترجمه‌ی: کامران دریانورد', '', first, '', second],
    expected: { title, authors: ['هلن مارش'], translator: 'کامران دریانورد' },
  },
  {
    shape: 'a label that says of what, and into which language',
    lines: [title, 'نویسنده مطلب: هلن مارش', 'برگردان به فارسی: کامران دریانورد', '', first],
    expected: { title, authors: ['هلن مارش'], translator: 'کامران دریانورد' },
  },
  {
    shape: 'who took the trouble',
    lines: [title, '', 'به کوشش مریم کاظمی', '', first, '', second],
    expected: author,
  },
  {
    shape: 'a name and what she does, above the day',
    lines: [title, '', 'مریم کاظمی، استاد دانشگاه دشت', '۱۴۰۳/۰۶/۱۳', '', first, '', second],
    expected: { ...author, dates: ['2024-09-03'] },
  },
  {
    shape: 'a name and what she does behind a dash, without a title',
    lines: ['مریم کاظمی - عضو انجمن نانوایان', '۱۴۰۳/۰۶/۱۳', '', first, '', second],
    expected: { authors: ['مریم کاظمی'], dates: ['2024-09-03'] },
  },
  {
    shape: 'a name, a place and the day below the text',
    lines: [title, '', first, '', second, '', 'مریم کاظمی، بندر، ۵ ژانویه ۲۰۱۲'],
    expected: { ...author, dates: ['2012-01-05'] },
  },
  {
    shape: 'a name alone above the title',
    lines: ['مریم کاظمی', 'سرگذشت آسیاب کهنه در دره', '', first, '', second, '', third],
    expected: { title: 'سرگذشت آسیاب کهنه در دره', authors: ['مریم کاظمی'] },
  },
  {
    shape: 'an agency in brackets behind the place',
    lines: [title, '', `بندر (ایران باغ) – ${first}`, '', second],
    expected: { title, publisher: 'ایران باغ' },
  },
  {
    shape: 'two names in quotation marks with numbers of notes',
    lines: [title, '', 'متن: «مریم کاظمی»(۱) و «سارا امیری»(۲)', '', first, '', second],
    expected: { title, authors: ['مریم کاظمی', 'سارا امیری'] },
  },
  {
    shape: 'two authors and a translator of known names, a paper and the day twice',
    lines: [title, 'مریم کاظمی', 'رادیو دشت', '5 ژانویه 2012 - 15 دی 1390', '', first, '', second],
    expected: author,
  },
];

describe('A Persian page', () => {
  it.each(cases)('says in its own way who wrote it: $shape', async ({ lines, expected }) => {
    const { article } = await read(...lines);
    const found = { ...article, dates: article.dates.map(({ iso }) => iso) };
    expect(found).toMatchObject(
      'dates' in expected ? expected : { ...expected, dates: found.dates },
    );
  });

  it('files the text under what a label below it says', async () => {
    const { article } = await read(title, '', first, '', second, '', 'دسته‌ها: نان');
    expect(article.category).toBe('نان');
  });
});

describe('A page of several texts', () => {
  it('had whoever wrote each text above its title credited with the one before', async () => {
    const texts = [
      ['سارا امیری', 'پل‌های فراموش‌شدهٔ دشت', first],
      ['کاوه رودی', 'نان در گذر زمان', second],
      ['مینا دریایی', 'ماه و آب', third],
    ] as const;
    const { parts } = await read(
      ...texts.flatMap(([name, head, words]) => [name, head, words, 'ادامه مطلب', '']),
    );
    expect(parts.map(({ title: head, authors }) => [authors[0], head])).toEqual(
      texts.map(([name, head]) => [name, head]),
    );
  });

  it('has titles that are printed with their day and again alone', async () => {
    const { parts } = await read(
      'پنجشنبه, ۱۳ آذر , ۱۴۰۴',
      ...[
        ['تثبیت نهال‌های تازه در باغ', '24 آذر 1384', first],
        ['پایان کار کارگاه کاغذ', '2 شهریور 1384', second],
        ['بازگشت جاشوها به بندر', '19 تیر 1384', third],
      ].flatMap(([head = '', day = '', words = '']) => [`${head} ${day}`, '', head, '', words, '']),
    );
    expect(parts.slice(-2).map(({ title: head, dates }) => [head, dates[0]?.iso])).toEqual([
      ['پایان کار کارگاه کاغذ', '2005-08-24'],
      ['بازگشت جاشوها به بندر', '2005-07-10'],
    ]);
  });

  it('is a channel whose texts are signed behind a pen', async () => {
    const { parts } = await read(
      ...[first, second, third].flatMap((words, at) => [
        `📝#یادداشت | متن شمارهٔ ${String(at + 1)} دربارهٔ دشت`,
        words,
        '✍ سارا امیری',
        '🆔 @dasht',
        '',
      ]),
    );
    expect(parts.map(({ authors }) => authors)).toEqual([
      ['سارا امیری'],
      ['سارا امیری'],
      ['سارا امیری'],
    ]);
    expect(parts[0]?.title).toBe('متن شمارهٔ 1 دربارهٔ دشت');
  });
});

describe('The day at the head of a page', () => {
  it('is today where a line says so, and no day of the text', async () => {
    const { article } = await read(
      '  • امروز : یکشنبه - ۴ آذر - ۱۴۰۳',
      '',
      title,
      '26 سپتامبر 2015 - 10:02',
      '',
      first,
      '',
      second,
    );
    expect(article.dates.map(({ iso }) => iso)).toEqual(['2015-09-26']);
  });

  it('is today where it is printed twice with its hour', async () => {
    const today = 'یکشنبه ۲ اردیبهشت ۱۴۰۳ - ۰۸:۳۷';
    const { article, shown } = await read(today, '', today, '', title, '', first, '', second);
    expect(article.dates).toEqual([]);
    expect(shown).not.toContain(today);
  });
});
