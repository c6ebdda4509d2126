/** Pages whose text stands among menus, boxes and lists of other texts: its title, and what is cut off around it. */
import { describe, expect, it } from 'vitest';
import { findStructure } from '../../../../corpus/importers/capture/structure.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const teaser =
  'The old ferry will run every half an hour from Monday on, said the harbour office last night.';
const words = [
  'The keeper of the lighthouse has moved the lamp to a new room, after forty winters in the old one above the stairs.',
  'The lamp is turned by a clock, and the keeper winds it every evening before the fishing boats leave the bay.',
  'Ships that pass at night have seen no change, but the keeper says that the light now reaches the outer rocks.',
  'Visitors may climb to the lamp room in summer, when the keeper has time to show them how the clock is wound.',
];
const menu = ['Home', 'News', 'Sport', 'Weather', 'Search', 'About us'];
const foot = ['Contact', 'Terms of use', 'Help', 'Our newspapers', 'Harbour guide', 'Tide tables'];

function read(lines: readonly string[]) {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const [part] = findStructure(drafts);
  const furniture = drafts.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
  return { part, furniture };
}

const spread = words.flatMap((line) => [line, '']);
const byline = ['By Clara Wentworth', '', 'PORT | Fri Jun 7, 2013 5:09am', ''];
const title = 'Lighthouse keeper moves the lamp after forty winters';

describe('a text among boxes of its page', () => {
  it('has its own title where teasers with sentences stand above it', () => {
    const page = [...menu, '', 'Ferry timetable changes', teaser, '', 'Bridge closed', teaser, ''];
    const { part, furniture } = read([...page, title, ...byline, ...spread, ...foot]);
    expect(part?.title).toBe(title);
    expect(part?.authors).toEqual(['Clara Wentworth']);
    expect(part?.dates.map(({ iso }) => iso)).toEqual(['2013-06-07']);
    expect(furniture).toEqual(expect.arrayContaining([...menu, 'Ferry timetable changes']));
    expect(furniture).toEqual(expect.arrayContaining(foot));
    // A sentence is never hidden for where it stands.
    expect(furniture.filter((line) => [teaser, ...words].includes(line))).toEqual([]);
  });

  it('has its own day where related texts with their days stand between title and byline', () => {
    const tools = ['Tweet', 'Email', 'Print', 'Related News', 'Storm lamp sold', 'Thu, Jun 6 2013'];
    const more = ['New clock for the harbour', 'Wed, Jun 5 2013', ''];
    const { part } = read([...menu, '', title, ...tools, ...more, ...byline, ...spread, ...foot]);
    expect(part?.title).toBe(title);
    expect(part?.authors).toEqual(['Clara Wentworth']);
    expect(part?.dates.map(({ iso }) => iso)).toEqual(['2013-06-07']);
  });

  it('is signed below the words of a picture that stand above the byline', () => {
    const picture = [
      'The keeper of the lighthouse stands beside the lamp that he has moved to the new room.',
      '',
    ];
    const { part } = read([...menu, '', title, '', ...picture, ...byline, ...spread, ...foot]);
    expect(part?.title).toBe(title);
    expect(part?.authors).toEqual(['Clara Wentworth']);
  });

  it('keeps short comments under it', () => {
    const thread = [
      '2 Comments',
      'Tom Alder says:',
      'June 8, 2013 at 9:12 am',
      'Lovely.',
      '',
      'Ines Marsh says:',
      'June 9, 2013 at 10:40 am',
      'We saw it last week.',
      '',
    ];
    const drafts = findBlocks(
      splitLines([...menu, '', title, ...byline, ...spread, ...thread, ...foot].join('\n')),
    );
    const comments = findStructure(drafts).filter(({ kind }) => kind === 'comment');
    expect(comments.flatMap(({ authors }) => authors)).toEqual(['Tom Alder', 'Ines Marsh']);
  });

  it.each([
    ['By By Clara Wentworth', 'a program that says it itself'],
    ['By Clara Wentworth  June 6', 'a day without its year'],
    ['By Clara Wentworth — The Harbour Gazette', 'whom it is for'],
  ])('reads the name alone in «%s»: %s', (line) => {
    const { part } = read([...menu, '', title, line, '', ...spread, ...foot]);
    expect(part?.authors).toEqual(['Clara Wentworth']);
  });
});
