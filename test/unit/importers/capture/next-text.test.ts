/** Files that hold pages of several sites, one after another: nothing of one page's frame comes again on the next. */
import { describe, expect, it } from 'vitest';
import { findPageStructure } from '../../../../corpus/importers/capture/pages.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

interface Page {
  readonly head: readonly string[];
  readonly title: string;
  readonly who: readonly string[];
  readonly text: readonly string[];
  readonly end: readonly string[];
}

const harbour: Page = {
  head: ['The Harbour Paper', '  • Home', '  • News', '  • Weather', '  • Contact us', ''],
  title: 'Old lighthouse opens its stairs to visitors',
  who: ['By Nora Field', 'March 3, 2011'],
  text: [
    'The lighthouse above the harbour is open to visitors from today, and the stairs of its tower have been laid anew with oak from the hills.',
    'Its lamp was lit for the last time forty winters ago, and since then only gulls and the keeper of the harbour have seen the upper room.',
    'Visitors climb two hundred stairs, and from the gallery of the tower they see the whole harbour and the islands behind it on clear days.',
    'The keeper asks visitors to bring a coat, because the wind on the gallery of the lighthouse is cold even on the warmest days of the summer.',
    'A small room at the foot of the tower shows the old lamp, the books of the keepers and the bell that was rung whenever fog lay on the harbour.',
  ],
  end: [
    'Share this',
    'Email this page',
    'More from this section',
    'Ferry times for the winter',
    'Fish market moves',
  ],
};
const bakers: Page = {
  head: ['Flour and Water', 'Search', 'Recipes', 'Our ovens', 'Newsletter', 'Archives', ''],
  title: 'Sourdough wants patience more than flour',
  who: ['April 9, 2012', 'Posted by Tom Miller'],
  text: [
    'Whoever bakes sourdough at home begins on the evening before, because the dough has to rest in a cool kitchen until the next morning.',
    'Sourdough wants patience more than flour, say the oldest bakers of the valley, and a hurried loaf is hardly ever worth the wood that it burns.',
    'In winter the dough rests longer, and the bowl stands beside the stove under a damp cloth, with a stone on it to keep the cat away from it.',
    'When the loaves come out of the oven they cool on a grate, and no baker would cut his sourdough before the afternoon of that same day.',
    'What is left of the dough is fed with flour and kept in a jar, so that the next loaves begin where the last ones ended, as bakers have done for ages.',
  ],
  end: ['2 comments', 'Older posts', 'Newer posts', 'Subscribe'],
};
const bridges: Page = {
  head: [
    'Skip to content',
    'Bridges of the North',
    'Home | Bridges | Builders | About',
    'Log in',
    '',
  ],
  title: 'Stone arches outlive the engineers who drew them',
  who: ['12 June 2013 | Clara Winter'],
  text: [
    'Stone arches carry more than any engineer has ever asked of them, and most of those in the northern valleys are older than the roads on them.',
    'An arch stands because every stone in it would like to fall, and engineers have drawn and measured that quarrel for more than two thousand years.',
    'The masons of the north set their arches on frames of timber, and when the last stone was in its place the frame was burned with some music.',
    'Floods take the piers rather than the arches themselves, so that engineers look at the river bed first and at the stone only after that.',
    'Nobody builds such arches any more, but whoever mends one learns what the engineers who drew it knew about water, frost and the weight of carts.',
  ],
  end: ['Print', 'Tags: stone, water', 'Top'],
};

