/** Threads of programs that nobody here knows, told by what recurs beside each name. */
import { describe, expect, it } from 'vitest';
import { findPageStructure } from '../../../../corpus/importers/capture/pages.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const article = [
  'The lock that never leaked',
  '',
  'The old lock on the upper canal was rebuilt twice in its first ten years, and each time the masons used the same stones.',
  '',
  'Boats still pass it every morning, and the keeper counts them in a book that his grandmother began in the year of the flood.',
  '',
];
const persianArticle = [
  'آب‌بندی که هرگز نم نداد',
  '',
  'آب‌بند کهنهٔ بالای رود در ده سال نخست دو بار از نو ساخته شد و هر بار بنّایان همان سنگ‌ها را به کار بردند و چیزی بر آن نیفزودند.',
  '',
  'قایق‌ها هنوز هر بامداد از آن می‌گذرند و نگهبان آن‌ها را در دفتری می‌شمارد که مادربزرگش در سال سیل آغاز کرده بود.',
  '',
];
const said = [
  'My uncle kept that lock for thirty years and never saw a drop where it should not be.',
  'The gates were oak from the hill above the mill, if I remember it rightly.',
  'Nobody should paint stones like these, whatever the council says.',
  'I rowed through it as a child, and it smelled of tar and cold iron.',
  'There is a drawing of the second building in the museum by the bridge.',
  'The book of the keeper ought to be printed one day.',
];
const persianSaid = [
  'عمویم سی سال نگهبان آن آب‌بند بود و هرگز قطره‌ای را جایی ندید که نباید باشد.',
  'درهای آن از بلوط تپهٔ بالای آسیاب بود، اگر درست به یاد داشته باشم.',
  'هیچ‌کس نباید سنگ‌هایی مانند این‌ها را رنگ بزند، هر چه شورا بگوید.',
];
const names = ['millrace', 'Tom Dale', 'oakgate7', 'D. Winter', 'Iris', 'stonecutter'];

function read(lines: readonly string[]) {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const parts = findPageStructure(drafts);
  const wordsOf = (part: number) =>
    drafts
      .filter((draft) => draft.part === part && draft.kind !== 'furniture')
      .map(({ text }) => text);
  return parts.flatMap(({ kind, authors }, at) =>
    kind === 'comment' ? [{ name: authors.join(), words: wordsOf(at).join(' ') }] : [],
  );
}

const expected = (count: number, words: readonly string[] = said) =>
  names.slice(0, count).map((name, at) => [name, words[at]]);
const found = (lines: readonly string[]) =>
  read(lines).map(({ name, words }) => [
    name,
    words.slice(words.search(/(?:My|The|No|I r|There|عم|در|هی)/u)),
  ]);

describe('a thread under a line that announces it', () => {
  it.each<[string, (name: string, at: number) => string[]]>([
    ['points in the line of the name', (name, at) => [`${name} ${at + 3}pts`, '']],
    ['points in brackets', (name, at) => [`${name} (${at * 40} points)`, '']],
    ['followers below the name', (name, at) => [name, `${at + 12} Followers`, '']],
    [
      'a count of stars and a day below the name',
      (name, at) => [name, `★ ${at + 1}`, `${at + 1} hours ago`],
    ],
  ])('has all names: %s', (_, head) => {
    const lines = [3, 2, 1].flatMap((_number, at) => [
      ...head(names[at] ?? '', at),
      said[at] ?? '',
      '',
    ]);
    expect(read([...article, '3 comments', '', ...lines]).map(({ name }) => name)).toEqual(
      names.slice(0, 3),
    );
  });

  it('has the names in the lines where the first two are of one person', () => {
    const lines = ['oakgate', 'oakgate', 'Tom Dale'].flatMap((name, at) => [
      `${name} ${String(at + 3)}pts`,
      '',
      said[at] ?? '',
      '',
    ]);
    const comments = read([...article, '3 comments', '', ...lines]);
    expect(comments.map(({ name }) => name)).toEqual(['oakgate', 'oakgate', 'Tom Dale']);
  });

  it('takes the months that head a list of days for nobody', () => {
    const lines = ['May', 'May', 'June', 'July'].flatMap((month, at) => [
      `${month} ${String(at + 3)}, 2013 at the upper mill in the old harbour town`,
      '',
      said[at] ?? '',
      '',
    ]);
    expect(read([...article, '4 comments', '', ...lines])).toEqual([]);
  });

  it('in Persian has all names', () => {
    const persian = ['سارا کاوه', 'رهگذر', 'نگهبان پل'];
    const lines = persian.flatMap((name, at) => [
      name,
      `امتیاز: ${['۱۲', '۳', '۴۰'][at] ?? ''}`,
      '',
      persianSaid[at] ?? '',
      '',
    ]);
    const comments = read([...persianArticle, '۳ نظر', '', ...lines]);
    expect(comments.map(({ name }) => name)).toEqual(persian);
  });
});

describe('a thread that nothing announces', () => {
  const box = (name: string, at: number, motto: string[] = [], rank: string[] = []) => [
    ...rank,
    name,
    ...motto,
    `${at * 31 + 4} Friends`,
    `${at + 2} minutes ago (7:1${at} PM)`,
    said[at] ?? '',
    'History | Link | Tell others',
  ];

  it('is told by figures that recur below five names and more', () => {
    expect(found([...article, ...names.flatMap((name, at) => box(name, at))])).toEqual(expected(6));
  });

  it('has names above what their owners say of themselves, and below their ranks', () => {
    const lines = names.flatMap((name, at) =>
      box(
        name,
        at,
        at % 2 === 1 ? ['"Slow water, deep lock" ..'] : [],
        at > 3 ? ['SUPER ROWER'] : [],
      ),
    );
    expect(read([...article, ...lines]).map(({ name }) => name)).toEqual(names);
  });

  it.each<[string, (at: number) => string[]]>([
    [
      'a list of other texts with counts',
      (at) => [`The lock keeper of year ${at}`, `${at + 2} shares`],
    ],
    ['days in an archive', (at) => [names[at] ?? '', `${at + 1} days ago`, said[at] ?? '', '']],
    ['steps with their minutes', (at) => [`Step ${at}`, said[at] ?? '', '']],
    ['a table of results', (at) => [`${names[at] ?? ''} ${at + 9} points`]],
  ])('is none: %s', (_, line) => {
    const lines = names.flatMap((_name, at) => line(at));
    expect(read([...article, ...lines])).toEqual([]);
  });
});
