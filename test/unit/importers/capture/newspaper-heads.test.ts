/** Heads and lists of newspapers, agencies and web logs, as their pages are saved as text. */
import { describe, expect, it } from 'vitest';
import { gardenProse as prose, readCapture as read } from '../../../support/captured-lines.ts';

const said =
  'باغبان پیر هر سال پیش از نخستین باران جوی‌ها را پاک می‌کرد و به شاگردانش می‌گفت که آب راه خود را می‌شناسد.';
const also =
  'در این روستا بیش از دویست درخت گردو هست که کهن‌ترین آنها به گفتهٔ مردم سه سده پیش کاشته شده است و هنوز بار می‌دهد.';
const body = [said, '', also, '', said];

interface Head {
  readonly name: string;
  readonly lines: readonly string[];
  readonly part: Readonly<Record<string, unknown>>;
}

const heads: readonly Head[] = [
  {
    name: 'two headlines with strokes between them under the day',
    lines: ['۱۰ مهر ۱۳۸۳، ۱۶:۲۰', '', 'باغ‌ها از بازار دورند // صندوق‌ها زینتی شده‌اند', ''],
    part: {
      title: 'باغ‌ها از بازار دورند // صندوق‌ها زینتی شده‌اند',
      dates: [{ iso: '2004-10-01' }],
    },
  },
  {
    name: 'the year above all, and an issue in a list above the menu',
    lines: [
      '30 شماره آخر',
      '',
      '  • شماره 3216 -',
      '  • ۱۳۹۷ پنج شنبه ۱۸ مرداد',
      'روزنامه در یک نگاه',
      'امکانات',
      'روزنامه در یک نگاه ورق بزنید دریافت همه صفحات',
      'تبلیغات',
      'روزنامه بامداد روزنامه بامداد نارون',
      '',
      'پایداری و باغداری',
      '',
      'احمد جامعی‌پور',
      '',
    ],
    part: {
      title: 'پایداری و باغداری',
      authors: ['احمد جامعی‌پور'],
      dates: [{ iso: '2018-08-09', text: '۱۳۹۷ پنج شنبه ۱۸ مرداد' }],
    },
  },
  {
    name: 'the day of the page in three calendars above that of the text',
    lines: [
      'جمعه ۲۳ آذر ۱۴۰۳ - 2024 December 13 - ۱۰ جمادی الثانی ۱۴۴۶',
      '۰۵ آذر ۱۴۰۱ - ۰۱:۲۴',
      'چرایی تفاوت شمار باغ‌های دره',
      '',
    ],
    part: { title: 'چرایی تفاوت شمار باغ‌های دره', dates: [{ iso: '2022-11-26' }] },
  },
  {
    name: 'a line that leads up to the title, set off from it',
    lines: [
      '  • دوشنبه / ۱۶ آبان ۱۴۰۱ / ۰۷:۴۵',
      '  • دسته‌بندی: پژوهش',
      '  • کد خبر: 1401081610590',
      '',
      'چرایی ضرورت تغییر روش آبیاری باغ‌ها؛',
      '',
      'از جوی‌های کهنه تا اهمیت کاشت درخت در دره‌ها',
      '',
      'از جوی‌های کهنه تا اهمیت کاشت درخت در دره‌ها',
      '',
    ],
    part: {
      title: 'از جوی‌های کهنه تا اهمیت کاشت درخت در دره‌ها',
      subtitle: 'چرایی ضرورت تغییر روش آبیاری باغ‌ها؛',
    },
  },
  {
    name: 'a statement with what it is about in the third line',
    lines: [
      'از جان باغ چه می‌خواهید؟ درخت را آسوده بگذارید',
      'بیانیه‌ی کانون باغبانان دره',
      'درباره‌ی خشکسالی‌های اخیر',
    ],
    part: { title: 'از جان باغ چه می‌خواهید؟ درخت را آسوده بگذارید' },
  },
  {
    name: 'the name of a web log twice above the day of the week',
    lines: [
      'سرای باغبانان، کوزه‌گران و نانوایان دره',
      '',
      'سرای باغبانان، کوزه‌گران و نانوایان دره',
      '',
      '۱۳۹۳ شهریور ۱۴, جمعه',
      '',
      'شادباش کانون باغبانان به مناسبت برگزاری نشست همگانی',
      '',
    ],
    part: {
      title: 'شادباش کانون باغبانان به مناسبت برگزاری نشست همگانی',
      dates: [{ iso: '2014-09-05' }],
    },
  },
  {
    name: 'counters and whom an open letter speaks to below the title',
    lines: [
      'اطلاعیهٔ انجمن باغ در پیوند با جشن آبیاری مردم دره',
      '',
      '0',
      '94',
      '',
      'هم‌دره‌ایان گرامی و باغبانان جهان!',
      '',
    ],
    part: { title: 'اطلاعیهٔ انجمن باغ در پیوند با جشن آبیاری مردم دره', authors: [] },
  },
  {
    name: 'people whom a greeting speaks to below the title',
    lines: [
      'چهارشنبه 24 اسفند 1384',
      '',
      'پیام نوروزی کانون باغبانان دره',
      '',
      'بهاران خجسته باد',
      'مردم شریف و باغبان دره',
      '',
    ],
    part: { title: 'پیام نوروزی کانون باغبانان دره', authors: [] },
  },
];

