/** Threads that no word of the markup names: nested answers, questions with answers, exports of conversations. */
import { describe, expect, it } from 'vitest';
import { htmlImporter } from '../../../../corpus/importers/html/importer.ts';
import { encodeUtf8 } from '../../../support/encode.ts';

const importPage = async (html: string) => {
  const { content } = await htmlImporter.import({ bytes: encodeUtf8(html), fileName: 'x.html' });
  const index = new Map(content.parts.map(({ id }, at) => [id, at]));
  const textOf = (part: number) =>
    content.blocks
      .filter((block) => index.get(block.part) === part && block.kind !== 'furniture')
      .map(({ text }) => text);
  return {
    content,
    textOf,
    parts: content.parts.map(({ kind, authors, dates, parent }) => ({
      kind,
      authors,
      dates: dates.map(({ iso, text }) => iso ?? text),
      parent: index.get(parent ?? ''),
    })),
    hidden: content.blocks.filter(({ kind }) => kind === 'furniture').map(({ text }) => text),
  };
};

const prose =
  'A cane seat that has lost two strands can be mended in an evening, if the new cane is kept damp while it is woven.';

describe('answers within the boxes of what they answer', () => {
  const entry = (name: string, score: string, when: string, said: string, below = '') =>
    `<div class="t"><div class="e"><p class="l"><a href="#">[–]</a> <a href="/u">${name}</a> ${score} ${when}</p>
     <div class="m"><p>${said}</p></div><ul><li><a href="/s">permalink</a></li><li><a href="/r">reply</a></li></ul></div>
     ${below === '' ? '' : `<div class="below">${below}</div>`}</div>`;
  const page = `<title>Cane</title><h1>Cane</h1><p>${prose}</p>${entry(
    'hide',
    '23 points',
    '8 hours ago',
    'A damp towel over night is enough for it.',
    entry(
      'willow',
      '6 points',
      '7 hours ago',
      'Do you cover the towel at all?',
      entry('hide', '4 points', '7 hours ago', 'A bag over it. Loosely.'),
    ),
  )}${entry('rush', '1 point', '2 hours ago', 'Dry cane cracks on the back of the bend.')}`;

  it('are comments of their own, each under the one that it answers', async () => {
    const { parts, textOf } = await importPage(page);
    expect(parts).toEqual([
      { kind: 'article', authors: [], dates: [], parent: undefined },
      { kind: 'comment', authors: ['hide'], dates: ['8 hours ago'], parent: 0 },
      { kind: 'comment', authors: ['willow'], dates: ['7 hours ago'], parent: 1 },
      { kind: 'comment', authors: ['hide'], dates: ['7 hours ago'], parent: 2 },
      { kind: 'comment', authors: ['rush'], dates: ['2 hours ago'], parent: 0 },
    ]);
    expect(textOf(1)).toEqual([
      '[–] hide 23 points 8 hours ago',
      'A damp towel over night is enough for it.',
    ]);
  });

  it('have the words to answer by hidden at every depth', async () => {
    const { hidden } = await importPage(page);
    expect(hidden).toEqual(Array.from({ length: 4 }, () => ['permalink', 'reply']).flat());
  });
});

