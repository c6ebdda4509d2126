// Dates: every usual way to write one in both languages, and what only looks like one.
import { toJalaali } from 'jalaali-js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../corpus/text/dates.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

type Row = readonly [written: string, iso: string | undefined, calendar: string];

/** Each is found whole. */
const whole: readonly Row[] = [
  ['December 4, 2011', '2011-12-04', 'gregorian'],
  ['4 December 2011', '2011-12-04', 'gregorian'],
  ['Dec 4th, 2011', '2011-12-04', 'gregorian'],
  ['Oct. 21,2011', '2011-10-21', 'gregorian'],
  ['4th of December, 2011', '2011-12-04', 'gregorian'],
  ['4-Dec-2011', '2011-12-04', 'gregorian'],
  ['4 December , 2011', '2011-12-04', 'gregorian'],
  ['DECEMBER 4, 2011', '2011-12-04', 'gregorian'],
  ['december 4, 2011', '2011-12-04', 'gregorian'],
  ['December\u00A04,\u200E 2011', '2011-12-04', 'gregorian'],
  ['February 29, 2012', '2012-02-29', 'gregorian'],
  ['December 4–6, 2011', '2011-12', 'gregorian'],
  ['December 2011', '2011-12', 'gregorian'],
  ['2011-12-04', '2011-12-04', 'gregorian'],
  ['2011/12/4', '2011-12-04', 'gregorian'],
  ['4.12.2011', '2011-12-04', 'gregorian'],
  ['25/12/2011', '2011-12-25', 'gregorian'],
  ['12/25/2011', '2011-12-25', 'gregorian'],
  ['04/04/2011', '2011-04-04', 'gregorian'],
  ['04/12/2011', undefined, 'gregorian'],
  ['2011', '2011', 'gregorian'],
  ['2011-12', '2011-12', 'gregorian'],
  ['۱۳ آذر ۱۳۹۰', '2011-12-04', 'jalali'],
  ['١٣ آذر ١٣٩٠', '2011-12-04', 'jalali'],
  ['13 آذر 1390', '2011-12-04', 'jalali'],
  ['۱۳ آذرماه ۱۳۹۰', '2011-12-04', 'jalali'],
  ['سیزدهم آذر هزار و سیصد و نود', '2011-12-04', 'jalali'],
  ['سيزدهم آذر یکهزار و سيصد و نود', '2011-12-04', 'jalali'],
  ['چهارم دسامبر دوهزار و يازده', '2011-12-04', 'gregorian'],
  ['چهارم دسامبر سال دو هزار و یازده میلادی', '2011-12-04', 'gregorian'],
  ['دسامبر دوهزار و یازده', '2011-12', 'gregorian'],
  ['آذر ۱۳، ۱۳۹۰', '2011-12-04', 'jalali'],
  ['۱۳۹۰ یک‌شنبه ۱۳ آذر', '2011-12-04', 'jalali'],
  ['1390 پنج شنبه 10 آذر', '2011-12-01', 'jalali'],
  ['۱۳۹۰ جمعه، ۱۱ آذر', '2011-12-02', 'jalali'],
  ['۱۳ / آذر / ۱۳۹۰', '2011-12-04', 'jalali'],
  ['۱۳-آذر-۱۳۹۰', '2011-12-04', 'jalali'],
  ['۱۳/۹/۹۰', '2011-12-04', 'jalali'],
  ['۹۰/۹/۱۳', '2011-12-04', 'jalali'],
  ['۰۰/۰۸/۱۸', '2021-11-09', 'jalali'],
  ['اردیبهشت- 1403', '2024', 'jalali'],
  ['۱۳ آذر ماه سال ۱۳۹۰ خورشیدی', '2011-12-04', 'jalali'],
  ['۱۳ آذر ۱۳۹۰ ه‍.ش', '2011-12-04', 'jalali'],
  ['۱۳ اُردی‌بهشت ۱۳۹۰', '2011-05-03', 'jalali'],
  ['۱۳ اردي بهشت ۱۳۹۰', '2011-05-03', 'jalali'],
  ['سیزدهم آذر ۱۳۹۰', '2011-12-04', 'jalali'],
  ['بیست و یکم تیر ۱۴۰۰', '2021-07-12', 'jalali'],
  ['سی‌ام آذر ۱۳۹۰', '2011-12-21', 'jalali'],
  ['سی و یکم مرداد ۱۳۹۰', '2011-08-22', 'jalali'],
  ['اول فروردین ۱۴۰۰', '2021-03-21', 'jalali'],
  ['۱۳ آذر ۹۰', '2011-12-04', 'jalali'],
  ['۱۳ تا ۱۵ آذر ۱۳۹۰', '2011', 'jalali'],
  ['آذر ۱۳۹۰', '2011', 'jalali'],
  ['دی ۱۳۹۰', undefined, 'jalali'],
  ['1390/9/13', '2011-12-04', 'jalali'],
  ['۱۳۹۰/۰۹/۱۳', '2011-12-04', 'jalali'],
  ['۱۳/۹/۱۳۹۰', '2011-12-04', 'jalali'],
  ['۹۰/۹/۱۳', '2011-12-04', 'jalali'],
  ['\u200F۱۳۹۰/\u200F۹/۱۳'.slice(1), '2011-12-04', 'jalali'],
  ['۳۰ اسفند ۱۳۹۱', '2013-03-20', 'jalali'],
  ['۱۲ حمل ۱۳۹۸', '2019-04-01', 'jalali'],
  ['۳ حوت ۱۳۹۸', '2020-02-22', 'jalali'],
  ['13 Azar 1390', '2011-12-04', 'jalali'],
  ['fourth of December 2011', '2011-12-04', 'gregorian'],
  ['twenty-first December 2011', '2011-12-21', 'gregorian'],
  ['December the 4th, 2011', '2011-12-04', 'gregorian'],
  ['Dec  4 10:22:33 UTC 2011', '2011-12-04', 'gregorian'],
  ['28 November – 2 December 2011', '2011', 'gregorian'],
  ['November 28 - December 2, 2011', '2011', 'gregorian'],
  ['۱۳ آذر تا ۲ دی ۱۳۹۰', '2011-12', 'jalali'],
  ['۱۳ آبان تا ۲ دی ۱۳۹۰', '2011', 'jalali'],
  ['۱۳ آذر تا ۲ اسفند ۱۳۹۰', undefined, 'jalali'],
  ['3 Hamal 1398', '2019-03-23', 'jalali'],
  ['2011 December 4', '2011-12-04', 'gregorian'],
  ['1390 Azar 13', '2011-12-04', 'jalali'],
  ['۱۳۹۰ آذر ۱۳', '2011-12-04', 'jalali'],
  ['March–April 2011', '2011', 'gregorian'],
  ['Spring 2011', '2011', 'gregorian'],
  ['Fall, 2011', '2011', 'gregorian'],
  ['Winter 2010–11', undefined, 'gregorian'],
  ['بهار ۱۳۹۰', '2011', 'jalali'],
  ['پائیز سال ۱۳۹۰', '2011', 'jalali'],
  ['زمستان ۱۳۹۰', undefined, 'jalali'],
  ['12 Ramadan 1432', undefined, 'islamic'],
  ['Muharram 1, 1433 AH', undefined, 'islamic'],
  ['15 Dhu al-Hijjah 1433', undefined, 'islamic'],
  ["12 Sha'ban 1433", undefined, 'islamic'],
  ['۱۲ ذی قعده ۱۴۳۲', undefined, 'islamic'],
  ['١٢ ربيع الأول ١٤٣٣', undefined, 'islamic'],
  ['۱۳ آذر ۱۳۹۰ هجری', '2011-12-04', 'jalali'],
  ['۱۳۹۰', undefined, 'jalali'],
  ['۴ دسامبر ۲۰۱۱', '2011-12-04', 'gregorian'],
  ['۴ دسامبر ۲۰۱۱ میلادی', '2011-12-04', 'gregorian'],
  ['۲۰ فوریهٔ ۲۰۲۰', '2020-02-20', 'gregorian'],
  ['۵ مهٔ ۲۰۱۱', '2011-05-05', 'gregorian'],
  ['۲ ژوئیه ۲۰۱۵', '2015-07-02', 'gregorian'],
  ['۲ آگوست ۲۰۱۵', '2015-08-02', 'gregorian'],
  ['نوامبر سال 2011', '2011-11', 'gregorian'],
  ['٤ ديسمبر ٢٠١١', '2011-12-04', 'gregorian'],
  ['4 كانون الأول 2011', '2011-12-04', 'gregorian'],
  ['4 كانون الأول/ديسمبر 2011', '2011-12-04', 'gregorian'],
  ['۱۲ رمضان ۱۴۳۲', undefined, 'islamic'],
  ['۲۲ ربیع‌الاول ۱۴۳۰ ه.ق', undefined, 'islamic'],
  ['10 ذی‌الحجه 1430', undefined, 'islamic'],
  ['۱۳۲۰/۳/۲ قمری', undefined, 'islamic'],
];

