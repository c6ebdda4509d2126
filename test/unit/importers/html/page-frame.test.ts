/** The frame of pages: what around titles, texts and comments is furniture, told by position and form alone. */
import { describe, expect, it } from 'vitest';
import { htmlImporter } from '../../../../corpus/importers/html/importer.ts';

const importPage = async (html: string) => {
  const bytes = new TextEncoder().encode(html);
  const { content } = await htmlImporter.import({ bytes, fileName: 'page.html' });
  const texts = (isFurniture: boolean) =>
    content.blocks
      .filter(({ kind }) => (kind === 'furniture') === isFurniture)
      .map(({ text }) => text);
  return { content, shown: texts(false), hidden: texts(true) };
};

const first =
  'The potter dug the clay behind the mill before the frost came, and let it lie under wet sacks until the spring.';
const second =
  'Every jar was fired twice, and those that rang like a bell were sold first, at the gate and without a price.';
const text = `<div><p>${first}</p><p>${second}</p></div>`;
const title = 'A jar that rings';
const page = (before: string, after: string, under = '') =>
  `<title>${title}</title><body>${before}<div><h1>${title}</h1>${under}${text}</div>${after}`;

const furniture: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'the name of the site and its motto',
    page('<div><a href="/">Kiln Post</a></div><div>From the fire</div>', ''),
    ['Kiln Post', 'From the fire'],
  ],
  [
    'links under the title that name nobody',
    page('', '', '<div><a href="/f">Follow this</a></div>'),
    ['Follow this'],
  ],
  [
    'the tags of a text',
    page(
      '',
      '<div><span><a href="/t/1">clay</a></span> <span><a href="/t/2">jars</a></span></div>',
    ),
    ['clay jars'],
  ],
  [
    'a box about the author',
    page(
      '',
      '<div><h4>Mina Rad</h4><p>Mina Rad turns pots in a village and writes about them.</p></div>',
      '<p>By Mina Rad</p>',
    ),
    ['Mina Rad', 'Mina Rad turns pots in a village and writes about them.'],
  ],
  [
    'a sentence about the author in a box of its own',
    page(
      '',
      '<div><p>Mina Rad turns pots in a village and writes about them.</p></div>',
      '<p>By Mina Rad</p>',
    ),
    ['Mina Rad turns pots in a village and writes about them.'],
  ],
  [
    'boxes that lead to other texts',
    page(
      '',
      '<div><div><a href="/1">How to build a small kiln</a><p>Bricks, a door, and a week of waiting.</p></div><div><a href="/2">What the glaze forgot to say</a><p>On a blue that was never blue.</p></div></div>',
    ),
    [
      'How to build a small kiln',
      'Bricks, a door, and a week of waiting.',
      'What the glaze forgot to say',
      'On a blue that was never blue.',
    ],
  ],
  [
    'an invitation with a field to fill in',
    page(
      '',
      '<div><p>Letters from the kiln, once in a month.</p><input><button>Send</button></div>',
    ),
    ['Letters from the kiln, once in a month.', 'Send'],
  ],
];

const words: readonly (readonly [string, string])[] = [
  [
    'an opening line above the title',
    page('<div>', '</div>').replace('<h1>', '<p>On clay</p><h1>'),
  ],
  ['who and when under the title', page('', '', '<p>By Mina Rad</p><p>4 March 2011</p>')],
  ['a subtitle', page('', '', '<p>What a village heard for a hundred years</p>')],
  ['short paragraphs at the end', page('', '').replace('</p></div>', '</p><p>So be it.</p></div>')],
  [
    'a list after the last sentence',
    page('', '').replace('</p></div>', '</p><ul><li>clay</li><li>sand</li></ul></div>'),
  ],
  [
    'what a converter wrote without a frame: short items, the line that introduces them, a line above the title',
    `<title>${title}</title><body><p>On clay</p><h1>${title}</h1><ol><li>Dig.</li><li>${first}${second}<ul><li>a spade</li></ul></li><li>Wait.</li></ol><p>Also needed:</p><ul><li>clay</li><li>sand</li></ul>`,
  ],
  [
    'short items beside the long one, and lists beside its list, on a page that leads elsewhere',
    `<title>${title}</title><body><h1>${title}</h1><p>As <a href="https://a.example/1">others</a> do:</p><ol><li><p>Dig.</p></li><li><p>${first}${second}</p><ul><li><p>a spade</p></li></ul></li><li><p>Wait.</p></li></ol><p>Also needed:</p><ul><li><p>clay</p></li><li><p>sand</p></li></ul>`,
  ],
  ['a byline below', page('', '<p>By Mina Rad</p>')],
  [
    'notes behind the text',
    page(
      '',
      '<div><h2>Notes</h2><p>The sacks were of the mill, and were counted when they came back in spring.</p></div>',
    ),
  ],
  [
    'a short section among longer ones',
    `<title>${title}</title><div><section><h1>${title}</h1><p>${first}</p></section><section><h2>Fire</h2><p>${second}</p></section><section><h2>Hours</h2><p>Nine to five</p></section></div>`,
  ],
  [
    'notes that the text links to',
    page('', '<div><ol><li id="n1">Town papers, box 4.</li></ol></div>').replace(
      first,
      `${first}<a href="#n1">1</a>`,
    ),
  ],
  [
    'sources on several sites',
    page(
      '',
      '<div><h2>Sources</h2><ul><li><a href="https://a.example/1">Rad, M., On jars and their lids</a></li><li><a href="https://b.example/2">Papers of the mill, box nine</a></li></ul></div>',
    ),
  ],
  [
    'links with words about them that are the text',
    `<title>${title}</title><h1>${title}</h1><p>Three things to read by the kiln, each better than the one before it.</p><div><div><h3><a href="/a">A history of the lid</a></h3><p>${first}</p></div><div><h3><a href="/b">What a jar can hear</a></h3><p>${second}</p></div></div>`,
  ],
  [
    'what the author says in a conversation',
    page('', '', '<p>By Mina Rad</p>').replace(
      `<p>${second}</p>`,
      `<div>Mina Rad</div><div>It was the frost.</div><div>Reza Nik</div><div>And then?</div><div>Mina Rad</div><div>Nothing, for a year.</div><div>Reza Nik</div><div>And then?</div><div>Mina Rad</div><div>Clay.</div><p>${second}</p>`,
    ),
  ],
  [
    'a text in several boxes',
    `<title>${title}</title><h1>${title}</h1><section><p>${first}</p></section><section><h2>Fire</h2><p>${second}</p></section>`,
  ],
];

