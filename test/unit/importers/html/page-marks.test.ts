/** What widely used programs write into their pages, each with the least markup that has it: questions, threads, notes, names of sites. */
import { describe, expect, it } from 'vitest';
import { importBytes } from '../../../../corpus/importers/registry.ts';

const read = async (head: string, body: string) => {
  const html = `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
  const bytes = new TextEncoder().encode(html);
  return (await importBytes({ bytes, fileName: 'page.html' })).content;
};
type Content = Awaited<ReturnType<typeof read>>;

const kindOf = ({ blocks }: Content, words: string) =>
  blocks.find(({ text }) => text.includes(words))?.kind;
const comments = ({ parts }: Content) =>
  parts
    .filter(({ kind }) => kind === 'comment')
    .map(({ authors, dates, parent }) => {
      const above = parts.find(({ id }) => id === parent);
      return [authors[0], dates[0]?.iso, above?.kind === 'comment' ? above.authors[0] : ''];
    });

const prose =
  'The hinge of the garden gate has dropped by a thumb since the winter, and the latch no longer meets its plate. ' +
  'What can be done without taking the post out of the ground?';

describe('a page of a question and its answers', () => {
  const person = (name: string) =>
    `<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${name}</span></span>`;
  const page = () =>
    read(
      '<title>Why does the gate drop? - Ask the Joiner</title>',
      `<main itemscope itemtype="https://schema.org/Question"><h1>Why does the gate drop?</h1><div itemprop="text"><p>${prose}</p></div>
      <div>asked <time datetime="2018-03-02T10:00:00Z">2 March 2018</time> by ${person('Tove')}</div>
      <div id="answer-7" class="answer" itemscope itemtype="https://schema.org/Answer"><div class="vote">5</div><p>Pack the lower hinge with a leather washer, then plane the latch side.</p>
      <div>answered <time datetime="2018-03-03T10:00:00Z">3 March 2018</time> by ${person('Aron Vik')}</div>
      <ul class="comments-list"><li class="comment"><span>The washer did it.</span> <a class="comment-user">Tove</a> <span class="comment-date">4 March 2018</span></li></ul></div>
      <div id="answer-9" class="answer" itemscope itemtype="https://schema.org/Answer"><p>A post that moves with the frost needs a stone beside it.</p>
      <div>answered <time datetime="2018-03-05T10:00:00Z">5 March 2018</time> by ${person('Liv')}</div></div></main>`,
    );

  it('was one text by all who answered: each answer is a part, and what was said to it is under it', async () => {
    const content = await page();
    expect(content.metadata.authors).toEqual(['Tove']);
    expect(comments(content)).toEqual([
      ['Aron Vik', '2018-03-03', ''],
      ['Tove', '2018-03-04', 'Aron Vik'],
      ['Liv', '2018-03-05', ''],
    ]);
  });
});

describe('a thread', () => {
  const comment = (name: string, told: string, words: string) =>
    `<div class="comment"><div class="submitted"><span class="username">${name}</span> <span property="dc:date dc:created" content="${told}T09:30:00+01:00">10/08/2014 - 09:30</span></div><div class="content"><p>${words}</p></div></div>`;

  it('lost who answered whom where answers are indented beside what they answer, and took 10/08 for October', async () => {
    const content = await read(
      '<title>The gate | The Yard</title>',
      `<article><h1>The gate</h1><p>${prose}</p></article><div id="comments">${comment('Nora', '2014-08-10', 'Where there is only slate we lay two short ones.')}
      <div class="indented"><a id="c2"></a>${comment('Edwin', '2014-08-10', 'I have seen that done above the reservoir.')}</div></div>`,
    );
    expect(comments(content)).toEqual([
      ['Nora', '2014-08-10', ''],
      ['Edwin', '2014-08-10', 'Nora'],
    ]);
  });

  it('had the sentence that an account has under each post among the words of the post', async () => {
    const post = (at: number, name: string, day: string, words: string) =>
      `<div id="p${String(at)}" class="post"><div class="postbody"><p class="author"><span>توسط <strong><a class="username-coloured" href="u">${name}</a></strong> » </span><time datetime="2016-06-${day}T05:20:00Z">${day} ژوئن ۲۰۱۶</time></p>
      <div class="content">${words}</div><div class="notice">آخرین ویرایش توسط ${name} در ۲۶ خرداد ۱۳۹۵، ۱ بار.</div><div class="signature">آچار خوب نیمی از کار است.</div></div></div>`;
    const content = await read(
      '<title>زنجیر دوچرخه - انجمن رکاب</title>',
      `<h2>زنجیر دوچرخه</h2>${post(1, 'سهراب', '14', 'زنجیر دوچرخه‌ام زنگ زده است و در سربالایی می‌پرد. از کجا شروع کنم و چه روغنی بخرم؟')}${post(2, 'مهرو', '15', 'اول با نفت بشویید و بعد روغن رقیق بزنید.')}`,
    );
    expect(comments(content)).toEqual([['مهرو', '2016-06-15', '']]);
    expect(kindOf(content, 'آچار خوب')).toBe('furniture');
    expect(kindOf(content, 'آخرین ویرایش')).toBe('furniture');
    expect(kindOf(content, 'اول با نفت')).toBe('comment');
  });

  it('in a list of terms under one of several articles was no thread', async () => {
    const post = (title: string, below = '') =>
      `<div class="hentry"><h3 class="entry-title"><a href="#">${title}</a></h3><div class="entry-content"><p>${prose}</p></div><div>Posted by <span class="fn">Wilma Grote</span> on 17 May 2012</div>${below}</div>`;
    const content = await read(
      '<title>Small Press Diary: May 2012</title>',
      `<header><h1><a href="/">Small Press Diary</a></h1></header><main>${post('Wood type', '<dl id="comments-block"><dt class="comment-author">Piet said...</dt><dd><p>Never use hot water.</p></dd><dd><span>May 18, 2012 at 8:14 AM</span></dd><dt class="comment-author">Wilma Grote said...</dt><dd><p>Warm, Piet, not hot.</p></dd><dd><span>May 18, 2012 at 9:40 AM</span></dd></dl>')}${post('New rollers')}</main>`,
    );
    expect(comments(content)).toEqual([
      ['Piet', '2012-05-18', ''],
      ['Wilma Grote', '2012-05-18', ''],
    ]);
    expect(content.metadata.publisher).toBe('Small Press Diary');
  });
});

describe('around a text', () => {
  const page = () =>
    read(
      '<title>Weir</title>',
      `<main><div class="site-tagline">From the book that anybody may correct</div><h1>Weir</h1><p>${prose}<sup id="ref1"><a href="#note1">1</a></sup></p>
      <div class="thumbcaption">A slate weir in a kitchen garden</div>
      <h2>History<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2><p>${prose}</p><p><span>By Nora Tilling</span> <span>231 views</span></p>
      <ol><li id="note1"><a href="#ref1">^</a> Harrow, Water in small gardens, 1902.</li></ol></main><footer>© 2019–2021 The Evening Ledger. All rights reserved.</footer>`,
    );

  it('captions, linked notes, words beside headings and counters beside names were all paragraphs', async () => {
    const content = await page();
    expect(kindOf(content, 'A slate weir')).toBe('caption');
    expect(kindOf(content, 'Harrow, Water')).toBe('footnote');
    expect(content.blocks.find(({ text }) => text === 'History')?.kind).toBe('heading');
    expect(kindOf(content, '[edit]')).toBe('furniture');
    expect(kindOf(content, '231 views')).toBe('furniture');
    expect(kindOf(content, 'From the book')).toBe('furniture');
  });

  it('the foot says who publishes where the head does not', async () => {
    expect((await page()).metadata.publisher).toBe('The Evening Ledger');
  });

  it('a translator whose account published the text was its author, and a site was one', async () => {
    const translated = await read(
      '<title>A Rain Gauge</title><meta name="author" content="Sam Rad">',
      `<article><h1>A Rain Gauge</h1><p>By Helen Ward</p><p>Translated by Sam Rad</p><p>${prose}</p></article>`,
    );
    expect(translated.metadata).toMatchObject({ authors: ['Helen Ward'], translator: 'Sam Rad' });
    const ofSite = await read(
      '<title>پل</title><meta property="og:site_name" content="خبرگزاری کرانه"><meta name="dc.creator" content="خبرگزاری کرانه">',
      `<article><h1>پل</h1><p>${prose}</p></article>`,
    );
    expect(ofSite.metadata).toMatchObject({ authors: [], publisher: 'خبرگزاری کرانه' });
  });
});