describe('a question with answers', () => {
  const answer = (score: string, said: string, meta: string, below = '') =>
    `<div class="answer-box"><div class="v"><span>${score}</span> امتیاز</div><div class="said"><p>${said}</p></div><div class="meta">${meta}</div>${below}</div>`;
  const page = `<title>چرا برگ نمی‌ریزد؟ - باغ</title><h1>چرا برگ نمی‌ریزد؟</h1><div class="main">
    <div class="q"><div class="v"><span>+3</span> امتیاز</div>
    <p>درخت به من امسال تا میانه‌ی زمستان هنوز برگ دارد و برگ‌هایش قهوه‌ای است اما نمی‌افتد. آیا این نشانه‌ی بیماری است؟</p>
    <div class="meta">پرسیده شد ۱۴ دی ۱۳۹۸ توسط <a href="/u/1">بهزاد</a> (۱۲۰ امتیاز)</div></div><h2>۲ پاسخ</h2>
    ${answer(
      '+5',
      'بیماری نیست. برگ می‌ماند تا نخستین باد سخت بیاید.',
      'پاسخ داده شد ۱۵ دی ۱۳۹۸ توسط <a href="/u/2">باغبان</a> (۴,۸۱۰ امتیاز)',
      '<div class="c"><div>ممنون. دیشب باد آمد و همه ریخت.</div><div class="meta">دیدگاه ۱۷ دی ۱۳۹۸ توسط <a href="/u/1">بهزاد</a></div></div>',
    )}
    ${answer('0', 'خاک را از نظر نیتروژن آزمایش کنید تا روشن شود.', 'پاسخ داده شد ۲ بهمن ۱۳۹۸ توسط <a href="/u/3">مهندس شکوفه</a> (۹۵۰ امتیاز)')}</div>
    <div class="beside"><p>به باغ خوش آمدید، جایی که می‌توانید بپرسید و از باغداران دیگر پاسخ بگیرید.</p></div>`;

  it('is the text, its answers comments, and what is said of an answer stands under it', async () => {
    const { parts } = await importPage(page);
    expect(parts).toEqual([
      { kind: 'article', authors: ['بهزاد'], dates: ['2020-01-04'], parent: undefined },
      { kind: 'comment', authors: ['باغبان'], dates: ['2020-01-05'], parent: 0 },
      { kind: 'comment', authors: ['بهزاد'], dates: ['2020-01-07'], parent: 1 },
      { kind: 'comment', authors: ['مهندس شکوفه'], dates: ['2020-01-22'], parent: 0 },
    ]);
  });

  it('has the scores hidden, that of the question too, and what stands beside it all', async () => {
    const { hidden } = await importPage(page);
    expect(hidden).toEqual(
      expect.arrayContaining([
        '+3 امتیاز',
        '+5 امتیاز',
        '0 امتیاز',
        expect.stringContaining('خوش آمدید'),
      ]),
    );
    expect(hidden.join()).not.toMatch(/بیماری|ممنون|نیتروژن/u);
  });
});

describe('an export of a conversation', () => {
  const row = (name: string, at: string, said: string) =>
    `<div class="row">${name === '' ? '' : `<div class="who">${name}</div>`}<div class="when" title="${at}">${at.slice(-8, -3)}</div>${said}</div>`;
  const said = (words: string) => `<div class="say">${words}</div>`;
  const page = `<h1>Bell ringers</h1><div class="log"><div class="row sys">Agnes added Wilf</div>
    ${row('Agnes', '02.05.2020 08:14:03', said('Good morning. We practise with hand bells in the orchard until the stairs of the tower are mended.'))}
    ${row('Wilf', '02.05.2020 08:20:41', said('I have two and can borrow three. Shall I bring the card?'))}
    ${row('', '02.05.2020 08:21:10', said('The wet one, I mean.'))}
    <div class="row sys">3 May 2020</div>
    ${row('Noor', '03.05.2020 07:02:55', `<div class="from"><div class="who">The Tower <span>01.05.2020 10:22:00</span></div>${said('The stairs will be mended by the end of June, and not before.')}</div>`)}</div>`;

  it('has a part for each message, dated by what stands under the pointer', async () => {
    const { parts } = await importPage(page);
    expect(parts.map(({ authors, dates }) => [...authors, ...dates])).toEqual([
      ['Agnes', '2020-05-02'],
      ['Wilf', '2020-05-02'],
      // Who writes again is not named again.
      ['Wilf', '2020-05-02'],
      // Whoever passes a message on sent it, not its first author.
      ['Noor', '2020-05-03'],
    ]);
  });

  it('has the lines of the program hidden', async () => {
    const { hidden } = await importPage(page);
    expect(hidden).toEqual(['Agnes added Wilf', '3 May 2020']);
  });
});