describe('the frame of a page', () => {
  it.each(furniture)('hides %s', async (_, html, expected) => {
    const { shown, hidden } = await importPage(html);
    expect(hidden).toEqual(expected);
    expect(shown).toEqual(expect.arrayContaining([title, first, second]));
  });

  it.each(words)('leaves %s', async (_, html) => {
    expect((await importPage(html)).hidden).toEqual([]);
  });

  it('gives the article its subtitle', async () => {
    const subtitle = 'What a village heard for a hundred years';
    const { content } = await importPage(page('', '', `<p>${subtitle}</p>`));
    expect(content.parts[0]?.subtitle).toBe(subtitle);
  });
});

describe('the head that a word processor writes', () => {
  const metadataUnder = async (head: string) =>
    (await importPage(`${head}<body><h1>${title}</h1><p>${first}</p>`)).content.metadata;

  it('says title, author and day', async () => {
    const head =
      '<title>- no title specified</title><meta name="DCTERMS.creator" content="Mina Rad"><meta name="DCTERMS.issued" content="2011-03-04T11:09:02">';
    expect(await metadataUnder(head)).toMatchObject({
      title,
      authors: ['Mina Rad'],
      dates: [{ iso: '2011-03-04' }],
    });
  });

  it('says when the text was begun', async () => {
    const head = '<title></title><meta name="created" content="2011-03-04T11:09:02">';
    expect(await metadataUnder(head)).toMatchObject({ title, dates: [{ iso: '2011-03-04' }] });
  });
});

describe('bylines of a page', () => {
  it('are names in one line with the day, right under the title', async () => {
    const { content } = await importPage(
      page('', '', '<div><span>Mina Rad</span> <span>12 May 2019</span></div>'),
    );
    expect(content.metadata).toMatchObject({
      authors: ['Mina Rad'],
      dates: [{ iso: '2019-05-12' }],
    });
  });
});

describe('labels of contributions', () => {
  const post = (name: string, rank: string, day: string, said: string) =>
    `<div class="b"><div class="m"><a href="/u">${name}</a><div>${rank}</div><div>Joined: Jan 2009</div></div><div><p>${day}, 10:12</p><div class="w">${said}</div><p><a href="#">Quote</a></p></div></div>`;
  const thread = (said: string) =>
    `<title>${title}</title><h1>${title}</h1>${post('mina', 'Old hand', '3 May 2011', first)}${post('reza', 'Newcomer', '4 May 2011', said)}${post('sara', 'Old hand', '5 May 2011', second)}`;

  it('are hidden, and neither names nor words of the posts are', async () => {
    const { hidden, shown, content } = await importPage(thread('Thank you both, I did not know.'));
    expect(content.parts.map(({ authors }) => authors)).toEqual([['mina'], ['reza'], ['sara']]);
    expect(new Set(hidden)).toEqual(new Set(['Old hand', 'Newcomer', 'Joined: Jan 2009', 'Quote']));
    expect(shown).toContain('Thank you both, I did not know.');
  });
});

describe('articles without boxes', () => {
  const entry = (name: string, said: string) =>
    `<font size="5"><b>${name}</b></font><br><i>by Mina Rad</i><br>Posted: 3 May 2003<p>${said}<p>${said}<hr>`;

  it('are told by bold lines above bylines', async () => {
    const { content } = await importPage(
      `<title>Kiln - Archive</title><table><tr><td>${entry('Two jars', first)}${entry('A lid', second)}</table>`,
    );
    expect(content.parts.slice(1)).toMatchObject([
      { kind: 'article', title: 'Two jars', authors: ['Mina Rad'], dates: [{ iso: '2003-05-03' }] },
      { kind: 'article', title: 'A lid', authors: ['Mina Rad'], dates: [{ iso: '2003-05-03' }] },
    ]);
  });

  it('in boxes of one kind are told by the lines that open these', async () => {
    const box = (name: string, said: string) =>
      `<div class="p"><div class="q"><a href="/p">${name}</a></div><div>${said}</div><div>+ نوشته شده در جمعه بیست و پنجم مرداد ۱۳۹۲ ساعت ۲۳:۱۰ توسط مینا راد</div></div>`;
    const { content } = await importPage(box('دو کوزه', first) + box('در خمره', second));
    expect(content.parts.slice(1)).toMatchObject([
      { kind: 'article', title: 'دو کوزه', authors: ['مینا راد'] },
      { kind: 'article', title: 'در خمره', authors: ['مینا راد'] },
    ]);
  });
});
