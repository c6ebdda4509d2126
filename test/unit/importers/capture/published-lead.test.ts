/** Texts as they are printed again elsewhere: letters, reports, excerpts, with who and when at unusual places. */
import { describe, expect, it } from 'vitest';
import { readOpeningLine } from '../../../../corpus/importers/capture/opening-line.ts';
import { findPageStructure } from '../../../../corpus/importers/capture/pages.ts';
import { readCredit } from '../../../../corpus/importers/capture/meta-line.ts';
import { readNamesByDate } from '../../../../corpus/importers/capture/signature.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const words = [
  'The reed beds behind the lock were cut for the last time before the war, and nobody in the parish has cut them since.',
  '',
  'Those who walk along the old towing path in autumn say that the water is lower every year and the path a little softer.',
  '',
  'A plan to dig the channel again was read at the last meeting, and most of the people who were there went home early.',
  '',
];

function read(lines: readonly string[]) {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  return findPageStructure(drafts);
}

describe('the first words of a report', () => {
  it.each([
    ['(September 18, 2013) – The reed is cut again.', '2013-09-18', [], undefined],
    ['Lower Lock, May 3, 2011 – The water rose.', '2011-05-03', [], undefined],
    ['LOWER LOCK, 3 May 2011 (RNA) – The water rose.', '2011-05-03', [], undefined],
    [
      'Nora Field, Reed and River, May 12 2010:… the water rose and',
      '2010-05-12',
      ['Nora Field'],
      'Reed and River',
    ],
    [
      'The lock at nightNora Field, Reed and River, May 12 2010:… the water',
      '2010-05-12',
      ['Nora Field'],
      'Reed and River',
    ],
    ['River Watch, April 06 2019:…  the water rose and', '2019-04-06', [], 'River Watch'],
  ])('of "%s" say when, who and where', (line, iso, authors, publisher) => {
    const opening = readOpeningLine(line);
    expect([opening?.date.iso, opening?.authors, opening?.publisher]).toEqual([
      iso,
      authors,
      publisher,
    ]);
  });

  it.each([
    'On May 3, 2011 the water rose – and fell again.',
    'The water of May 3, 2011 – nobody forgets it – was brown.',
    'It rose in 2011 – and fell.',
  ])('are a sentence: "%s"', (line) => {
    expect(readOpeningLine(line)).toBeUndefined();
  });
});

describe('a line of name, paper and day', () => {
  it.each([
    ['Nora Field | Sep. 21, 2011, 3:17 PM | 1,209 | 5', ['Nora Field']],
    ['REED AND RIVER – Nora Field November 21, 2011', ['Nora Field']],
    ['12 Oct 2011 - Nora Field', ['Nora Field']],
    ['Font Size | 12 Oct 2011', []],
  ])('names who wrote in "%s"', (line, names) => {
    expect(readNamesByDate(line)).toEqual(names);
  });

  it.each([
    ['Translated by: Frank Sedge', 'translator', ['Frank Sedge']],
    ['Permalink Submitted by heron on', 'author', ['heron']],
    ['By Lord Edwin Marsh, QC', 'author', ['Lord Edwin Marsh, QC']],
    ['By Nora Field and Paul Sedge, Jr.', 'author', ['Nora Field', 'Paul Sedge, Jr.']],
  ])('is a credit: "%s"', (line, role, names) => {
    expect(readCredit(line)).toMatchObject({ role, names });
  });
});

describe('the archive of an author', () => {
  it('has its articles at their titles, though it first says who the author is', () => {
    const parts = read([
      'Author: Nora Field',
      '',
      'Nora Field walks along canals. She was a keeper of locks for eleven years, and has drawn maps of them ever since.',
      '',
      ...[1, 2, 3].flatMap((day) => [
        `The lock gate that was mended ${['once', 'twice', 'never'][day - 1] ?? ''}`,
        '',
        `Posted on: 2020/10/2${day.toString()}`,
        '',
        `Nora Field, Reed and River, October 2${day.toString()} 2020:… the gate was lifted out before the frost and nobody could say where it had been put.`,
        '',
      ]),
    ]);
    expect(parts.slice(1).map(({ title, dates }) => [title, dates[0]?.iso])).toEqual([
      ['The lock gate that was mended once', '2020-10-21'],
      ['The lock gate that was mended twice', '2020-10-22'],
      ['The lock gate that was mended never', '2020-10-23'],
    ]);
  });
});

describe('a text that is printed again', () => {
  it.each([
    ['Nora Field', ['Nora Field'], undefined],
    ['Harbour Times', [], 'Harbour Times'],
    ['Nora Field, Harbour Times, May 17, 2008', ['Nora Field'], 'Harbour Times'],
    ['Nora Field is a historian of canals and lives near the lock.', ['Nora Field'], undefined],
    ['Yours sincerely,', [], undefined],
  ])('is signed by the last line "%s"', (line, authors, publisher) => {
    const [part] = read(['The reed beds behind the lock', '', ...words, line]);
    expect(part).toMatchObject({ title: 'The reed beds behind the lock', authors });
    expect(part?.publisher).toBe(publisher);
  });

  it('has an agency below it that the report speaks of, not a person', () => {
    const [part] = read([
      'The reed beds behind the lock',
      '',
      ...words,
      'All of this was counted last year by River Rescue and its friends in the lower villages of the county.',
      '',
      'River Rescue',
    ]);
    expect(part).toMatchObject({ authors: [], publisher: 'River Rescue' });
  });

  it('has the name of the writer in a line of its own that the words below the text explain', () => {
    const [part] = read([
      'Keeping the lock gates',
      '',
      'Reed Weekly – Lord Edwin Marsh: The news that the masons leave the lock has caused much talk in the town, and the lock is glad of it.',
      '',
      'Reed Weekly',
      '',
      'Lord Edwin Marsh',
      '',
      ...words,
      'Lord Edwin Marsh is a former keeper of the gates.',
    ]);
    expect(part).toMatchObject({ title: 'Keeping the lock gates', authors: ['Lord Edwin Marsh'] });
  });

  it('has two words with capitals above its byline as its title', () => {
    const [part] = read(['Lower Lock', 'by Nora Field', '(Filed December 2)', '', ...words]);
    expect(part).toMatchObject({ title: 'Lower Lock', authors: ['Nora Field'] });
  });

  it('has its title and subtitle above the title with the byline', () => {
    const [part] = read([
      'The forgotten',
      '',
      'Hundreds of patient reed cutters feel cut off from their own town',
      '',
      '',
      'The forgotten',
      'by Nora Field',
      '',
      ...words,
    ]);
    expect(part).toMatchObject({
      title: 'The forgotten',
      subtitle: 'Hundreds of patient reed cutters feel cut off from their own town',
    });
  });

  it('is a letter whose address is no title', () => {
    const letter = [
      'Lower Lock Letter (text)',
      '',
      'Reed Cutters of the Lower Parish',
      'PO Box 893, Lower Lock, South Valley',
      '',
      'September 3, 1978',
      '',
      'To: John Vander Camp',
      'District Surveyor',
      'Harwick County',
      '210 W. Temple Street',
      'Upper Lock, CA 90001',
      '',
      'From: The reed cutters of the lower parish and their friends',
      '',
      'Dear Mr. Vander Camp:',
      '',
      ...words,
    ];
    const drafts = findBlocks(splitLines(letter.join('\n')));
    const [part] = findPageStructure(drafts);
    expect(drafts.filter(({ kind }) => kind === 'furniture')).toEqual([]);
    expect(part?.title).toBe('Lower Lock Letter (text)');
    expect(part?.dates[0]?.iso).toBe('1978-09-03');
  });
});
