/** Pages as sites make them whose texts, titles or threads were lost: each shape with the least markup that has it. */
import { describe, expect, it } from 'vitest';
import { importBytes } from '../../../../corpus/importers/registry.ts';

const read = async (head: string, body: string) => {
  const html = `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
  const bytes = new TextEncoder().encode(html);
  return (await importBytes({ bytes, fileName: 'page.html' })).content;
};
type Content = Awaited<ReturnType<typeof read>>;

const parts = ({ parts: all }: Content) =>
  all.map(({ kind, title, authors }) => [kind, title, ...authors]);
const kindOf = ({ blocks }: Content, words: string) =>
  blocks.find(({ text }) => text.includes(words))?.kind;

const spoon =
  'I have been given half a cherry tree and a third of a sycamore. Which of the two makes a spoon that does not taste of anything?';

describe('a thread whose first post opens with the name of whoever wrote it', () => {
  const post = (at: number, name: string, words: string) =>
    `<div id="e${String(at)}"><table id="p${String(at)}"><tr><td>10-1${String(at)}-2009, 08:51 PM</td><td>#<b>${String(at)}</b></td></tr>
    <tr><td><div><a href="u">${name}</a></div><div>Posts: ${String(at)}2</div></td><td><div>${words}</div><div><a href="q">Quote</a></div></td></tr></table></div>`;
  const page = () =>
    read(
      '<title>Wood for a spoon? - The Bench</title>',
      `<table><tr><td><a href="/">The Bench</a> &gt; <a href="f">Green Wood</a><div>Wood for a spoon?</div></td><td>User Name<br>Password</td></tr></table>
      <div>${post(1, 'knotwise', spoon)}${post(2, 'ann_s', 'Sycamore. It was the wood of the dairy: skimmers and bowls.')}
      ${post(3, 'Bodger Bill', 'Agree with Ann. Keep it in the pond until the night before.')}</div>
      <table><tr><td>You may not post new threads, and you may not edit your posts here at all.</td></tr></table>`,
    );

  it('was hidden as a box about the author', async () => {
    const content = await page();
    expect(kindOf(content, 'half a cherry tree')).toBe('paragraph');
    expect(parts(content).map((part) => part.at(-1))).toEqual(['knotwise', 'ann_s', 'Bodger Bill']);
  });

  it('has the bars around it as furniture, whatever rows they stand in', async () => {
    const content = await page();
    expect(kindOf(content, 'User Name')).toBe('furniture');
    expect(kindOf(content, 'You may not post')).toBe('furniture');
  });
});

describe('an old page that sets its text in one font', () => {
  const bridge =
    'در دره‌های بالای رود ما بیست و سه پل سنگی هست که هیچ مهندسی آنها را نکشیده است. چوپان‌ها آنها را برای بزها ساخته‌اند.';
  const row = (name: string, day: string, words: string) =>
    `<tr><td><b>${name}</b></td><td>${day}</td></tr><tr><td colspan="2">${words}</td></tr>`;
  const page = () =>
    read(
      '<title>ماهنامهٔ پل - شمارهٔ ۱۴</title>',
      `<table><tr><td><font size="1"><a href="i">صفحهٔ اول</a><br><a href="o">شماره‌های پیشین</a></font></td><td><div>
      <p align="center"><b><font size="4">پل‌هایی که چوپان‌ها ساختند</font></b></p>
      <p align="center"><font size="2">نادر سنگ‌تراش</font></p><p align="center"><font size="2">ترجمهٔ شیرین بلورچی</font></p>
      <font size="2">${bridge}<br><br>پل سوم از همه کهنه‌تر است و بر سنگ میانی آن دو شاخ کنده‌اند.<br><br>امروز تنها هفت پل رفت و آمد دارد.<br><br></font>
      <p><b>نظر خوانندگان</b></p><table>${row('جلال', '۲۰ مهر ۱۳۸۲', 'پل هفتم را آب پارسال برد.')}${row('خاتون', '۲ آبان ۱۳۸۲', 'شاخ‌ها شمار بزهاست.')}</table>
      </div></td></tr></table>`,
    );

  it('had its title and author hidden, and was called by the name of the issue', async () => {
    const content = await page();
    expect(content.metadata).toMatchObject({
      title: 'پل‌هایی که چوپان‌ها ساختند',
      authors: ['نادر سنگ‌تراش'],
      translator: 'شیرین بلورچی',
    });
    expect(kindOf(content, 'چوپان‌ها ساختند')).toBe('heading');
  });

  it('was one comment where the rows of a table are names and words in turn', async () => {
    expect(parts(await page()).slice(1)).toEqual([
      ['comment', '', 'جلال'],
      ['comment', '', 'خاتون'],
    ]);
  });
});

describe('a page whose head says the site and the title', () => {
  it('was called by the site where that is the higher heading; its foot says who wrote it', async () => {
    const { metadata } = await read(
      '<title>Lamp and Ledger: Counting the swifts</title>',
      `<div id="header"><h1><a href="/">Lamp and Ledger</a></h1></div><div class="post"><h3>Counting the swifts</h3>
      <div class="post-body"><p>They came back on Tuesday, eleven of them, which is two fewer than last year and one more than was hoped.</p></div>
      <div class="post-footer"><span>Posted by <span>Hugh Marlow</span></span> <span>at 9:40 PM</span></div></div>`,
    );
    expect(metadata).toMatchObject({
      title: 'Counting the swifts',
      publisher: 'Lamp and Ledger',
      authors: ['Hugh Marlow'],
    });
  });

  it('had the day of its first comment where only comments give theirs in a form for machines', async () => {
    const entry = (name: string, day: number) =>
      `<li><div><strong>${name}</strong><time datetime="2022-05-0${String(day)}T09:00:00Z">${String(day)} May 2022</time></div><p>${spoon}</p><div><button>Reply</button></div></li>`;
    const { metadata } = await read(
      '<title>Why hives face the sun</title>',
      `<div><h1>Why hives face the sun</h1><div><span>Rosa Keeper</span></div><div><span>4 May 2022</span> <span>4 min read</span></div>
      <p>${spoon.repeat(2)}</p></div><section><h3>Comments (2)</h3><ul>${entry('Mark', 5)}${entry('Nell Garden', 7)}</ul></section>`,
    );
    expect(metadata.dates.map(({ iso }) => iso)).toEqual(['2022-05-04']);
  });

  it('has a smaller heading over its title that leads up to it, and the day above both', async () => {
    const water =
      'لایروبی این قنات از بهار سال گذشته آغاز شده بود و مقنّی‌ها آن را بی هیچ دستگاهی و تنها با چرخ چاه به پایان رساندند.';
    const content = await read(
      '<title>قنات کهنه دوباره جاری شد | پایگاه کاریز</title>',
      `<div dir="rtl"><div><span>کد خبر : ۵۵۴۳۱</span> <span>تاریخ انتشار : یکشنبه ۱۱ آذر ۱۳۹۷ - ۹:۰۲</span></div><h4>به همت چهل مقنّی؛</h4>
      <h2>قنات کهنه دوباره جاری شد</h2><div>${water}</div><div>${water}</div><p>گزارش از: مهتاب کاریزی</p></div>`,
    );
    expect(content.parts[0]).toMatchObject({
      subtitle: 'به همت چهل مقنّی؛',
      authors: ['مهتاب کاریزی'],
    });
    expect(content.metadata.dates[0]?.iso).toBe('2018-12-02');
  });
});

describe('links among the words of a page', () => {
  const page = () =>
    read(
      '<title>Letters that the wind wrote</title>',
      `<div><a href="/">Home</a><a href="/stories">Stories</a></div><div><h1>Letters that the wind wrote</h1>
      <div><a href="/authors/ines-carr">Ines Carr</a></div><div><a href="/city">City Walks</a></div><div>12 May 2019</div>
      <div><p>${spoon}</p><div><span>Read more</span><ul><li><a href="/a">The lamp that was seen from our house</a></li></ul></div>
      <p>${spoon}</p><p><a href="/list">The list of all the woods</a></p><p>${spoon}</p></div></div>`,
    );

  it('named nobody where the name under the title led to its author, and all links there were hidden', async () => {
    const content = await page();
    expect(content.metadata.authors).toEqual(['Ines Carr']);
    expect(kindOf(content, 'Ines Carr')).toBe('paragraph');
    expect(kindOf(content, 'City Walks')).toBe('furniture');
  });

  it('are furniture in a box of their own with a label between two paragraphs, and text where a paragraph is one', async () => {
    const content = await page();
    expect(kindOf(content, 'The lamp that was seen')).toBe('furniture');
    expect(kindOf(content, 'The list of all the woods')).toBe('paragraph');
  });
});
