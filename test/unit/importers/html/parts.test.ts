/** Parts of a page: articles, comments and their answers, bylines; by markup, and by words where there is none. */
import { describe, expect, it } from 'vitest';
import { htmlImporter } from '../../../../corpus/importers/html/importer.ts';
import { encodeUtf8 } from '../../../support/encode.ts';

const importPage = async (html: string) => {
  const { content } = await htmlImporter.import({ bytes: encodeUtf8(html), fileName: 'x.html' });
  const index = new Map(content.parts.map(({ id }, at) => [id, at]));
  return {
    content,
    parts: content.parts.map(({ parent, ...part }) => ({
      ...part,
      parent: index.get(parent ?? ''),
    })),
    textOf: (part: number) =>
      content.blocks
        .filter((block) => index.get(block.part) === part && block.kind !== 'furniture')
        .map(({ text }) => text),
  };
};

const prose =
  'A qanat is a gently sloping tunnel that brings water from the foot of a hill to a village, without any pump, for centuries.';

const thread = `<section id="comments"><h2>2 Comments</h2><ol class="comment-list">
  <li class="comment even" id="comment-1"><div class="comment-author vcard"><cite class="fn">علی راد</cite> <span class="says">says:</span></div>
    <div class="comment-meta"><time datetime="2012-03-21T10:00:00">March 21, 2012 at 10:00</time></div>
    <p>پدربزرگ من مقنی بود و همین را می‌گفت.</p><div class="reply"><a href="#respond">Reply</a></div>
    <ol class="children"><li class="comment"><div class="comment-author"><cite class="fn">Sara Nik</cite></div><p>Thank you, that is good to read.</p></li></ol></li>
</ol></section>`;

describe('comments of a page', () => {
  it('are parts under the article, with author, date, language, and answers under what they answer', async () => {
    const { parts, textOf } = await importPage(
      `<title>Qanats</title><article><h1>Qanats</h1><p class="byline">By Sara Nik</p><p>${prose}</p></article>${thread}`,
    );
    expect(parts).toMatchObject([
      { kind: 'article', title: 'Qanats', authors: ['Sara Nik'], language: 'en' },
      {
        kind: 'comment',
        parent: 0,
        authors: ['علی راد'],
        dates: [{ iso: '2012-03-21' }],
        language: 'fa',
        direction: 'rtl',
      },
      { kind: 'comment', parent: 1, authors: ['Sara Nik'], language: 'en' },
    ]);
    expect(textOf(0)).toEqual(['Qanats', 'By Sara Nik', prose]);
    expect(textOf(1)).toContain('پدربزرگ من مقنی بود و همین را می‌گفت.');
    expect(textOf(1)).not.toContain('Reply');
    expect(textOf(2)).toContain('Thank you, that is good to read.');
  });

  it('leave the paragraphs of the article as they are and mark their own', async () => {
    const { content } = await importPage(`<article><h1>Q</h1><p>${prose}</p></article>${thread}`);
    const kinds = new Set(
      content.blocks.filter(({ part }) => part !== content.parts[0]?.id).map(({ kind }) => kind),
    );
    expect(kinds).toEqual(new Set(['comment', 'furniture']));
  });

  it('are no parts where a box only bears their name', async () => {
    const { parts } = await importPage(
      `<h1>Q</h1><p>${prose}</p><div class="comment">Nobody has written yet</div>`,
    );
    expect(parts).toHaveLength(1);
  });
});

describe('articles of a page', () => {
  it('are parts of their own where there are several', async () => {
    const article = (title: string, name: string, day: string) =>
      `<article><h2>${title}</h2><p><span class="author">${name}</span> <time datetime="${day}">that day</time></p><p>${prose}</p></article>`;
    const { parts, textOf } = await importPage(
      `<title>A site</title><h1>A site</h1>${article('One', 'Sara Nik', '2012-01-02')}${article('دو', 'علی راد', '2012-01-03')}`,
    );
    expect(parts).toMatchObject([
      { kind: 'section', title: 'A site', dates: [] },
      {
        kind: 'article',
        title: 'One',
        authors: ['Sara Nik'],
        dates: [{ iso: '2012-01-02', text: 'that day' }],
      },
      { kind: 'article', title: 'دو', authors: ['علی راد'], dates: [{ iso: '2012-01-03' }] },
    ]);
    expect(textOf(2)[0]).toBe('دو');
  });

  it('name author, translator and date in the lines around their words', async () => {
    const { content } = await importPage(
      `<h1>قنات</h1><p>نوشتهٔ مریم کاوه</p><p>۱۳ آذر ۱۳۹۰</p><p>${prose}</p><p>${prose}</p><p>ترجمهٔ علی راد</p>`,
    );
    expect(content.metadata).toMatchObject({
      authors: ['مریم کاوه'],
      translator: 'علی راد',
      dates: [{ iso: '2011-12-04', calendar: 'jalali' }],
    });
  });

  it('are told by their words on a page without headings, as old programs wrote them', async () => {
    const { content } = await importPage(
      `<title>Old</title><font><center><b>قنات‌های یزد</b></center><br><br>نوشتهٔ مریم کاوه<br><br>${prose}<br><br>${prose}<br><br>© 2011 Yazd</font>`,
    );
    expect(content.parts).toMatchObject([
      { kind: 'article', title: 'Old', authors: ['مریم کاوه'] },
    ]);
    expect(content.blocks.at(-1)?.kind).toBe('furniture');
  });
});

