/** Lines that say when a text was published, and dates that the rest of the page makes clear. */
import { describe, expect, it } from 'vitest';
import { readDateLine } from '../../../../corpus/importers/capture/date-line.ts';
import { settleDateOrder } from '../../../../corpus/importers/capture/date-order.ts';
import { emptyPart } from '../../../../corpus/importers/draft.ts';

describe('readDateLine', () => {
  it.each([
    ['2011-12-04T08:00:00Z', '2011-12-04', ''],
    ['Sun, 04 Dec 2011 10:00:00 +0330', '2011-12-04', ''],
    ['Sunday the 4th of December 2011', '2011-12-04', ''],
    ['۴ دسامبر ۲۰۱۱ (۱۳ آذر ۱۳۹۰)', '2011-12-04', ''],
    ['یکشنبه ۱۳ آذر ۱۳۹۰، ساعت ۱۰:۳۰', '2011-12-04', ''],
    ['١٢ ربيع الأول ١٤٣٣ هـ', undefined, ''],
    ['2 hours ago', undefined, ''],
    ['سه روز پیش', undefined, ''],
    ['Clara Wentworth | 2 hours ago', undefined, 'Clara Wentworth'],
    ['مریم کاوه، دیروز', undefined, 'مریم کاوه'],
  ])('reads %s', (line, iso, rest) => {
    const read = readDateLine(line);
    expect([read?.date.iso, read?.rest]).toEqual([iso, rest]);
  });

  it.each([
    'What we learned two years ago',
    'Yesterday',
    'امروز',
    'The bridge was closed on 4 December 2011 and the ferry took its place for the whole of the winter.',
    'They went home three weeks ago.',
  ])('sees no date line in «%s»', (line) => {
    expect(readDateLine(line)).toBeUndefined();
  });
});

describe('settleDateOrder', () => {
  const settle = (...texts: string[]) => {
    const part = emptyPart('article');
    part.dates = texts.flatMap((text) => readDateLine(text)?.date ?? []);
    settleDateOrder([part]);
    return part.dates.map(({ iso }) => iso);
  };

  it('reads an unclear date in the order of the clear ones', () => {
    expect(settle('04/12/2011', '25/12/2011')).toEqual(['2011-12-04', '2011-12-25']);
    expect(settle('04/12/2011', '12/25/2011')).toEqual(['2011-04-12', '2011-12-25']);
  });

  it('leaves it as it is written where the page shows no order, or both', () => {
    expect(settle('04/12/2011', '4 December 2011')).toEqual([undefined, '2011-12-04']);
    expect(settle('04/12/2011', '25/12/2011', '12/25/2011')[0]).toBeUndefined();
  });
});