describe('contributions with titles', () => {
  const entry = (title: string, name: string, said: string, bar: string) =>
    `<div class="box"><h3><a href="#1">${title}</a></h3><div class="by">by ${name} on Sun Jun 14, 2009 06:20 PM</div><div class="txt"><p>${said}</p></div>${bar}</div>`;
  const entries = (bar: string) =>
    entry('He did charge my uncle', 'Imelda Hook', `Two shillings for a piano. ${prose}`, bar) +
    entry('Rope', 'Oarsman', `The rope is still there. ${prose}`, bar);
  const page = (thread: string) =>
    `<title>The ferry</title><div class="col"><h2>The ferry</h2><div>by Colm Weir<br>13-Jun-2009</div><p>${prose}</p></div><div class="col">${thread}</div>`;

  it.each([
    ['they can be answered', entries('<div><a href="/r">reply</a></div>')],
    ['a line announces comments', `<p>2 comments</p>${entries('')}`],
  ])('are comments under a text with a title of its own where %s', async (_, thread) => {
    const { content, parts } = await importPage(page(thread));
    expect(parts.map(({ kind, authors }) => [kind, ...authors])).toEqual([
      ['article', 'Colm Weir'],
      ['comment', 'Imelda Hook'],
      ['comment', 'Oarsman'],
    ]);
    expect(content.parts.map(({ title }) => title)).toEqual([
      'The ferry',
      'He did charge my uncle',
      'Rope',
    ]);
  });

  it('are articles where neither is so', async () => {
    const { parts } = await importPage(`<h1>Rivers</h1>${entries('')}`);
    expect(parts.map(({ kind }) => kind)).toEqual(['section', 'article', 'article']);
  });

  it('may be one alone under the line that announces it', async () => {
    const one =
      '<p>1 comment</p><div class="one"><p><b>Ruth Hale</b></p><p>14 June 2009</p><p>The rope is still there.</p></div>';
    const { parts } = await importPage(page(one));
    expect(parts[1]).toMatchObject({ kind: 'comment', authors: ['Ruth Hale'] });
  });
});

describe('comments that no boxes hold', () => {
  it('are told by the lines that say who and when, one after another, down to the end of their box', async () => {
    const line = (name: string, day: string, said: string) =>
      `<p><b>${name}</b> - March ${day}, 2001</p><p>${said}</p><hr>`;
    const { parts, textOf } = await importPage(
      `<title>The wall</title><div><h1>The wall</h1><p>${prose}</p><p>Comments</p>${line('Len Askew', '9', 'It was my grandfather who built it.')}${line('Joan (next door)', '11', 'We hear it at night.')}</div><p>${prose}</p>`,
    );
    expect(parts.map(({ kind, authors, dates }) => [kind, ...authors, ...dates])).toEqual([
      ['article'],
      ['comment', 'Len Askew', '2001-03-09'],
      ['comment', 'Joan', '2001-03-11'],
    ]);
    expect(textOf(2)).toContain('We hear it at night.');
    expect(textOf(2)).not.toContain(prose);
  });

  it('are none where "Comments" is a button above the text: a whole article became two comments', async () => {
    const { parts } = await importPage(
      `<title>The wall</title><div><h1>The wall</h1><p>E-mail</p><p>Comments</p><div>By Nadia Lark</div><p>Originally published on Wed June 5, 2013 4:00 pm</p><p>${prose}</p><p>${prose} And so it was.</p></div>`,
    );
    expect(parts.map(({ kind }) => kind)).toEqual(['section']);
  });
});

describe('boxes that are no contributions', () => {
  const rows = (head: (title: string) => string) =>
    ['Bread and salt', 'Harvest dance', 'Old songs']
      .map((title) => `<li>${head(title)}<p>Come and see how it is made by hand.</p></li>`)
      .join('');
  it.each([
    [
      'a programme with times of day',
      (title: string) => `<b>${title}</b> <i>3 May 2019, 19:00</i>`,
    ],
    ['a list of texts', (title: string) => `<a href="/x">${title} again</a> <i>3 hours ago</i>`],
  ])('are %s', async (_, head) => {
    const { parts } = await importPage(`<h1>Days</h1><p>${prose}</p><ul>${rows(head)}</ul>`);
    expect(parts).toHaveLength(1);
  });
});