describe('lists of other texts', () => {
  it('are furniture with their headings', async () => {
    const { content } = await importPage(
      `<article><h1>Q</h1><p>${prose}</p></article><h3>Related posts</h3><p><a href="/a">Salt of the desert</a></p><p><a href="/b">باغ‌ها</a></p>`,
    );
    expect(content.blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'furniture',
      'furniture',
      'furniture',
    ]);
  });

  it('are text where a section of the article bears such a name', async () => {
    const { content } = await importPage(
      `<article><h1>Q</h1><h2>Archives</h2><p>${prose}</p></article>`,
    );
    expect(content.blocks.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'paragraph']);
  });
});

describe('boxes of one kind that no word of the markup names', () => {
  const box = (name: string, day: string, words: string) =>
    `<div class="a b"><div class="c">${name}</div><div class="d">${day}</div><p>${words}</p><button>Reply</button></div>`;
  const boxes =
    box('Ruth', '3 May 2019', 'There is another one behind the mill.') +
    box('Adam Lowe', '4 May 2019', 'I went to look, and it is dry.');

  it('are comments where an article stands before them', async () => {
    const { parts } = await importPage(
      `<title>Qanats</title><h1>Qanats</h1><p>${prose}</p><div>${boxes}</div>`,
    );
    expect(parts).toMatchObject([
      { title: 'Qanats', authors: [] },
      { kind: 'comment', parent: 0, authors: ['Ruth'], dates: [{ iso: '2019-05-03' }] },
      { kind: 'comment', parent: 0, authors: ['Adam Lowe'], dates: [{ iso: '2019-05-04' }] },
    ]);
  });

  it('are comments too where their time counts back from the capture', async () => {
    const late =
      box('لیلا از سده', '۲۷ ساعت پیش', 'در ده ما هم یکی بود و پر شد.') +
      box('Adam Lowe', '5 hours ago', 'I went to look, and it is dry.');
    const { parts } = await importPage(
      `<title>Qanats</title><h1>Qanats</h1><p>${prose}</p><div>${late}</div>`,
    );
    expect(parts.slice(1)).toMatchObject([
      { kind: 'comment', authors: ['لیلا از سده'], dates: [{ text: '۲۷ ساعت پیش' }] },
      { kind: 'comment', authors: ['Adam Lowe'], dates: [{ text: '5 hours ago' }] },
    ]);
    expect(parts[1]?.dates[0]).not.toHaveProperty('iso');
  });

  it('are a thread where none does, which the first of them opens', async () => {
    const { parts } = await importPage(`<title>Wells</title><h1>Wells</h1><div>${boxes}</div>`);
    expect(parts).toMatchObject([
      { kind: 'article', title: 'Wells', authors: ['Ruth'], dates: [{ iso: '2019-05-03' }] },
      { kind: 'comment', parent: 0, authors: ['Adam Lowe'] },
    ]);
  });

  it.each([
    ['a programme', (title: string) => `<b>${title}</b>`],
    [
      'a list of texts with authors',
      (title: string) => `<a href="/x">${title} again and again</a><i class="author">Ruth</i>`,
    ],
  ])('are no contributions in %s', async (_, head) => {
    const rows = ['Bread', 'Salt', 'Water']
      .map(
        (title) =>
          `<li>${head(title)}<span>3 May 2019</span><p>Come and see how it is made.</p></li>`,
      )
      .join('');
    const { parts } = await importPage(`<h1>Village days</h1><p>${prose}</p><ul>${rows}</ul>`);
    expect(parts).toHaveLength(1);
  });
});

describe('the title of a page', () => {
  it('is the heading nearer to the text where the site has its name in a longer one', async () => {
    const { content } = await importPage(
      `<title>Notes of a station by the plain :: The last lamp</title><h1>Notes of a station by the plain</h1><h2>The last lamp</h2><p>${prose}</p>`,
    );
    expect(content.metadata.title).toBe('The last lamp');
  });

  it('is the piece of the head between what it is filed under and the site', async () => {
    const { content } = await importPage(
      `<title>stars - Why is it fast? - Dialling</title><h1>Why is it fast?</h1><p>${prose}</p>`,
    );
    expect(content.metadata.title).toBe('Why is it fast?');
  });

  it.each([
    ['longer of two headings that the head names', '<title>Mending nets - The Quay</title>', 'h2'],
    [
      'heading that is all of the declared title, of whatever level',
      '<title>The Quay: Mending nets</title><meta property="og:title" content="Mending nets">',
      'h3',
    ],
  ])('is the %s', async (_, head, level) => {
    const { content } = await importPage(
      `${head}<h1>The Quay</h1><${level}>Mending nets</${level}><p>${prose}</p>`,
    );
    expect(content.metadata.title).toBe('Mending nets');
  });
});
