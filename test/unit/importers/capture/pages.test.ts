/** Files that hold several pages of a site, one after another: each page is an article of its own, and what all pages have is the site's. */
import { describe, expect, it } from 'vitest';
import { findPages, findPageStructure } from '../../../../corpus/importers/capture/pages.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const head = [
  'Bread and Stone',
  '  • Home',
  '  • Recipes',
  '    • Rye',
  '    • Wheat',
  '  • About us',
  '',
];
const foot = [
  '',
  'Our ovens',
  'Where to buy flour',
  'Newsletter of the bakers',
  '',
  '  • Facebook',
  '  • Contact us',
];
const rights = '© 2011 Bread and Stone. All rights reserved.';

/** Four paragraphs about a kind of bread. */
function textAbout(bread: string): string[] {
  return [
    `Whoever bakes ${bread} at home begins on the evening before, because the dough has to rest in a cool room until the morning.`,
    `The oldest bakers of the valley say that ${bread} wants patience more than flour, and that a hurried loaf is never a good one.`,
    `In winter the dough of ${bread} rests longer, and the bowl stands beside the stove under a cloth that is not quite dry.`,
    `When ${bread} comes out of the oven it has to cool on a grate, and nobody should cut it before the afternoon of that day.`,
  ].flatMap((line) => [line, '']);
}

function pageOf(title: string, bread: string, day: string): string[] {
  return [...head, title, '', `by Nora Field | ${day}`, '', ...textAbout(bread), ...foot, rights];
}

function read(lines: readonly string[]) {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const parts = findPageStructure(drafts);
  const furniture = drafts.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
  return { drafts, parts, furniture };
}

const three = [
  ...pageOf('Rye bread on a cold morning', 'rye bread', 'March 3, 2011'),
  ...pageOf('How flat loaves are baked on stones', 'flat bread', 'April 9, 2011'),
  ...pageOf('White rolls for the harvest feast', 'white bread', 'May 21, 2011'),
];

describe('a file of several pages', () => {
  it('gives each page its own article with title, author and day', () => {
    const { parts, drafts } = read(three);
    expect(parts.map(({ kind, title }) => [kind, title])).toEqual([
      ['article', 'Rye bread on a cold morning'],
      ['article', 'How flat loaves are baked on stones'],
      ['article', 'White rolls for the harvest feast'],
    ]);
    expect(parts.map(({ authors }) => authors)).toEqual(parts.map(() => ['Nora Field']));
    expect(parts.flatMap(({ dates }) => dates.map(({ iso }) => iso))).toEqual([
      '2011-03-03',
      '2011-04-09',
      '2011-05-21',
    ]);
    for (const { text, part } of drafts) {
      if (text.includes('flat bread')) expect(part).toBe(1);
      if (text.includes('white bread')) expect(part).toBe(2);
    }
  });

  it('hides what all pages have, and no sentence', () => {
    const { furniture } = read(three);
    const lines = furniture.flatMap((text) => text.split('\n'));
    for (const line of ['Where to buy flour', rights])
      expect(lines.filter((text) => text === line)).toHaveLength(3);
    expect(furniture.filter((text) => text.includes('dough'))).toEqual([]);
  });

  it('is one page where a menu is printed twice above one text', () => {
    const { drafts } = read([...head, ...head, ...pageOf('Rye', 'rye bread', 'March 3, 2011')]);
    expect(findPages(drafts)).toHaveLength(1);
  });

  it('is one page where rights stand right under the text and comments follow', () => {
    const page = [
      ...head,
      'Rye bread on a cold morning',
      '',
      ...textAbout('rye bread'),
      rights,
      '',
    ];
    const more = [
      'Most read',
      '  • Home ovens',
      '  • Recipes',
      '  • Search',
      '  • News',
      '2 comments',
    ];
    const said = [
      'Tom Reed says:',
      ...textAbout('my own loaf'),
      'Ann Lake says:',
      ...textAbout('hers'),
    ];
    expect(findPages(read([...page, ...more, ...more, ...said]).drafts)).toHaveLength(1);
  });

  it('keeps the comments of each page under its article', () => {
    const thread = [
      '2 comments',
      '',
      'Tom Reed says:',
      'I have baked it twice, and it was good.',
      '',
    ];
    const more = ['Ann Lake says:', 'Mine was burnt, but the children ate it.', ''];
    const page = (title: string, bread: string) => [
      ...head,
      title,
      '',
      'by Nora Field | March 3, 2011',
      '',
      ...textAbout(bread),
      ...thread,
      ...more,
      ...foot,
      rights,
    ];
    const { parts } = read([
      ...page('Rye bread on a cold morning', 'rye bread'),
      ...page('White rolls for the harvest feast', 'white bread'),
    ]);
    const comments = parts.filter(({ kind }) => kind === 'comment');
    expect(comments.map(({ authors, parent }) => [authors[0], parts[parent ?? -1]?.title])).toEqual(
      [
        ['Tom Reed', 'Rye bread on a cold morning'],
        ['Ann Lake', 'Rye bread on a cold morning'],
        ['Tom Reed', 'White rolls for the harvest feast'],
        ['Ann Lake', 'White rolls for the harvest feast'],
      ],
    );
  });
});
