/** Threads in plain text: what recurs in each comment is no word of it, pictures and signs stand around names. */
import { describe, expect, it } from 'vitest';
import type { BlockDraft, PartDraft } from '../../../../corpus/importers/draft.ts';
import { findStructure } from '../../../../corpus/importers/capture/structure.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

function read(lines: readonly string[]): { parts: PartDraft[]; drafts: BlockDraft[] } {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  return { parts: findStructure(drafts), drafts };
}

const shown = (drafts: readonly BlockDraft[], part: number) =>
  drafts
    .filter((draft) => draft.part === part && draft.kind !== 'furniture')
    .map(({ text }) => text);

const swifts =
  'I began to count the swifts because I could not sleep. They come out of the gable of the old school one at a time, like letters from a slot.';
const head = [
  'Counting swifts from a window',
  '',
  'By Perpetua Lowe',
  'July 9, 2017',
  '',
  swifts,
  '',
];

describe('comments with a picture, a sign between name and day, and a bar below', () => {
  const comment = (name: string, said: string, likes: string) => [
    'Avatar',
    name,
    '•',
    '3 years ago',
    said,
    '',
    ...(likes === '' ? [] : [likes]),
    '•',
    'Reply',
    '•',
    'Share ›',
    '',
  ];
  const { parts, drafts } = read([
    ...head,
    '3 Comments',
    '',
    ...comment(
      'Gable End',
      'The old school was roofed anew and the builders closed the eaves.',
      '12',
    ),
    ...comment(
      'Perpetua Lowe  Gable End',
      'I did not know about the eaves. Where are the boxes?',
      '',
    ),
    ...comment('Hal', 'Twelve here as well. Not the same twelve, I hope.', '5'),
  ]);

  it('have authors, days and whom they answer', () => {
    expect(parts.slice(1)).toMatchObject([
      { kind: 'comment', authors: ['Gable End'], title: '', dates: [{ text: '3 years ago' }] },
      { kind: 'comment', authors: ['Perpetua Lowe'], title: '', parent: 1 },
      { kind: 'comment', authors: ['Hal'], title: '', parent: 0 },
    ]);
  });

  it('keep their words and nothing of what recurs', () => {
    expect(shown(drafts, 3).at(-1)).toBe('Twelve here as well. Not the same twelve, I hope.');
    expect(shown(drafts, 1)).not.toContain('Avatar');
  });
});

describe('comments with figures of votes below', () => {
  const comment = (name: string, said: string, up: string, down: string) => [
    name,
    '۲ ساعت پیش',
    said,
    'پاسخ',
    `👍 ${up}`,
    `👎 ${down}`,
    '',
  ];

  it('keep short words that two of them have in common', () => {
    const { drafts, parts } = read([
      ...['Counting swifts from a window', '', 'By Perpetua Lowe', 'July 9, 2017', '', swifts, ''],
      'نظرات (۳)',
      '',
      ...comment('کندودار قدیمی', 'خیلی زیبا بود', '۱۴', '۱'),
      ...comment('ناشناس', 'خیلی زیبا بود', '۶', '۰'),
      ...comment('مینا', 'در دشت ما آویشن هنوز باز نشده است.', '۳', '۲'),
    ]);
    expect(parts.slice(1).map(({ authors }) => authors[0])).toEqual([
      'کندودار قدیمی',
      'ناشناس',
      'مینا',
    ]);
    expect([1, 2, 3].map((part) => shown(drafts, part).at(-1))).toEqual([
      'خیلی زیبا بود',
      'خیلی زیبا بود',
      'در دشت ما آویشن هنوز باز نشده است.',
    ]);
  });
});

describe('a form below the last comment', () => {
  it('is hidden where it stands below the line that ends each comment', () => {
    const comment = (name: string, day: string, said: string) => [
      name,
      `یکشنبه ${day} اردیبهشت ۱۳۹۰ - ۰۹:۱۲`,
      said,
      'وب سایت   ایمیل',
      '',
    ];
    const { drafts } = read([
      ...head,
      'نظرات (۳)',
      '',
      ...comment('سپیده', '۱۸', 'ده ما هم برجی دارد که حالا انبار یونجه شده است.'),
      ...comment('کفترباز', '۱۹', 'کبوتر به برجی که مار دیده باشد برنمی‌گردد.'),
      ...comment('رهگذر کویر', '۲۱', 'عکس برج را هم بگذارید.'),
      'نام :',
      'نظر خصوصی',
    ]);
    expect(shown(drafts, 3).at(-1)).toBe('عکس برج را هم بگذارید.');
  });
});

describe('a forum below a long way from its front page', () => {
  const post = (
    at: string,
    number: string,
    name: string,
    posts: string,
    said: readonly string[],
  ) => [
    at,
    number,
    name,
    `Joined: Jan 2008`,
    `Posts: ${posts}`,
    ...said,
    'Answer with these words',
    '',
  ];

  it('has its first box too', () => {
    const { parts } = read([
      'Forum of the gardeners > Trees and hedges > Fruit with pips and stones',
      '',
      'Pears on hawthorn',
      '',
      ...post('04-12-2009, 09:31 PM', '#1', 'Woodpecker', '214', [
        'There is wild hawthorn in our field and I hear that a pear will take on it. Has anybody tried?',
      ]),
      ...post('04-13-2009, 07:02 AM', '#2', 'Orchard master', '3,902', [
        'Graft in March and it will take. The tree stays low, which is a blessing of its own.',
      ]),
      ...post('04-15-2009, 11:48 PM', '#3', 'Sapling', '2', [
        'I did so three years ago. Of ten seven took, and this year they are in flower.',
      ]),
    ]);
    expect(parts).toMatchObject([
      { kind: 'article', title: 'Pears on hawthorn', authors: ['Woodpecker'] },
      { kind: 'comment', authors: ['Orchard master'] },
      { kind: 'comment', authors: ['Sapling'] },
    ]);
  });
});
