/** Whole pages of the shapes that people save, written for these tests; and what Readability finds in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { htmlImporter } from '../../../../corpus/importers/html/importer.ts';

const folder = new URL('../../../fixtures/import/html/', import.meta.url);
const pages = readdirSync(folder);

const importPage = async (fileName: string) => {
  const bytes = new Uint8Array(readFileSync(new URL(fileName, folder)));
  const { content } = await htmlImporter.import({ bytes, fileName });
  return content;
};

/** What each page must come to: kinds and titles of its parts, and every block that is furniture. */
const expected: Readonly<Record<string, { parts: string[]; title: string; furniture: string[] }>> =
  {
    'bilingual-columns.html': {
      parts: ['section: How to mend a carpet'],
      title: 'How to mend a carpet',
      furniture: [],
    },
    'blog-archive.html': {
      parts: [
        'section: Notes of a kite maker',
        'article: Which paper to buy',
        'article: بادبادک کاغذی',
        'article: Cane, not wood',
      ],
      title: 'Notes of a kite maker',
      furniture: [
        'Paper, cane and wind',
        '4 comments',
        'Older posts',
        'Archives',
        'May 2010',
        'April 2010',
        '© 2010 Omid',
      ],
    },
    'headed-boxes.html': {
      parts: [
        'section: The Slow Workshop',
        'article: A Clock Without Hands',
        'article: Sealing a Stone Floor',
        'article: A Bench for Two',
      ],
      title: 'The Slow Workshop',
      furniture: [
        'The Slow Workshop',
        'We use cookies to make this site work and to count visits.',
        'Accept',
        'Facebook Twitter Email',
        'Draft of an older paragraph that nobody sees on the page any more.',
        'Related posts',
        'A chair with three legs',
        'Glue from milk',
        '© 2018 The Slow Workshop',
      ],
    },
    'hidden-words.html': {
      parts: ['section: A Small Well'],
      title: 'A Small Well',
      furniture: [
        'This site uses cookies. Choose which of them you would like to allow before you read on.',
        'Accept all',
        'We and our partners keep things on your device.',
        'Hidden words for machines only, which no reader has ever seen.',
        '↓',
        'FacebookTwitter',
        'Read more: The well of the mill',
        'water',
        'wells',
      ],
    },
    'nameless-frame.html': {
      parts: ['article: The clock that waited', 'comment: Old Pilot', 'comment: Marta'],
      title: 'The clock that waited',
      furniture: [
        'Harbour Minutes',
        'What the quay remembers',
        'NewsHistorySign in',
        'clocks ice',
        '27 readers liked this',
        'Ines Carr',
        'Ines Carr writes about things that stand still, and lives by the quay.',
        '3 answers',
        'Reply 4',
        'Reply 11',
        'A bell for the fog',
        'Ropes, and who made them',
        'Made by the harbour, for the harbour',
      ],
    },
    'nested-answers.html': {
      parts: [
        'article: آش جو در روز برفی',
        'comment: سارا امیری',
        'comment: رضا پایدار',
        'comment: سارا امیری',
        'comment: مینا',
      ],
      title: 'آش جو در روز برفی',
      furniture: ['۳ دیدگاه'],
    },
    'old-tables.html': {
      parts: [
        'section: The Lamp Shelf',
        'article: A lamp that came by post',
        'article: Two ways to trim a wick',
      ],
      title: 'The Lamp Shelf',
      furniture: [
        'The Lamp Shelf',
        'Front',
        'Wicks',
        'Oil and glass',
        'Guest book',
        'You are visitor 0004711',
        'Back to top | E-mail the author',
        'Back to top | E-mail the author',
      ],
    },
    'preformatted-letter.html': {
      parts: ['article: letters 12'],
      title: 'letters 12',
      furniture: [],
    },
    'news-with-comments.html': {
      parts: ['article: Village reopens its old ice house', 'comment: Reza', 'comment: نرگس'],
      title: 'Village reopens its old ice house',
      furniture: [
        'Skip to content',
        'The Valley Courier',
        'News',
        'Heritage',
        'Sport',
        'Contact',
        'Home / Heritage',
        'Share Tweet Email',
        'Windmills turn again',
        'The last potter',
        'Tags: ice, brick',
        '2 Comments',
        'Reply',
        'Reply',
        'Most read',
        'Road closed for a week',
        'Apricots early this year',
        'Sign up for our newsletter',
        'Subscribe',
        '© 2014 The Valley Courier. All rights reserved.',
        'Privacy policy',
        'We use cookies to remember your settings.',
        'Accept',
      ],
    },
    'persian-news.html': {
      parts: ['section: برداشت زعفران در دشت آغاز شد'],
      title: 'برداشت زعفران در دشت آغاز شد',
      furniture: [
        'صفحهٔ نخست آرشیو تماس با ما دربارهٔ ما',
        'جامعه',
        'اقتصاد',
        'فرهنگ',
        'آب‌وهوا',
        'اشتراک‌گذاری: تلگرام فیس‌بوک',
        'مطالب مرتبط',
        'باران در راه است',
        'بازار هفتگی جابه‌جا شد',
        'تمامی حقوق برای روزنامهٔ دشت محفوظ است. خبرخوان',
      ],
    },
    'persian-thread.html': {
      parts: ['article: نگهداری کاکتوس در آپارتمان', 'comment: باغبان پیر', 'comment: نرگس۵۸'],
      title: 'نگهداری کاکتوس در آپارتمان',
      furniture: [
        'انجمن گل‌خانه',
        'گفتگوی دوستداران گیاه',
        'پرش به محتوا',
        'پرسش‌های متداول',
        'ورود',
        'صفحهٔ نخست گوشتی‌ها',
        'ارسال پاسخ',
        '۳ پست • صفحهٔ ۱ از ۱',
        'تازه‌وارد',
        'پست: ۱۲',
        'تاریخ عضویت: ۳ اسفند ۱۳۹۱',
        'نقل‌قول',
        'بالا',
        'مدیر بخش',
        'پست: ۱۹۴۳',
        'تاریخ عضویت: ۹ مهر ۱۳۸۷',
        'پاسخ: نگهداری کاکتوس در آپارتمان',
        'هر گلدان، یک شاگرد',
        'پست: ۱۲',
        'پاسخ: نگهداری کاکتوس در آپارتمان',
        'بازگشت به «گوشتی‌ها»',
        '© ۱۳۹۲ انجمن گل‌خانه',
      ],
    },
    'report-with-notes.html': {
      parts: ['section: Counting storks'],
      title: 'Counting storks',
      furniture: [],
    },
    'unnamed-boxes.html': {
      parts: ['article: چرا ساعت آفتابی دروغ نمی‌گوید', 'comment: لادن', 'comment: بهروز ستاری'],
      title: 'چرا ساعت آفتابی دروغ نمی‌گوید',
      furniture: [
        'نوشتگاه',
        'جستجو',
        'بنویسید',
        'ورود',
        '·',
        'دنبال کردن',
        '۲۱',
        'گوش کنید',
        'هم‌رسانی',
        'نجوم',
        'ساعت',
        'نوشتهٔ سهراب کیانی',
        'آموزگار فیزیک و تعمیرکار ساعت',
        '۱۸۰ دنبال‌کننده',
        'پاسخ‌ها (۲)',
        'پاسخ',
        'پاسخ',
        'بیشتر از نوشتگاه',
        'آینه‌ای که عقب می‌ماند',
        'چند کلمه دربارهٔ جیوه',
        'پله‌های ناهم‌اندازه',
        'از نردبان تا مناره',
      ],
    },
  };

