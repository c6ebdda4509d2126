/** Pages of archives and tags: a title and broken-off words for each text, with or without days. */
import { describe, expect, it } from 'vitest';
import { findPageStructure } from '../../../../corpus/importers/capture/pages.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

function read(lines: readonly string[]) {
  return findPageStructure(findBlocks(splitLines(lines.join('\n'))));
}

const titles = [
  'Millers of the lower valley ask for a new weir',
  'A boat of bark and what it carried',
  'Why the toll house fell silent',
];
const words = [
  'Nobody in the valley remembers when the old mill was built, but the oldest map has a cross at its place, and',
  'In spring the water rises to the third step of the mill, and the children float boats of bark between',
  'The warden keeps a book of every cart that crossed in the long drought, each page in its own hand, with',
];
const persianTitles = [
  'آسیابان‌های درهٔ پایین سد می‌خواهند',
  'قایقی از پوست درخت',
  'چرا باجگاه خاموش شد',
];
const persian = [
  'هیچ‌کس در دره به یاد ندارد که آسیاب کهنه کی ساخته شد، ولی کهن‌ترین نقشهٔ ده جای آن را با چلیپایی نشان می‌دهد و',
  'بهار که می‌شود آب تا پلهٔ سوم آسیاب بالا می‌آید و بچه‌ها قایق‌هایی از پوست درخت میان سنگ‌های پل رها می‌کنند و',
  'نگهبان پل دفتری دارد که هر گاری را که در سال‌های خشک گذشته در آن نوشته‌اند و هر برگ آن به خطی دیگر است و',
];

describe('a list of teasers', () => {
  it.each([
    ['dots', titles, words, () => '...'],
    ['dots in brackets', titles, words, () => '[…]'],
    ['what leads on', titles, words, () => '… Continue Reading'],
    [
      'what leads on to each',
      titles,
      words,
      (at: number) => `… Continue reading “${titles[at] ?? ''}”`,
    ],
    ['dots, in Persian', persianTitles, persian, () => '…'],
    ['what leads on, in Persian', persianTitles, persian, () => '... ادامه مطلب'],
  ])('was one text where its teasers end in %s', (_, heads, texts, end) => {
    const lines = heads.flatMap((title, at) => [
      title,
      '',
      `${texts[at] ?? ''} ${end(at)}`,
      '',
      '',
    ]);
    const parts = read(lines);
    expect(parts.map(({ kind, title }) => [kind, title])).toEqual(
      heads.map((title) => ['article', title]),
    );
  });

  it('may begin with one that lost its title', () => {
    const [first = '', ...others] = words;
    const lines = [
      `${first} […]`,
      'Tag: Moss',
      ...others.flatMap((text, at) => [titles[at] ?? '', `${text} […]`]),
      titles[2] ?? '',
      `${first} […]`,
    ];
    expect(read(lines).map(({ title }) => title)).toEqual(['', ...titles]);
  });

  it('with days below took the day on which the page was saved for the first one, and all others one too early', () => {
    const days = ['August 14, 2014', 'July 21, 2014', 'July 2, 2014'];
    const lines = titles.flatMap((title, at) => [
      title,
      '',
      `${words[at] ?? ''} […]`,
      '',
      days[at] ?? '',
      '',
    ]);
    const parts = read(['Friday, February 23, 2018', 'Valley fairs', '', ...lines]);
    expect(parts.map(({ title, dates }) => [title, dates[0]?.iso])).toEqual([
      [titles[0], '2014-08-14'],
      [titles[1], '2014-07-21'],
      [titles[2], '2014-07-02'],
    ]);
  });

  it('is none where a text breaks off now and then below its headings', () => {
    const whole = words.map((text) => `${text} so on to the end of the day.`);
    const lines = titles.flatMap((title, at) => [
      title,
      '',
      `${words[at] ?? ''}…`,
      '',
      ...whole.flatMap((text) => [text, '']),
    ]);
    expect(read(lines)).toHaveLength(1);
  });
});

describe('furniture of pages that were looked up', () => {
  it('stood in the way of the title: an appeal to readers, the number of a page of a web log', () => {
    const text = `${words[0] ?? ''} the rest of it is lost.`;
    const letter = [
      'Letter: Millers left without bread',
      '',
      'Nora Field',
      'Wednesday 23 June 1993 23:02 BST',
      'Comments',
      '',
      'Your support helps us to tell the story',
      '',
    ];
    expect(read([...letter, text, '', text])[0]).toMatchObject({
      title: 'Letter: Millers left without bread',
      authors: ['Nora Field'],
      dates: [{ iso: '1993-06-23' }],
    });
    const page = [
      'Friday, January 2, 2026',
      'Home Blog Page 4585',
      '',
      'What do the aides of the warden advise?',
      '',
    ];
    expect(read([...page, text, '', text])[0]?.title).toBe(
      'What do the aides of the warden advise?',
    );
  });
});
