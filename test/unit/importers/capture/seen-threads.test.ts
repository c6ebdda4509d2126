/** Threads as programs for web logs print them, and heads with the way from the front page or a picture's words beside the title. */
import { describe, expect, it } from 'vitest';
import { findPageStructure } from '../../../../corpus/importers/capture/pages.ts';
import {
  isPlainFurnitureLine,
  isReplyBar,
} from '../../../../corpus/importers/capture/text-label.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const words = [
  'Nobody in the valley remembers when the old mill was built, but the oldest map of the parish has a small cross at its place.',
  'In spring the water rises to the third step of the mill, and the children float boats of bark between the stones of the bridge.',
];
const head = [
  'Tuesday, September 25, 2012',
  '',
  'Banners on the old bridge',
  '',
  ...words.flatMap((line) => [line, '']),
];

function read(lines: readonly string[]) {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const parts = findPageStructure(drafts);
  return parts.map(({ kind, title, authors, dates }, index) => ({
    kind,
    title,
    authors,
    days: dates.map(({ iso, text }) => iso ?? text),
    said: drafts
      .filter(({ part, kind: own }) => part === index && own === 'comment')
      .map(({ text }) => text),
  }));
}

describe('comments', () => {
  it('whose names the capture lost were text of the article, and its publisher "ReplyDelete"', () => {
    const parts = read([
      ...head,
      '3 comments:',
      '',
      '  1. The town should give the mill a helping hand.',
      '',
      '    ReplyDelete',
      '  2. A bridge would make both towns stronger. Who is wiser?',
      '',
      '    ReplyDelete',
      '  3. It is good to see better ties between the two towns.',
      '',
      '    I believe the same is true of the ford.',
      '',
      '    ReplyDelete',
    ]);
    expect(parts.map(({ kind, authors }) => [kind, authors])).toEqual([
      ['article', []],
      ['comment', []],
      ['comment', []],
      ['comment', []],
    ]);
    expect(parts[3]?.said).toContain('I believe the same is true of the ford.');
  });

  it('whose names "said..." something were text where no line announced them', () => {
    const parts = read([
      ...head,
      'Jen said...',
      '',
      'The valley is a wet place, of course.',
      '',
      '10:22 AM  ',
      'Bob K. said...',
      '',
      'Why, who knows?!?',
      '',
      '1:05 PM  ',
      '',
      'Post a Comment',
    ]);
    expect(parts.map(({ kind, authors }) => [kind, authors])).toEqual([
      ['article', []],
      ['comment', ['Jen']],
      ['comment', ['Bob K.']],
    ]);
  });

  it('with votes and a word to answer by below each were articles', () => {
    const parts = read([
      ...head,
      'Nora Field • 2 years ago',
      '',
      'I like this very much, and my mother did, too.',
      '',
      '1 △ ▽ Reply Share ›',
      '',
      'tomreed > Nora Field • 2 years ago',
      '',
      'So did mine.',
      '',
      '△ ▽ Reply Share ›',
      '',
      'Ann W. • a year ago',
      '',
      'The weir is in the upper town, not in the lower one.',
      '',
      '3 △ 1 ▽ Reply Share ›',
    ]);
    expect(parts.map(({ kind, authors }) => [kind, authors])).toEqual([
      ['article', []],
      ['comment', ['Nora Field']],
      ['comment', ['tomreed']],
      ['comment', ['Ann W.']],
    ]);
  });

  it('are not found in a talk that somebody reports', () => {
    const parts = read([...head, 'The miller said...', '', ...words]);
    expect(parts.map(({ kind }) => kind)).toEqual(['article']);
  });

  it.each([
    'ReplyDelete',
    'Reply Delete',
    '3 △ 1 ▽ Reply Share ›',
    '△ ▽ Reply Share ›',
    'Reply • Share ›',
  ])('are answered by "%s"', (line) => {
    expect(isReplyBar(line)).toBe(true);
  });

  it.each([
    'Pingback: The weir and the ford | Moss Blog',
    '1 - 20 of 94 Comments Last updated May 4, 2011',
    'Report Abuse',
  ])('are none of the lines that programs add: %s', (line) => {
    expect(isPlainFurnitureLine(line)).toBe(true);
  });

  it.each(['Reply to the miller', 'Report of the warden', 'Share of the bread'])(
    'are not answered by words of a text: %s',
    (line) => {
      expect([isReplyBar(line), isPlainFurnitureLine(line)]).toEqual([false, false]);
    },
  );
});

describe('the title', () => {
  it.each([
    ['HomeValley News NowGuilds & MillersMoss : Millers hold a fair', 'Moss : Millers hold a fair'],
    ['BlogFree valley fair makes waves', 'Free valley fair makes waves'],
  ])('stands below the way from the front page that is run together with it: %s', (path, title) => {
    const parts = read([
      'Monday, May 23, 2022',
      path,
      '',
      title,
      '',
      ...words.flatMap((line) => [line, '']),
    ]);
    expect(parts[0]).toMatchObject({ title, days: ['2022-05-23'] });
  });

  it('was the words on a picture, printed twice below the day', () => {
    const picture = 'Leader: Mary Rowan waves to the crowd at the mill last Friday';
    const parts = read([
      'The town hosts a gathering of millers',
      '',
      '04 July 2014',
      '',
      '',
      picture,
      '',
      picture,
      '',
      ...words.flatMap((line) => [line, '']),
    ]);
    expect(parts[0]).toMatchObject({
      title: 'The town hosts a gathering of millers',
      days: ['2014-07-04'],
    });
  });

  it('is what is printed twice below the day of the page alone', () => {
    const parts = read([
      'Wednesday, July 23, 2014',
      '',
      'The mill turns again',
      '',
      'The mill turns again',
      '',
      ...words.flatMap((line) => [line, '']),
    ]);
    expect(parts[0]).toMatchObject({ title: 'The mill turns again' });
  });
});