const persianWell: Page = {
  head: ['روزنامهٔ کاریز', '  • خانه', '  • جامعه', '  • فرهنگ', '  • تماس با ما', ''],
  title: 'کاریزهای کهن هنوز باغ‌ها را سیراب می‌کنند',
  who: ['نویسنده: سارا کاوه', '۱۲ فروردین ۱۳۹۰'],
  text: [
    'کاریزهای کهن این دشت هنوز آب را از پای کوه تا باغ‌ها می‌آورند و مقنی‌ها هر بهار چاه‌های آن را یکی‌یکی می‌روبند تا راه آب بسته نشود.',
    'آب کاریز نه گرم می‌شود و نه کم، و باغ‌های پایین‌دست از روزگار پدران ما نوبت آب خود را با پیمانه‌ای مسی نگه می‌دارند.',
    'مقنی‌های پیر می‌گویند که کاریز را باید شنید؛ صدای آب در چاه به آنان می‌گوید که کجا خاک فرو ریخته و کجا باید کند.',
    'در سال‌های خشک آب کاریز تنها به باغ‌های بالا می‌رسد و باغ‌دارها درخت‌های جوان را با سایه‌بانی از نی از آفتاب نگه می‌دارند.',
    'شورای دشت می‌خواهد کاریزهای کهن را ثبت کند تا چاه تازه‌ای کنار آن‌ها کنده نشود و آب باغ‌ها از میان نرود.',
  ],
  end: ['چاپ', 'ارسال به دوستان', 'بیشتر بخوانید', 'بازار میوه جابه‌جا شد'],
};
const persianCarpet: Page = {
  head: ['دفتر بافندگان', 'صفحه اصلی', 'جستجو', 'آرشیو', 'درباره ما', 'پیوندها', ''],
  title: 'رنگ‌های گیاهی به دار قالی بازگشته‌اند',
  who: ['۵ مرداد ۱۳۹۲', 'نویسنده: مینا فرهادی'],
  text: [
    'رنگ‌های گیاهی پس از سال‌ها به دار قالی بازگشته‌اند و بافندگان دوباره پوست گردو و روناس را در دیگ‌های مسی می‌جوشانند.',
    'پشم را نخست در آب آهک می‌خوابانند و سپس در دیگ رنگ می‌گردانند تا نخ‌های قالی یکدست شود و در آفتاب نپرد.',
    'بافندگان جوان رنگ‌های گیاهی را از مادربزرگ‌های خود آموخته‌اند و هر خانواده اندازهٔ زاج و برگ مو را پنهان نگه می‌دارد.',
    'قالی‌هایی که با این رنگ‌ها بافته می‌شوند دیرتر از دار پایین می‌آیند، ولی خریداران برای آن‌ها چند ماه هم می‌مانند.',
    'کارگاه کوچکی در بازار نخ‌های رنگ‌شده را به بافندگان روستاها می‌دهد و قالی بافته را از آنان می‌خرد.',
  ],
  end: ['نظر بدهید', 'بازگشت به بالا'],
};

function linesOf({ head, title, who, text, end }: Page): string[] {
  return [...head, title, '', ...who, '', ...text.flatMap((line) => [line, '']), ...end, ''];
}

function read(lines: readonly string[]) {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const parts = findPageStructure(drafts);
  return { drafts, parts };
}

const cases: [string, Page[], string[]][] = [
  ['English sites', [harbour, bakers, bridges], ['Nora Field', 'Tom Miller', 'Clara Winter']],
  ['English sites in another order', [bridges, harbour], ['Clara Winter', 'Nora Field']],
  ['Persian sites', [persianWell, persianCarpet], ['سارا کاوه', 'مینا فرهادی']],
  [
    'sites of two languages',
    [bakers, persianWell, harbour],
    ['Tom Miller', 'سارا کاوه', 'Nora Field'],
  ],
];

describe('a file of pages of several sites', () => {
  it.each(cases)('has an article for each page (%s)', (_, pages, authors) => {
    const { parts, drafts } = read(pages.flatMap(linesOf));
    expect(parts.map(({ kind, title }) => [kind, title])).toEqual(
      pages.map(({ title }) => ['article', title]),
    );
    expect(parts.map((part) => part.authors)).toEqual(authors.map((name) => [name]));
    pages.forEach(({ text }, part) => {
      for (const line of text)
        expect(drafts.find((draft) => draft.text === line)).toMatchObject({ part });
    });
  });

  it('hides the menus of the second page, and no sentence', () => {
    const { drafts } = read([harbour, bakers].flatMap(linesOf));
    const furniture = drafts.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
    expect(furniture.join('\n')).toMatch(/Search[^]*Newsletter[^]*Archives/u);
    const shown = drafts.filter(({ kind }) => kind !== 'furniture').map(({ text }) => text);
    for (const line of [...harbour.text, ...bakers.text]) expect(shown).toContain(line);
  });
});

describe('one page', () => {
  const [before, after] = [harbour.text.slice(0, 3), harbour.text.slice(3)];
  const box = ['Share this', 'Print', 'Email this page', 'Log in', 'Subscribe', 'March 4, 2011'];

  it('stays one where a box of its site stands between its sentences', () => {
    const page = { ...harbour, text: [...before, ...box, ...after, ...harbour.text.slice(0, 2)] };
    expect(read(linesOf(page)).parts).toHaveLength(1);
  });

  it('stays one where the box speaks of another text', () => {
    const teaser = ['Related', bakers.title, 'April 9, 2012', ...box];
    const page = { ...harbour, text: [...harbour.text, ...teaser, ...harbour.text] };
    expect(read(linesOf(page)).parts).toHaveLength(1);
  });
});
