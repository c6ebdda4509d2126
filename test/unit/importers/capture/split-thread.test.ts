/** Threads whose comments have the name above their words and the day, or labels, below them. */
import { describe, expect, it } from 'vitest';
import { announcesComments } from '../../../../corpus/importers/capture/comment-announcement.ts';
import { findPageStructure } from '../../../../corpus/importers/capture/pages.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const article = [
  'A wall without mortar',
  '',
  'The wall behind the orchard has stood for two hundred winters, and no two people in the village agree on who built it.',
  '',
  'Its stones lean inward by the width of a hand, which is said to be the reason why the frost has never moved them.',
  '',
];
const said = [
  'My father mended that wall every spring with nothing but a bar and a bucket.',
  'A wall like this one stands in the next valley, and it has a gate for sheep.',
  'Leave the moss where it is, it keeps the rain out of the joints.',
];

function comments(lines: readonly string[]) {
  const parts = findPageStructure(findBlocks(splitLines([...article, ...lines].join('\n'))));
  return parts
    .filter(({ kind }) => kind === 'comment')
    .map(({ authors, dates }) => [authors.join(), dates[0]?.iso]);
}

const thread = (
  head: string,
  opens: readonly string[],
  ends: readonly (readonly string[])[],
): string[] => [
  head,
  '',
  ...opens.flatMap((name, at) => [name, '', said[at] ?? '', '', ...(ends[at] ?? []), '']),
];

describe('a thread with the day below the words of each comment', () => {
  const days = ['March 13, 2012 at 7:11 pm', 'March 13, 2012 at 9:02 pm', 'March 14, 2012'];
  it.each([
    ['3 Responses', (name: string) => name, ''],
    ['soundoff (3 Responses)', (name: string) => `2. ${name}`, ' | Reply'],
    ['Comments (3)', (name: string) => `${name} wrote:`, '  --  Report as abuse'],
    ['3 comments:', (name: string) => `${name} said...`, ''],
  ])('under "%s" has all names and days', (head, open, end) => {
    const names = ['ruddy', 'Mason Hall', 'StJohn'];
    const lines = thread(
      head,
      names.map(open),
      days.map((day) => [day + end]),
    );
    expect(comments(lines)).toEqual([
      ['ruddy', '2012-03-13'],
      ['Mason Hall', '2012-03-13'],
      ['StJohn', '2012-03-14'],
    ]);
  });

  it('is none where a text without a name stands between two days', () => {
    const lines = thread(
      '2 Responses',
      ['ruddy', said[2] ?? ''],
      [[days[0] ?? ''], ['2012-03-14']],
    );
    expect(comments(lines).map(([name]) => name)).not.toContain(said[2]);
  });
});

describe('a thread without days', () => {
  it('has labels below the words of each comment, and a greeting is no name', () => {
    const lines = thread(
      'Comments 3 Pending 0',
      ['G. Rammel', 'Oakley', 'Esther Winn'],
      [
        ['Flag', 'Like'],
        ['Flag', 'Like'],
        ['Flag', 'Like'],
      ],
    );
    lines.splice(1, 0, '', 'Sort comments:');
    lines.splice(lines.indexOf('G. Rammel') + 1, 0, '', 'Dear AO,');
    expect(comments(lines).map(([name]) => name)).toEqual(['G. Rammel', 'Oakley', 'Esther Winn']);
  });
});

describe('a thread with names beside days', () => {
  it('goes on to its last comment where the text below it seems to have ended before', () => {
    const lines = [
      '{ 3 comments… read them below or add one }',
      '',
      ...[
        'Ruth November 9, 2010 at 4:40 pm',
        'Tom Ash November 10, 2010',
        'Hester November 10, 2010',
      ]
        .map((head, at) => [head, '', `${said[at] ?? ''} ${said[0] ?? ''}`, '', 'Reply', ''])
        .flat(),
      'Leave a Comment',
      '',
      'Previous post: Hedges in the snow',
      'Next post: A spade for life',
    ];
    expect(comments(lines).map(([name]) => name)).toEqual(['Ruth', 'Tom Ash', 'Hester']);
  });

  it('has no day counted back in its names, whatever labels recur', () => {
    const lines = thread(
      'Comments (3)',
      ['old miller 2 days ago', 'Tom Reed 2 days ago', 'Ann L. 4 days ago'],
      [['Report abuse'], ['Report abuse'], ['Report abuse']],
    );
    expect(comments(lines).map(([name]) => name)).toEqual(['old miller', 'Tom Reed', 'Ann L.']);
  });
});

describe('lines that announce comments', () => {
  it.each([
    ['{ 3 comments… read them below or add one }', true],
    ['Comments 25 Pending 0', true],
    ['soundoff (3 Responses)', true],
    ['Comments 25', false],
    ['The wall (3 stones)', false],
  ])('"%s" → %s', (line, expected) => {
    expect(announcesComments(line)).toBe(expected);
  });
});
