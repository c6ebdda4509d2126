/** Heads of saved pages as many sites have them: what the browser and the page say, neighbours, clocks, bylines in titles, lists of authors. */
import { describe, expect, it } from 'vitest';
import { findPageStructure } from '../../../../corpus/importers/capture/pages.ts';
import { isPlainFurnitureLine } from '../../../../corpus/importers/capture/text-label.ts';
import { readCreditedTitle } from '../../../../corpus/importers/capture/title-credit.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';
import { findDates } from '../../../../corpus/text/dates.ts';

const words = [
  'Nobody in the valley remembers when the old mill was built, but the oldest map of the parish has a small cross at its place.',
  'In spring the water rises to the third step of the mill, and the children float boats of bark between the stones of the bridge.',
  'The warden keeps a book of every cart that crossed in the long drought. Each page has its own hand, and some have drawings of oxen.',
  'When the frost comes early, the baker brings ash from the oven and strews it on the planks. He has done so since his father died.',
];

function read(lead: readonly string[], body: readonly string[] = words) {
  const lines = [...lead, ...body.flatMap((line) => ['', line])];
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const parts = findPageStructure(drafts);
  const shown = drafts.filter(({ kind }) => kind !== 'furniture').map(({ text }) => text);
  return { part: parts[0], parts, shown };
}

describe('what a browser or a page says over a text', () => {
  it.each([
    'Skip Navigation',
    'Skip to: Site Navigation',
    'Skip to next paragraph',
    'Press "Enter" to skip to content',
    'Reveal Navigation',
    'Your browser is out of date.',
    'You may not get the full experience here on River Journal.',
    'Please upgrade your browser to any of the following:',
    'This ad will end in 12 seconds',
    'Close X',
    "Close and don't show again.",
    'Forget Your Password?',
    "Don't have an account? Register »",
    'Print Email Read Later',
    '* Mandatory fields',
    'Currently there are no comments.',
    'Archive for October 2013',
    'Monthly Archives: October 2013',
    'Posts tagged reed and bark',
    '« The old weir | Main | A boat of bark »',
    '« The old weir | Main',
  ])('is furniture: %s', (line) => {
    expect(isPlainFurnitureLine(line)).toBe(true);
  });

  it.each([
    'Your browser is a window, and like all windows it frames what you see.',
    'This page will outlive its writer.',
    'The ad was painted on the wall of the mill.',
    'Close the gate behind you',
    'Want of bread',
    'Posts of oak and of ash',
    'The main road | a history',
  ])('is not taken for what texts say: %s', (line) => {
    expect(isPlainFurnitureLine(line)).toBe(false);
  });

  it('does not become the title, or hide it: the words of tools below, notices of the browser above', () => {
    const below = read([
      'Still building: The town bridge',
      '',
      'Share with others:',
      '',
      'Print Email Read Later',
    ]);
    expect(below.part).toMatchObject({ kind: 'article', title: 'Still building: The town bridge' });
    const above = read([
      'Skip Navigation',
      '',
      'Your browser is out of date.',
      '',
      'This ad will end in seconds',
      'Close X',
      '',
      'Forget Your Password?',
      '',
      'Reveal Navigation',
      '',
      'The push behind the mending of the ford',
    ]);
    expect(above.part).toMatchObject({ title: 'The push behind the mending of the ford' });
  });
});

describe('the days of a page', () => {
  it('are those of publication where a label says so, not the clock among the menus', () => {
    const { part } = read([
      'Friday, May 27, 2016',
      'Current Weather',
      'Loading Current Weather....',
      'Published: Tuesday, 6/17/2014',
      '',
      'River bridge talks',
      '',
      'Town talks picked up again in the guild hall this week',
    ]);
    expect(part?.title).toBe('River bridge talks');
    expect(part?.dates.map(({ iso }) => iso)).toEqual(['2014-06-17']);
  });

  it('are read where a program runs them together', () => {
    expect(findDates('Oct072009')[0]?.iso).toBe('2009-10-07');
    expect(findDates('May312011')[0]?.iso).toBe('2011-05-31');
    expect(findDates('Oct722009')).toEqual([]);
    expect(findDates('room Oct0720091')).toEqual([]);
  });

  it('stand between a line of neighbours and the title of a web log', () => {
    const { part } = read([
      'Bridge Guide',
      'Donate to the mill',
      'Search',
      '',
      '« Old Mill in the Valley: Where is the River Heading? | Main | The Warden Makes A Public Move »',
      'Wednesday',
      'Oct072009',
      '',
      'The Latest from the Bridge: Drama in the Guild?',
    ]);
    expect(part).toMatchObject({ title: 'The Latest from the Bridge: Drama in the Guild?' });
    expect(part?.dates.map(({ iso }) => iso)).toEqual(['2009-10-07']);
  });

  it('may have the name of whoever wrote the text set right upon them', () => {
    const { part } = read([
      'The valley prepares for a new bridge',
      '',
      'Sep 2, 2021Daniel Brumfield',
    ]);
    expect(part).toMatchObject({ authors: ['Daniel Brumfield'], dates: [{ iso: '2021-09-02' }] });
  });
});