describe('the head of a page', () => {
  it.each(heads)('with $name', ({ lines, part }) => {
    const { parts } = read([...lines, ...body]);
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject(part);
  });

  it.each([
    [
      'names no tool beside the day',
      ['تاریخ انتشار: ۶ دی ۱۳۸۶ • چاپ کنید', 'گفت‌وگو با باغبان دره', ''],
      { authors: [], dates: [{ iso: '2007-12-27' }] },
    ],
    [
      'names one body, whatever joins its words',
      ['همه چیز دربارهٔ باغ', 'نوشته شده توسط : سایت باغبانان و کوزه‌گران', ''],
      { title: 'همه چیز دربارهٔ باغ', authors: ['سایت باغبانان و کوزه‌گران'] },
    ],
  ])('%s', (_, lines, part) => {
    expect(read([...lines, ...body]).parts[0]).toMatchObject(part);
  });

  it.each([
    [
      'ends the way from the front page with its title, of which a line is a part',
      [
        'صفحه اصلی / گفت‌وگوها / گفت‌وگو با مینا راد، میراب پیشین دره',
        '',
        'مینا راد، میراب پیشین دره',
        '',
        'گفت‌وگو با مینا راد، میراب پیشین دره',
        '',
      ],
      { title: 'گفت‌وگو با مینا راد، میراب پیشین دره' },
    ],
    [
      'labels title and people in lines of their own',
      [
        'عنوان مقاله :',
        'سرآغاز باغ کوتاه در دره',
        'پدید آورندگان :',
        'مینا راد',
        'کلیدواژه :',
        'باغ کوتاه , فارسی , دره',
        'چکیده فارسی :',
      ],
      { title: 'سرآغاز باغ کوتاه در دره', authors: ['مینا راد'] },
    ],
    [
      'is that of a forum',
      ['جشن‌های باغ در دره', '', 'نویسنده Nora Field, بعد از ظهر 20:43:27 - 07/02/11', ''],
      { title: 'جشن‌های باغ در دره', authors: ['Nora Field'] },
    ],
    [
      'says in brackets when, and what the text is',
      ['نان شب', 'مینا راد  (4 آذر 1387)', '', '(داستانی از تام رید، نویسندهٔ دره)'],
      { title: 'نان شب', authors: ['مینا راد'], dates: [{ iso: '2008-11-24' }] },
    ],
  ])('%s', (_, lines, part) => {
    expect(read([...lines, ...body]).parts[0]).toMatchObject(part);
  });

  const report = 'Report of the Keeper on the gardens of the hill';
  it.each([
    [
      'numbers its sections, and names no body beside the day',
      ['A/67/369', 'General Assembly', '13 September 2012', report, 'I. Introduction'],
      { title: report, authors: [], dates: [{ iso: '2012-09-13' }] },
    ],
    [
      'ends the way from the front page with its title',
      [`Home | English | Reports | ${report}`, '', report, ''],
      { title: report },
    ],
    [
      'shows what another site has, and whose a picture is',
      [
        'View this profile on Lampgram',
        '',
        'Hill (@hill) • Lampgram photos and videos',
        '',
        report,
        '',
        'Dr. Marsh at the fair. (c) Lamp Photo/Tom Reed',
        '',
      ],
      { title: report },
    ],
    [
      'says what the file is',
      [report, '', 'Total Page:16', '', 'File Type:pdf, Size:1020Kb', ''],
      { title: report },
    ],
    [
      'has the sections of the paper in one line',
      [
        'The Post - Harbour News Weather Harbour News GARDENS Hill News BAKERIES Opinion',
        report,
        '',
        'By HARRIET J. MARSH',
        'JUNE 18, 2021 23:24',
      ],
      { title: report, authors: ['HARRIET J. MARSH'], dates: [{ iso: '2021-06-18' }] },
    ],
    [
      'gives one day in two ways',
      [report, '', '09 Aug 2009', 'By Harriet Marsh | 9 Aug 2009', ''],
      { dates: [{ text: '09 Aug 2009' }] },
    ],
  ])('%s', (_, lines, part) => {
    const { parts } = read([...lines, ...prose]);
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject(part);
  });

  it('says of no program that it wrote the text', () => {
    const { parts } = read(['Author: admin', '', report, '', 'June 26, 2014', '', ...prose]);
    expect(parts[0]).toMatchObject({ title: report, authors: [] });
  });

  it('says nothing of a book that the text lists', () => {
    const book = ['  • Writer: Tom Reed', '  • Publisher: Lamp', '  • ISBN: 978-964-194-117-0'];
    const { parts } = read([report, '', ...prose, '', 'A Jar (Novel)', '', ...book, '', ...prose]);
    expect(parts[0]?.authors).toEqual([]);
  });

  it('names nobody who goes on as a sentence does', () => {
    const { parts } = read(['باغ دره', '', ...body, '', 'نوشته نذیر ظفر او که سی سال باغبان است']);
    expect(parts[0]?.authors).toEqual([]);
  });

  it('says before the place who reports', () => {
    const first = `By Harriet Marsh HARBOUR, Feb 27 – ${prose[0] ?? ''}`;
    expect(read([report, '', first, '', ...prose]).parts[0]?.authors).toEqual(['Harriet Marsh']);
    const other = `By Harriet Marsh the fair – ${prose[0] ?? ''}`;
    expect(read([report, '', other, '', ...prose]).parts[0]?.authors).toEqual([]);
  });

  it('says before a bar who wrote the text', () => {
    const { parts } = read(['میراب و پاک کردن جوی‌های دره', '', `هادی روان| ${said}`, '', also]);
    expect(parts[0]).toMatchObject({ authors: ['هادی روان'] });
  });

  it.each([`خبر| ${said}`, `باغ | آب | ${said}`, `The lamp | ${prose[0] ?? ''}`])(
    'says nobody before other bars: %s',
    (opening) => {
      const { parts } = read(['میراب و پاک کردن جوی‌های دره', '', opening, '', also]);
      expect(parts[0]?.authors).toEqual([]);
    },
  );
});