describe.each(pages)('%s', (fileName) => {
  it('comes to the parts, the title and the furniture that a person would see', async () => {
    const { parts, metadata, blocks } = await importPage(fileName);
    expect({
      parts: parts.map(
        ({ kind, title, authors }) => `${kind}: ${kind === 'comment' ? authors.join() : title}`,
      ),
      title: metadata.title,
      furniture: blocks.filter(({ kind }) => kind === 'furniture').map(({ text }) => text),
    }).toEqual(expected[fileName]);
  });

  it('has the direction of its letters in every block', async () => {
    const { blocks } = await importPage(fileName);
    for (const { text, direction } of blocks) {
      const rtl = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
      const ltr = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
      if (Math.abs(rtl - ltr) > 0.3 * (rtl + ltr))
        expect(direction).toBe(rtl > ltr ? 'rtl' : 'ltr');
    }
  });

  it('keeps as text every sentence that Readability keeps, comments and all', async () => {
    const { document } = parseHTML(readFileSync(new URL(fileName, folder), 'utf8'));
    const article = new Readability(document).parse();
    const { blocks } = await importPage(fileName);
    const text = blocks
      .filter(({ kind }) => kind !== 'furniture')
      .map((block) => block.text)
      .join('\n');
    const { document: found } = parseHTML(`<body>${article?.content ?? ''}</body>`);
    const sentences = [...found.querySelectorAll('p')]
      .map((paragraph) => paragraph.textContent.replace(/\s+/gu, ' ').trim())
      .filter((words) => words.length > 60);
    for (const sentence of sentences) expect(text).toContain(sentence);
  });
});

it('puts each answer of a nested list under what it answers', async () => {
  const { parts } = await importPage('nested-answers.html');
  const parents = parts.map(({ parent }) => parts.findIndex(({ id }) => id === parent));
  expect(parents).toEqual([-1, 0, 1, 2, 0]);
});

it('gives articles in boxes their own authors and days', async () => {
  const { parts } = await importPage('headed-boxes.html');
  expect(parts.map(({ authors, dates }) => [authors[0], dates[0]?.iso])).toEqual([
    [undefined, undefined],
    ['Clara Wentworth', '2018-05-12'],
    ['Daniel Hart', '2018-06-03'],
    ['Clara Wentworth', '2018-07-01'],
  ]);
});

it('reads a letter that is set as preformatted text by its lines', async () => {
  const { blocks, metadata } = await importPage('preformatted-letter.html');
  expect([metadata.authors, metadata.dates[0]?.iso]).toEqual([['Clara Wentworth'], '2009-03-03']);
  expect(blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'heading',
    'paragraph',
    'paragraph',
    'quote',
    'paragraph',
  ]);
});

it('describes the people and days of the pages', async () => {
  const about = async (fileName: string) => {
    const { metadata } = await importPage(fileName);
    return [
      metadata.authors,
      metadata.dates.map(({ iso }) => iso),
      metadata.language,
      metadata.publisher,
    ];
  };
  expect(await about('news-with-comments.html')).toEqual([
    ['Lale Moradi'],
    ['2014-06-21'],
    'en',
    'The Valley Courier',
  ]);
  expect(await about('persian-news.html')).toEqual([
    ['سمیه رستگار'],
    ['2015-11-03'],
    'fa',
    'روزنامهٔ دشت',
  ]);
  expect(await about('blog-archive.html')).toEqual([[], [], 'en', undefined]);
  expect(await about('report-with-notes.html')).toEqual([['Wetland Group'], [], 'en', undefined]);
});
