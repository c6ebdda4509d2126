import { describe, expect, it } from 'vitest';
import { readLeadLines } from '../../../../corpus/importers/capture/lead-line.ts';
import { findLead } from '../../../../corpus/importers/capture/lead.ts';
import { readPageWords } from '../../../../corpus/importers/capture/page-words.ts';
import { isAccountName, isPersonName } from '../../../../corpus/importers/capture/person-name.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const mill =
  'The mill stood still for nine years, and the pond behind it filled with reeds. Last week the wheel was mended and turned again.';
const miller =
  'The miller says that he had kept the stones dry under straw, since nobody throws away what can still grind.';
const kiln =
  'کورهٔ آجرپزی را دوباره روشن کردند و دودش تا رودخانه رسید. استادکار می‌گوید خاک این‌جا پس از باران بهتر ورز می‌آید.';

/** Each line with the part it plays, those of the text left out. */
function rolesOf(lines: readonly string[]): string[] {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const lead = findLead(
    readLeadLines(drafts, 0, drafts.length, new Set()),
    { isFirst: true, isLast: true },
    readPageWords(drafts),
  );
  return lead.lines
    .map(({ text }, at) => `${lead.roles[at] ?? ''}: ${text}`)
    .filter((line) => !line.startsWith('body'));
}

describe('the lead of a text', () => {
  const cases: [string, string[], string[]][] = [
    [
      'a bare name above the translator, which is no title',
      ['The wheel that waited', '', 'Ines Carr', 'Translated by Tom Reed', '', mill],
      ['title: The wheel that waited', 'name: Ines Carr', 'about: Translated by Tom Reed'],
    ],
    [
      'a title of two words above the translator, where no other line could be one',
      ['Stone Bridges', 'Translated by Tom Reed', '', mill],
      ['title: Stone Bridges', 'about: Translated by Tom Reed'],
    ],
    [
      'a title, what it is about, who and when',
      [
        'The wheel that waited',
        'How a village got its flour back',
        'By Ines Carr',
        '3 May 2012',
        '',
        mill,
      ],
      [
        'title: The wheel that waited',
        'subtitle: How a village got its flour back',
        'about: By Ines Carr',
        'about: 3 May 2012',
      ],
    ],
    [
      'a sentence above the byline as the subtitle',
      [
        'The wheel that waited',
        'The pond had filled with reeds before anybody came to mend it.',
        'By Ines Carr',
        '',
        mill,
        '',
        miller,
      ],
      [
        'title: The wheel that waited',
        'subtitle: The pond had filled with reeds before anybody came to mend it.',
        'about: By Ines Carr',
      ],
    ],
    [
      'a menu that no list knows, the section and a name without "by"',
      [
        'Riverbank',
        'Mills',
        'Fords',
        'Otters',
        'Mills',
        'The wheel that waited',
        'Ines Carr',
        '3 May 2012',
        '',
        mill,
        '',
        miller,
      ],
      [
        'menu: Riverbank',
        'menu: Mills',
        'menu: Fords',
        'menu: Otters',
        'category: Mills',
        'title: The wheel that waited',
        'name: Ines Carr',
        'about: 3 May 2012',
      ],
    ],
    [
      'a title that is printed twice',
      [
        'Wheels and weirs',
        'A day at the mill above the second ford',
        'Wheels and weirs',
        'by Ines Carr',
        '',
        mill,
      ],
      [
        'title: Wheels and weirs',
        'subtitle: A day at the mill above the second ford',
        'again: Wheels and weirs',
        'about: by Ines Carr',
      ],
    ],
    [
      'two words that lead up to a Persian title, and a bare name beside the day',
      ['گفت‌وگو با یک آجرپز:', 'کوره‌ای که دوباره روشن شد', 'بهرام کیانی', '۳ آبان ۱۳۹۵', '', kiln],
      [
        'category: گفت‌وگو با یک آجرپز:',
        'title: کوره‌ای که دوباره روشن شد',
        'name: بهرام کیانی',
        'about: ۳ آبان ۱۳۹۵',
      ],
    ],
    ['a text without a title', [mill, '', miller], []],
    ['a few words that are no text', ['Flour', '', 'Straw', '', 'Reeds'], []],
  ];
  it.each(cases)('is read: %s', (_, lines, expected) => {
    expect(rolesOf(lines)).toEqual(expected);
  });
});

describe('names', () => {
  it.each([
    ['Ines Carr', true],
    ['Dr. Aurelia Finch', true],
    ['H. van den Berg', true],
    ['J. R. Marsh', true],
    ['بهرام کیانی', true],
    ['سارا نیک‌پور', true],
    ['علی‌اصغر کوزه‌گر', true],
    ['ستاره‌های کویر', false],
    ['The Late Train', false],
    ['Keep the footbridge', false],
    ['نان و نمک', false],
    ['باران آمد', false],
    ['Ines', false],
  ])('of persons: %s → %s', (text, expected) => {
    expect(isPersonName(text)).toBe(expected);
  });

  it.each([
    ['puddle_counter', true],
    ['Nils P.', true],
    ['رهگذر', true],
    ['It rained again.', false],
    ['3 May 2012', false],
    ['Recent posts', false],
  ])('of accounts: %s → %s', (text, expected) => {
    expect(isAccountName(text)).toBe(expected);
  });
});