describe('furniture', () => {
  it('is where to ask for advertisements, between paragraphs', () => {
    const ask = ['تبلیغات خبرنامهٔ بامداد', '', 'advertisement@bamdad.example'];
    const { hidden } = read([
      'پیام باغبانان دره به کوزه‌گران',
      '',
      said,
      '',
      ...ask,
      '',
      also,
      '',
      said,
    ]);
    expect(hidden).toEqual([ask[0], ask[2]]);
  });

  it.each([
    'دنبال کنندگان ۳ نفر',
    '/ 10 نظر / 8 بازدید',
    'شناسه پست: 4386',
    'نامه الکترونیک چاپ PDF',
    '(671 words – 5 minutes reading)',
    '0 اعضا و 2 کاربران مهمان درحال دیدن موضوع.',
    '« داستان‌های دره | آب و خاک »',
    'این وبلاگ را دنبال کنید',
    '۹ مطلب با موضوع «درسنامه‌ها» ثبت شده است',
  ])('is what a web log says of itself: %s', (line) => {
    const { parts, hidden } = read([line, '', 'پیام باغبانان دره', '', ...body]);
    expect(hidden).toEqual([line]);
    expect(parts[0]?.title).toBe('پیام باغبانان دره');
  });

  it('welcomes to a site, and to nothing that the text speaks of', () => {
    const lines = (welcome: string) => ['پیام باغبانان دره', '', welcome, '', ...body];
    expect(read(lines('به سایت باغبانان خوش آمدید')).hidden).toHaveLength(1);
    expect(read(lines('به برنامهٔ باغ و باغبان خوش آمدید.')).hidden).toEqual([]);
  });

  it('is no word about advertisements', () => {
    const { hidden } = read([
      'پیام باغبانان دره',
      '',
      said,
      '',
      'تبلیغات و باغ',
      '',
      also,
      '',
      said,
    ]);
    expect(hidden).toEqual([]);
  });

  it('are counters above the text, and no number of a chapter', () => {
    const title = 'پیام باغبانان دره به کوزه‌گران';
    expect(read([title, '', '0', '94', '', ...body]).hidden).toEqual(['0', '94']);
    expect(read([title, '', '1', '', ...body]).hidden).toEqual([]);
  });
});
