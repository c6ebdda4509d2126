/** Threads of web logs as programs that turn pages into text write them: numbered, joined, signed with a day counted back, dated below. */
import { describe, expect, it } from 'vitest';
import { findStructure } from '../../../../corpus/importers/capture/structure.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const text = [
  'The keeper of the tide tables has counted the hours of high water at the old bridge for thirty years without a pause.',
  'His figures are written in a blue book that lies on the window sill, and anybody who asks may copy a page of it.',
  'Since the new wall was built the water comes later, and the first boats leave the harbour before the bakers wake.',
  'The council has asked him to print the book, but he says that a table is only as good as the hand that wrote it.',
].flatMap((line) => [line, '']);

const head = ['Tide Notes', '', '  • Home', '  • Articles', '    • Rivers', '  • About us', ''];

function read(lines: readonly string[]) {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const parts = findStructure(drafts);
  const comments = parts.filter(({ kind }) => kind === 'comment');
  const shown = drafts.filter(({ kind }) => kind !== 'furniture').map((draft) => draft.text);
  return { parts, comments, shown };
}

const page = (thread: readonly string[]) =>
  read([
    ...head,
    'Thirty years of high water',
    '',
    'June 9, 2011 by Nora Field',
    '',
    ...text,
    ...thread,
  ]);

describe('a saved thread', () => {
  it('names who wrote without the number of the comment and without "says"', () => {
    const { comments } = page([
      '2 Responses to Thirty years of high water',
      '',
      '  1. old miller says:',
      '    November 21, 2011 at 7:40 pm',
      '',
      '    I have a page of that book, and my wheel has turned by it ever since.',
      '',
      '    Reply',
      '  2. Ann L. says:',
      '    November 22, 2011 at 8:02 am',
      '',
      '    The bakers are awake long before the boats, whatever he writes.',
      '',
      '    Reply',
    ]);
    expect(comments.map(({ authors }) => authors)).toEqual([['old miller'], ['Ann L.']]);
    expect(comments.flatMap(({ dates }) => dates.map(({ iso }) => iso))).toEqual([
      '2011-11-21',
      '2011-11-22',
    ]);
  });

  it('names who wrote without the number in Persian', () => {
    const { comments } = page([
      '۲ دیدگاه برای جدول آب',
      '',
      '  1. سارا امیری گفت:',
      '    ۱۲ آذر ۱۳۹۰ در ۱۰:۳۰ ق.ظ',
      '',
      '    من هم یک برگ از آن دفتر را دارم و هنوز به کار می‌آید.',
      '',
      '  2. نادر کیانی گفت:',
      '    ۱۳ آذر ۱۳۹۰ در ۸:۰۲ ق.ظ',
      '',
      '    نانواها پیش از قایق‌ها بیدارند، هرچه او نوشته باشد.',
    ]);
    expect(comments.map(({ authors }) => authors)).toEqual([['سارا امیری'], ['نادر کیانی']]);
  });

  it('begins at "said..." where the day stands below each comment', () => {
    const { comments, parts } = page([
      '2 comments:',
      '',
      'Tom Reed said...',
      'I have a page of that book, and my wheel has turned by it ever since.',
      'December 5, 2011 at 3:12 PM',
      'Ann Lake said...',
      'The bakers are awake long before the boats, whatever he writes.',
      'December 6, 2011 at 9:40 AM',
      'Post a Comment',
    ]);
    expect(comments.map(({ authors }) => authors)).toEqual([['Tom Reed'], ['Ann Lake']]);
    expect(parts.filter(({ kind }) => kind === 'article')).toHaveLength(1);
  });

  it('has names of several words before days counted back, but not a title that ends so', () => {
    const words = ['I have a page of that book, and it has never been wrong.', ''];
    const thread = ['Comments (2)', '', 'old miller 4 days ago', ...words, 'Ann L. 3 days ago'];
    expect(page([...thread, ...words]).comments.map(({ authors }) => authors)).toEqual([
      ['old miller'],
      ['Ann L.'],
    ]);
    const alone = ['Comments (2)', '', 'A flood two years ago', ...words];
    expect(page(alone).comments.flatMap(({ authors }) => authors)).not.toContain('A flood');
  });

  it('is no foot of the page where nothing announces it', () => {
    const { comments } = page([
      ...['Pouya', '', 'My grandfather kept one', '', 'by Pouya on September 20, 2011', ''],
      ...['He wrote the hours on the door of the mill, and they are still there.', ''],
      ...['mm', '', 'Ask the bakers', '', 'by mm on September 21, 2011', ''],
      ...['They know the water better than any book, because they carry it.', ''],
      ...['Ann L.', '', 'Pages of that book', '', 'by Ann L. on September 22, 2011', ''],
      ...['I have copied nine of them, and no two are in the same hand.', ''],
      ...['About us | Contact | Privacy', '© 2010 Tide Notes'],
    ]);
    expect(comments.map(({ title, authors }) => [title, ...authors])).toEqual([
      ['My grandfather kept one', 'Pouya'],
      ['Ask the bakers', 'mm'],
      ['Pages of that book', 'Ann L.'],
    ]);
  });

  it('hides the titles of the texts before and after behind their arrows', () => {
    const arrows = ['← How to read an old clock', 'Bees on the southern slope →'];
    const { shown } = page(arrows);
    expect(shown.filter((line) => arrows.includes(line))).toEqual([]);
  });
});