const none: readonly string[] = [
  'no date at all',
  '31 February 2011',
  'February 29, 2011',
  'December 32, 2011',
  '13/13/2011',
  '2011-13-01',
  'may 2000 people come',
  'in spring 2011 people came',
  'The Prague Spring 1968 and after',
  'هزار بهار ۱۳۹۰',
  'they march 1500 miles',
  'Mayor 4, 2011',
  '۳۰ اسفند ۱۳۹۰',
  '۳۱ مهر ۱۳۹۰',
  '۱۳۹۰/۱۳/۱',
  '۱۳ آذر ۲۰۱۱',
  '۱۳ آذر ۹۰ نفر آمدند',
  'سال ۱۳۹۰ نو شد',
  'قیمت ۱۲۰۰ تیر آهن',
  '192.168.10.2011',
  '1234567-12-04',
  '12/4',
];

/** In prose they may be anything. */
const alone: readonly Row[] = [
  ['13/9/83', undefined, 'gregorian'],
  ['تیر ۸۹', '2010', 'jalali'],
];

describe('findDates', () => {
  it.each(alone)('reads %s where nothing else is said', (written, iso, calendar) => {
    expect(findDates(written)).toMatchObject([{ text: written, calendar }]);
    expect(findDates(written)[0]?.iso).toBe(iso);
    expect(findDates(`نان ${written} آرد`.replace('13/9/83', '19/9/31'))).toEqual([]);
  });

  it.each(whole)('reads %s', (written, iso, calendar) => {
    const [date] = findDates(written);
    const read = { text: date?.text, iso: date?.iso, calendar: date?.calendar };
    expect(read).toEqual({ text: written, iso, calendar });
  });

  it.each(whole.filter(([written]) => !/^[\d۰-۹-]{4,7}$/u.test(written)))(
    'finds %s in the midst of either language',
    (written, iso) => {
      for (const [before, after] of [
        ['Posted on the web, ', ' by a reader'],
        ['انتشار: ', '، ساعت ۱۰'],
        ['(', ')'],
      ] as const) {
        const dates = findDates(before + written + after);
        const end = before.length + written.length;
        expect(dates.map(({ start, end: to }) => [start, to])).toEqual([[before.length, end]]);
        expect(dates[0]?.iso).toBe(iso);
      }
    },
  );

  it.each([
    ['Mon, 07/08/2019', '2019-07-08'],
    ['Wednesday 07/08/2019', '2019-08-07'],
    ['دوشنبه 07/08/2019', '2019-07-08'],
    ['سه‌شنبه، 09/07/2019', '2019-07-09'],
    ['Friday, 07/08/2019', undefined],
  ])('the day of the week tells the order of %s', (written, iso) => {
    expect(findDates(written).map((date) => date.iso)).toEqual([iso]);
  });

  it.each(none)('finds no date in «%s»', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('finds several in their order', () => {
    const text = 'از ۱ دی ۱۳۹۰ (December 22, 2011) تا 2012-01-20';
    expect(findDates(text).map(({ iso }) => iso)).toEqual([
      '2011-12-22',
      '2011-12-22',
      '2012-01-20',
    ]);
  });

  it('reads every Jalali day from 1300 to 1419 as the Persian calendar of ICU does', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const first = Date.UTC(1921, 2, 21);
    const dayMs = 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 43_800 }), (days) => {
        const date = new Date(first + days * dayMs);
        const parts = format.formatToParts(date);
        const part = (type: string) => parts.find((piece) => piece.type === type)?.value ?? '';
        const written = `${part('year')}/${part('month')}/${part('day')}`;
        const iso = date.toISOString().slice(0, 10);
        expect(findDates(written)[0]).toMatchObject({ iso, calendar: 'jalali' });
        const { jy, jm, jd } = toJalaali(
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        );
        expect(`${jy}/${jm}/${jd}`).toBe(written);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it.each([
    ['en-US', 'gregorian'],
    ['en-GB', 'gregorian'],
    ['fa-u-ca-gregory', 'gregorian'],
    ['ar-EG', 'gregorian'],
    ['ar-LB', 'gregorian'],
    ['fa', 'jalali'],
    ['fa-AF', 'jalali'],
    ['en-u-ca-islamic-umalqura', 'islamic'],
    ['fa-u-ca-islamic-umalqura', 'islamic'],
    ['ar-SA-u-ca-islamic-umalqura', 'islamic'],
  ])('reads every day as ICU writes it in words for %s', (locale, calendar) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const dayMs = 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = new Date(Date.UTC(1930, 0, 1) + days * dayMs);
        const [found] = findDates(format.format(date));
        const iso = calendar === 'islamic' ? undefined : date.toISOString().slice(0, 10);
        expect([format.format(date), found?.iso, found?.calendar]).toEqual([
          format.format(date),
          iso,
          calendar,
        ]);
      }),
      { seed, numRuns: 400 },
    );
  });

  it('gives ranges in order that hold the written text, in any text', () => {
    const date = fc.constantFrom(...whole.map(([written]) => written));
    fc.assert(
      fc.property(arbitraryText, date, arbitraryText, (before, written, after) => {
        const text = before + written + after;
        let end = 0;
        for (const found of findDates(text)) {
          expect(text.slice(found.start, found.end)).toBe(found.text);
          expect(found.start).toBeGreaterThanOrEqual(end);
          end = found.end;
        }
      }),
      { seed, numRuns: 1000 },
    );
  });
});
