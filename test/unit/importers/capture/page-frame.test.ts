/** Menus and feet of pages whose words nobody listed, told by their form; and short lines that are none. */
import { describe, expect, it } from 'vitest';
import { findStructure } from '../../../../corpus/importers/capture/structure.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const english =
  'The weir above the mill has held the river back for two hundred years, and nobody alive has seen the valley without it.';
const persian =
  'پل چوبی پایین ده را پارسال سیل برد و از آن روز بچه‌ها برای رسیدن به مدرسه باید از جادهٔ بالایی بروند که یک ساعت دورتر است.';

function read(lines: readonly string[]) {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const [part] = findStructure(drafts);
  const furniture = drafts.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
  return { part, furniture };
}

const menu = ['Riverside', 'Mills', 'Fords', 'Otters'];

describe('a page framed by words that nobody listed', () => {
  const pages = [
    {
      name: 'a menu above a title with a byline and a day',
      head: menu,
      lead: ['The weir', 'By Nora Whitfield', 'March 3, 2014'],
      foot: [],
      title: 'The weir',
    },
    {
      name: 'a menu above a title that is longer than its entries',
      head: menu,
      lead: ['Two hundred years behind the weir'],
      foot: [],
      title: 'Two hundred years behind the weir',
    },
    {
      name: 'a menu, the section once more, a title and a subtitle',
      head: [...menu, 'Mills'],
      lead: ['What the miller kept', 'A visit to the last wheel on the river', '3 March 2014'],
      foot: [],
      title: 'What the miller kept',
    },
    {
      name: 'a menu in one line with bars, and a list of other texts at the end',
      head: ['Riverside | Mills | Fords | Otters'],
      lead: ['Two hundred years behind the weir'],
      foot: ['From the same bank', 'Otters by moonlight', 'Who owns the ford?', 'Buy the almanac'],
      title: 'Two hundred years behind the weir',
    },
  ];
  it.each(pages)('is read: $name', ({ head, lead, foot, title }) => {
    const { part, furniture } = read([...head, ...lead, '', english, '', english, '', ...foot]);
    expect(part?.title).toBe(title);
    expect(furniture).toEqual([...head, ...foot]);
  });

  it('is read in Persian, with a name beside the day', () => {
    const head = ['هفته‌نامهٔ رود', 'آسیاب‌ها', 'گدارها', 'پل‌ها'];
    const foot = ['از همین دفتر', 'گدار بالا', 'شب‌های آسیاب'];
    const { part, furniture } = read([
      ...head,
      'پلی که سیل برد',
      '۲۰ خرداد ۱۳۹۶ • نسرین کیانفر',
      '',
      persian,
      '',
      persian,
      ...foot,
    ]);
    expect(part).toMatchObject({ title: 'پلی که سیل برد', authors: ['نسرین کیانفر'] });
    expect(part?.dates.map(({ iso }) => iso)).toEqual(['2017-06-10']);
    expect(furniture).toEqual([...head, ...foot]);
  });
});

describe('short lines that are no menu stay text', () => {
  const texts = [
    [
      'a title page',
      ['The Long Weir', 'A Novel', 'Nora Whitfield', 'Riverton', '1998', '', english],
    ],
    [
      'an address under a letter',
      [english, '', 'Nora Whitfield', 'Mill House', 'Riverton', 'The North'],
    ],
    [
      'a list of tools above the work',
      ['Rope', 'Hammer', 'Nails', 'Boards', '', 'Method', english],
    ],
    [
      'a poem under a text',
      [english, '', 'the river goes', 'and the mill stays', 'the rain comes'],
    ],
    ['names of those who speak', ['Miller', 'Ferryman', 'Otter', '', english, '', english]],
  ] as const;
  it.each(texts)('%s', (_, lines) => {
    expect(read(lines).furniture).toEqual([]);
  });
});
