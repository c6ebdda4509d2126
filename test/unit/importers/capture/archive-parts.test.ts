/** Archives of several texts: where one ends and the next begins, and what stands above the first of them. */
import { describe, expect, it } from 'vitest';
import { findPageStructure } from '../../../../corpus/importers/capture/pages.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const teaser = (thing: string) =>
  `Nobody in the valley remembers when ${thing} was built, but the oldest map of the parish has a small cross at its place.`;
const body = (thing: string) => [
  teaser(thing),
  '',
  `The roof of ${thing} was mended with reed for two hundred years, until a carpenter brought slate from the other hill.`,
  '',
  `In spring the water rises to the third step of ${thing}, and the children float boats of bark between the stones.`,
  '',
];

function read(lines: readonly string[]) {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const parts = findPageStructure(drafts);
  return { parts, titles: parts.map(({ title }) => title) };
}

const titles = ['Who pays for the old mill', 'A ferry below the weir', 'Bread for the long winter'];

describe('an archive without days or bylines', () => {
  const cases: { name: string; end: readonly string[] }[] = [
    { name: 'the same label', end: ['Share', ''] },
    { name: 'a label and a name below it', end: ['Read More', 'Created By:', 'Nora Field'] },
    { name: 'a label with a figure', end: ['', '12 readers liked this', ''] },
  ];
  it.each(cases)('has an article above each line of $name', ({ end }) => {
    const lines = titles.flatMap((title) => [title, '', teaser(title.toLowerCase()), ...end]);
    expect(read(lines).titles).toEqual(titles);
  });

  it('stays one text where words recur without a title below them', () => {
    const lines = titles.flatMap((title) => ['Old Keeper', '', teaser(title.toLowerCase()), '']);
    expect(read(['What the keeper said', '', ...lines]).parts).toHaveLength(1);
  });
});

describe('an archive with days', () => {
  it('does not count the month above all of them as the day of a text', () => {
    const lines = titles.flatMap((title, at) => [
      title,
      '',
      'Nora Field',
      `May ${String(20 - at)}, 2006`,
      '',
      ...body(title.toLowerCase()),
    ]);
    const { parts } = read(['May 2006', '', ...lines]);
    expect(parts.map(({ title }) => title)).toEqual(titles);
    expect(parts.map(({ dates }) => dates[0]?.iso)).toEqual([
      '2006-05-20',
      '2006-05-19',
      '2006-05-18',
    ]);
  });

  it('keeps the section above the first title where the others have another one', () => {
    const menu = ['  • Home', '  • Articles', '  • Media', '    • Photos', '  • About Us', ''];
    const sections = [
      'Former keepers of the mill',
      'Rye; a stubborn grain',
      'Rye; a stubborn grain',
    ];
    const lines = titles.flatMap((title, at) => [
      sections[at] ?? '',
      '',
      title,
      '',
      ...body(title.toLowerCase()),
      `December ${String(9 - at)}, 2011 0 comments`,
      'FacebookTwitterPinterestWhatsappTelegramSkypeEmail',
    ]);
    const { parts } = read(['Mill Society', ...menu, '© 2003 - 2024 Mill Society', ...lines]);
    expect(parts.map(({ title }) => title)).toEqual(titles);
    expect(parts.map(({ category }) => category)).toEqual(sections);
  });
});

describe('a title that ends in the day', () => {
  it.each([
    'Harbour Mill Weekly Digest – February 20, 2015',
    'Notes of the Bridge Committee, May 3, 2010',
    'What the ferry keepers wrote - 7 June 2011',
  ])('is the title, and says when: %s', (title) => {
    const { parts } = read([title, '', ...body('the mill'), ...body('the weir')]);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.title).toBe(title);
    expect(parts[0]?.dates).toHaveLength(1);
  });
});

describe('teasers that end in the day', () => {
  it.each([
    ['a day of figures', (at: number) => ` -The Lamp - 5/${String(20 + at)}/05`],
    ['a whole day', (at: number) => ` - 5/${String(20 + at)}/2005`],
    ['a named month', (at: number) => ` – May ${String(20 + at)}, 2005`],
  ])('are articles of a digest: %s', (_, end) => {
    const lines = titles.flatMap((title, at) => [title, teaser(title.toLowerCase()) + end(at), '']);
    const { parts } = read(lines);
    expect(parts.map(({ title }) => title)).toEqual(titles);
    expect(parts.map(({ dates }) => dates[0]?.iso)).toEqual([
      '2005-05-20',
      '2005-05-21',
      '2005-05-22',
    ]);
  });
});

describe('a line of who and when under each title', () => {
  it('does not end the text above it where it ends in a dash and the day', () => {
    const lines = titles.flatMap((title, at) => [
      title,
      `Nora Field - May ${String(20 + at)}, 2005`,
      '',
      ...body(title.toLowerCase()),
    ]);
    expect(read(lines).titles).toEqual(titles);
  });
});

describe('letters without titles', () => {
  const people = [
    ['Nora Field', 'Upper Mill, Kent'],
    ['Tom Ashdown', 'Wrexley'],
    ['Laleh Kerr', 'Harwick'],
  ] as const;
  it.each([{ gap: [] }, { gap: [''] }])('end with a name and a place each', ({ gap }) => {
    const lines = people.flatMap(([name, place]) => [teaser('the mill'), name, place, ...gap]);
    expect(read(lines).parts.map(({ authors }) => authors)).toEqual(people.map(([name]) => [name]));
  });
});

describe('who and when around a text', () => {
  const page = (lines: readonly string[], below: readonly string[] = []) =>
    read([...lines, '', ...body('the mill'), ...below]).parts[0];

  it('tells the day behind an address that it runs on from', () => {
    const part = page(['What the miller left behind', 'desk@lamp.exampleMarch 13, 2014']);
    expect(part).toMatchObject({ title: 'What the miller left behind' });
    expect(part?.dates[0]?.iso).toBe('2014-03-13');
  });

  it('does not count whoever posted a text that somebody else signs', () => {
    const below = ['Posted by Ellen at 4:12 PM'];
    expect(page(['What the miller left', '', 'By John Hewes', ''], below)?.authors).toEqual([
      'John Hewes',
    ]);
  });

  it.each(['Font Size', 'Web Exclusive', 'Comment Now', 'Agence Valley-Presse'])(
    'takes no words of the page for a person: %s',
    (words) => {
      const part = page(['What the miller left behind', '', words, 'March 13, 2014']);
      expect(part?.authors).toEqual([]);
    },
  );

  it('takes no single word right above a long line for the title', () => {
    const part = page([
      'Valley',
      'The old mill below the weir is to be mended',
      '',
      'March 13, 2014',
    ]);
    expect(part?.title).toBe('The old mill below the weir is to be mended');
  });
});
