/** Persian archives of letters, credits with their day, and heads without menus, as saved pages have them. */
import { describe, expect, it } from 'vitest';
import {
  breadParagraph as first,
  bridgeParagraph as third,
  millParagraph as second,
  readPersianPage as read,
} from '../../../support/persian-page.ts';

const letters = [
  ['نامهٔ باغداران دره به دبیر انجمن', 'جناب آقای دبیر انجمن باغداران', 'علی جویبار – آبسار', first],
  ['درخواست یک خانوادهٔ ماهیگیر', 'سرکار خانم رئیس بندر', 'مهین ساحلی – بندر کهنه', second],
  ['سومین نامه به شهرداری دربارهٔ پل', 'جناب شهردار', 'محمود رودبان – رودبالا', third],
] as const;

describe('an archive of letters', () => {
  const lines = letters.flatMap(([title, whom, name, words], at) => [
    title,
    '',
    whom,
    'با سلام و احترام',
    words,
    first,
    second,
    'با تشکر',
    name,
    `${String(at + 2)} آبان ۱۳۹۱`,
    '',
    'مطالب مرتبط',
    'کپی لینک',
    'چاپ',
    '',
  ]);

  it('hid whom letters greet, how they take leave, and the titles below a list of links', async () => {
    const { shown } = await read(...lines);
    for (const [title, whom, name] of letters)
      expect(shown).toEqual(expect.arrayContaining([title, whom, name]));
    expect(shown.filter((text) => text === 'با سلام و احترام')).toHaveLength(3);
    expect(shown.filter((text) => text === 'با تشکر')).toHaveLength(3);
    expect(shown).not.toContain('کپی لینک');
  });

  it('took whom a letter greets for its title or subtitle, and the place for a surname', async () => {
    const { parts } = await read(...lines);
    expect(parts.map(({ title, authors, subtitle }) => [title, authors, subtitle])).toEqual(
      letters.map(([title, , name]) => [title, [name.split(' – ')[0]], undefined]),
    );
  });
});

describe('a credit', () => {
  const title = 'نان در گذر زمان';
  const cases = [
    { shape: 'the day behind «مورخ»', line: 'نوشته کریم دشتی مورخ ۲۱ فبروری ۲۰۲۵' },
    { shape: 'the day right upon its month', line: 'نوشته : کریم دشتی مورخ ۲۱فبروری ۲۰۲۵' },
    { shape: 'the day behind «بتاریخ»', line: 'نوشته ی : کریم دشتی      بتاریخ ۲۱ فبروری ۲۰۲۵' },
    { shape: 'the day behind a label', line: 'نویسنده: کریم دشتی تاریخ: ۲۱ فبروری ۲۰۲۵' },
    {
      shape: 'day and source behind labels',
      line: 'نویسنده: کریم دشتی تاریخ: ۲۱ فبروری ۲۰۲۵ منبع: روزنامه رود',
      publisher: 'روزنامه رود',
    },
  ];
  it.each(cases)(
    'had the words behind the name with it for $shape',
    async ({ line, publisher }) => {
      const { article } = await read(title, '', line, '', first, '', second);
      expect(article.authors).toEqual(['کریم دشتی']);
      expect(article.dates.map(({ iso }) => iso)).toEqual(['2025-02-21']);
      expect(article.publisher).toBe(publisher);
    },
  );

  it('was not read with a colon behind who wrote, so that a blog was one text', async () => {
    const texts = [first, second, third].flatMap((words, at) => [
      `متن شمارهٔ ${String(at + 1)} دربارهٔ دشت`,
      'نوشته شده توسط : صحاف باشی',
      '',
      words,
      '',
    ]);
    const { parts } = await read(...texts);
    expect(parts.map(({ authors }) => authors)).toEqual(parts.map(() => ['صحاف باشی']));
    expect(parts).toHaveLength(3);
  });

  it('takes neither a desk nor those who speak for a body for the publisher', async () => {
    const opening = `به گزارش روابط عمومی خانه کتاب دره، ${first}`;
    const { article } = await read(title, '', '۵ مهر ۱۴۰۲', '', opening, '', second);
    expect(article.publisher).toBeUndefined();
  });
});

describe('a count of no comments', () => {
  it('opened a thread of the texts below it', async () => {
    const days = ['02:15 ب.ظ', '11:40 ق.ظ', '08:05 ب.ظ'];
    const lines = [first, second, third].flatMap((words, at) => [
      `متن شمارهٔ ${String(at + 1)} دربارهٔ دشت`,
      '',
      words,
      '',
      'م. جویباری',
      `دوشنبه ${String(23 - 7 * at)} مرداد ماه سال 1391 ساعت ${days[at] ?? ''}`,
      '0 نظر',
      '',
    ]);
    const { parts } = await read(...lines);
    expect(parts.map(({ kind, dates }) => [kind, dates[0]?.iso])).toEqual([
      ['article', '2012-08-13'],
      ['article', '2012-08-06'],
      ['article', '2012-07-30'],
    ]);
  });
});

describe('a caption in another language', () => {
  it('was the title of an article below it', async () => {
    const { parts } = await read(
      ...['Three Millers Leave', 'A Bridge Between Villages'].flatMap((title, at) => [
        title,
        '',
        'The old bridge was built of stone and has five arches, and the boats pass below it with the tide.',
        'آسیاب دره بالا، عکس از آرشیو انجمن',
        '',
        'The gardener cuts the dry branches before the sap rises, and the mill has not turned for years.',
        '',
        'By Anna Rivers',
        `December ${String(at + 3)}, 2011`,
        '',
      ]),
    );
    expect(parts.map(({ title }) => title)).toEqual([
      'Three Millers Leave',
      'A Bridge Between Villages',
    ]);
  });
});

describe('a comment', () => {
  it('was without the name that its writer set above the words as people write it', async () => {
    const comment = (title: string, words: string) => [
      'sara amiri',
      '',
      title,
      '',
      'by sara amiri on',
      '',
      'Sara Amiri',
      '',
      words,
      '',
      '',
    ];
    const { shown } = await read(
      ...[first, '', second, '', third, '', ''],
      ...comment('The mill again', 'I walked over that bridge every day since I was six.'),
      ...comment('And the bakery', 'My grandmother fed her starter every evening.'),
    );
    expect(shown.filter((text) => text === 'Sara Amiri')).toHaveLength(2);
    expect(shown).not.toContain('sara amiri');
  });
});