describe('a byline in the line of the title', () => {
  it.each([
    [
      'River has carried 529 boats -- By Adam Kredel, The Moss Bridge Beacon',
      'River has carried 529 boats',
      ['Adam Kredel'],
      'The Moss Bridge Beacon',
    ],
    ['The mill turns again, by Sara Amiri', 'The mill turns again', ['Sara Amiri'], undefined],
    [
      'The mill turns again – by Sara Amiri and Tom Reed',
      'The mill turns again',
      ['Sara Amiri', 'Tom Reed'],
      undefined,
    ],
    ['آسیاب کهن روستا، نوشتهٔ بهرام کاویانی', 'آسیاب کهن روستا', ['بهرام کاویانی'], undefined],
  ])('is read from "%s"', (line, title, authors, publisher) => {
    expect(readCreditedTitle(line, [])).toEqual({
      title,
      authors,
      ...(publisher === undefined ? {} : { publisher }),
    });
  });

  it.each([
    'The road to the mill, by boat and by cart',
    'Songs of the weir, translated by Sara Amiri',
    'Two carts, by the Old Bridge',
    'پل سنگی، از سنگ رودخانه',
  ])('is not read from "%s"', (line) => {
    expect(readCreditedTitle(line, [])).toMatchObject({ title: line, authors: [] });
  });

  it('tells the title from the rubric above it', () => {
    const { part } = read([
      '',
      'Comment and Opinion',
      '',
      'Harbour Gazette – River talks: bridge saved, by Julian Borne',
      '',
    ]);
    expect(part).toMatchObject({
      title: 'Harbour Gazette – River talks: bridge saved',
      authors: ['Julian Borne'],
    });
  });
});

describe('who wrote a report', () => {
  const people =
    'Omar Albright, Layal Ashgrove, Arnold Berson, Noor Elgin, Ben Grisham, and Munya Yusof';

  it('is read from a long list behind its label', () => {
    const { part } = read([
      'River towns as builders of a shared bridge',
      '',
      `Authors: ${people}.`,
      '',
    ]);
    expect(part?.authors).toEqual(people.replace('and ', '').split(', '));
  });

  it('is no small word that a program left without its name: "Published by on June 7, 2015"', () => {
    const { part } = read([
      'Old ford residents tell their story',
      '',
      'Published by on June 7, 2015',
      '',
    ]);
    expect(part).toMatchObject({ authors: [], dates: [{ iso: '2015-06-07' }] });
  });

  it('is not the kind of text before a dateline', () => {
    const { part } = read(
      ['Work on the locks continues', ''],
      [`THE GUILD – PRESS RELEASE – Moss-Brook, October 18, 2013. ${words[0] ?? ''}`, ...words],
    );
    expect([part?.authors, part?.publisher]).toEqual([[], undefined]);
  });
});

describe('a title with what can be done behind it', () => {
  const persian = [
    'رودخانه در تابستان چنان کم‌آب می‌شود که می‌توان پیاده از آن گذشت و به باغ‌های آن سو رسید.',
    'بازرسان هر شش ماه یک بار کابل‌های پل را با دست و چشم می‌آزمایند و در دفتر می‌نویسند.',
    'هزینهٔ مرمت را مردم ده و شهرداری به نیمه پرداختند و کار در پاییز به پایان رسید.',
  ];
  const menu = ['خانه', 'مقالات', 'عکس', 'تماس با ما', 'پیوندها', 'جستجو', ''];
  it.each([['درهٔ زرین و راه‌های کهن PDF پرینت ایمیل', 'درهٔ زرین و راه‌های کهن']])(
    'was hidden where the section stands between it and the byline: %s',
    (line, title) => {
      const lead = [
        line,
        'مقالات - تاریخی',
        'نوشته شده توسط بهرام کاویانی',
        'شنبه ، 21 خرداد 1390 ، 11:20',
      ];
      const { part, shown } = read([...menu, 'رودخانه؛ نشریهٔ فرهنگی دره', '', ...lead], persian);
      expect(part).toMatchObject({ title, authors: ['بهرام کاویانی'] });
      expect(shown).toContain(line);
    },
  );
});
