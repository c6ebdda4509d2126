/** Who wrote a saved page, told by a given name, by what stands behind the name, and by where the lines stand. */
import { describe, expect, it } from 'vitest';
import { readCredit } from '../../../../corpus/importers/capture/meta-line.ts';
import {
  nameBeforeOffice,
  readNameAndOffice,
} from '../../../../corpus/importers/capture/office.ts';
import { findPageStructure } from '../../../../corpus/importers/capture/pages.ts';
import { isKnownName } from '../../../../corpus/importers/capture/person-name.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const words = [
  'Nobody in the valley remembers when the old mill was built, but the oldest map of the parish has a small cross at its place.',
  'The roof of the mill was mended with reed for two hundred years, until a carpenter brought slate from the other side of the hill.',
  'In spring the water rises to the third step of the mill, and the children float boats of bark between the stones of the bridge.',
  'A drawing of the mill hangs in the reading room, next to the list of all who have looked after it since the great flood.',
].flatMap((line) => [line, '']);
const menu = ['Skip to content', '  • Home', '  • Articles', '  • Rivers', '  • About us', ''];
const foot = ['Contact', 'Terms of use', 'Help', 'Our newspapers', 'Harbour guide', 'Tide tables'];

function readPage(lead: readonly string[]) {
  const drafts = findBlocks(splitLines([...menu, ...lead, '', ...words, ...foot].join('\n')));
  return findPageStructure(drafts)[0];
}

describe('the name before an office', () => {
  it.each([
    ['Nora Field Science reporter', 'Nora Field'],
    ['Nora K. Field Senior Writer', 'Nora K. Field'],
    ['Nora Field BNN Harbour correspondent', 'Nora Field'],
    ['Nora Field Harbour News', 'Nora Field'],
    ['Nora Field', undefined],
    ['Brook Harbour Health Department', undefined],
    ['Orchard Bridge Ohio CPA', undefined],
  ])('is told by the words behind it: %s', (text, name) => {
    expect(nameBeforeOffice(text)).toBe(name);
  });

  it.each([
    ['Nora Field, Harbour Staff', 'Nora Field'],
    ['Nora Field BNN News', 'Nora Field'],
    ['Nora Field, Letters of Leave from the BNN', undefined],
    ['Old Bridge News', undefined],
  ])('is a byline of its own where the name is sure: %s', (text, names) => {
    expect(readNameAndOffice(text)).toEqual(names);
  });
});

describe('the names of a byline', () => {
  it.each([
    ['By Nora Field Science reporter, Harbour News', ['Nora Field']],
    ['By Nora Field, BNN', ['Nora Field']],
    ['By Nora Field, MD', ['Nora Field, MD']],
    ['By Nora Field Tuesday, Aug. 17, 2010', ['Nora Field']],
    ['By Nora K. FieldJune 07, 2013', ['Nora K. Field']],
    ['By NORA FIELD The_Harbour_Gazette', ['NORA FIELD']],
  ])('end where the office, the station or the day begins: %s', (text, names) => {
    expect(readCredit(text)?.names).toEqual(names);
  });
});

describe('a given name in Latin letters', () => {
  it.each([
    ['Nora Field', true],
    ['Dr. Nora van der Berg', true],
    ['Stone Bridge', false],
    ['Grace Period', false],
  ])('tells a person from other words with capitals: %s', (text, isKnown) => {
    expect(isKnownName(text)).toBe(isKnown);
  });
});

describe('a framed page whose short title stands above a list of other texts', () => {
  const related = ['Related stories', '', '  • The bridge', '  • The ferry', '  • The well'];
  it.each([
    ['a list right below it', ['Mill below the bridge opens', '', 'By Nora Field', ...related]],
    [
      'its byline among share words',
      [
        'Mill below the bridge opens',
        '',
        '  • Share',
        '  • Print',
        '  • By Nora Field',
        ...related,
      ],
    ],
    [
      'a bare name above the day',
      [
        'Mill below the bridge opens',
        '',
        'Nora Field',
        'May 15, 2013',
        '',
        '  • Print',
        '  • Email',
        ...related,
      ],
    ],
  ])('keeps title and author: %s', (_, lead) => {
    const part = readPage(lead);
    expect(part?.title).toBe('Mill below the bridge opens');
    expect(part?.authors).toEqual(['Nora Field']);
  });

  it.each([
    [
      'an item between the share words and the day',
      ['', '  • Share', '  • Print', '  • Nora Field', '  • Harbour News, Thursday 18 July 2013'],
    ],
    [
      'right above the day, below a list of other texts',
      ['', ...related, 'Nora Field', '', 'Last updated on: July 18, 2013'],
    ],
    [
      'above its paper, below the day',
      ['', 'Published Thursday, July 18, 2013', 'Nora Field Harbour News', '  • Share'],
    ],
    [
      'before an office and an address',
      ['', 'NORA FIELD, Harbour News Staff Writer field@harbour.example', 'Posted: July 18, 2013'],
    ],
  ])('has its author and day where the name is %s', (_, below) => {
    const part = readPage(['Mill below the bridge opens', ...below]);
    expect(part?.authors.map((name) => name.toLowerCase())).toEqual(['nora field']);
    expect(part?.dates[0]?.iso).toBe('2013-07-18');
  });

  it('takes no word to press between others for the line above a thread: "E-mail", "Comments", "Print"', () => {
    const bar = ['Share', 'Tweet', 'E-mail', 'Comments', 'Print', 'By Nora Field', ''];
    const part = readPage([
      'Mill below the bridge opens',
      '',
      ...bar,
      'Originally published on Wed June 5, 2013 4:00 pm',
    ]);
    expect(part).toMatchObject({ kind: 'article', authors: ['Nora Field'] });
  });

  it('is no way from the front page, and not its own subtitle', () => {
    const title = 'Carpenter brought a drawing of the valley over the bridge';
    const lead = [
      'Rivers > Old mill',
      '',
      title,
      'Children of the valley float stones',
      '',
      'By Nora Field, 6th June 2013',
    ];
    expect(readPage(lead)?.title).toBe(title);
  });
});
