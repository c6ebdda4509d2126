import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../../renderer/components/use-format.ts';

const [english, persian] = [formatFor('en'), formatFor('fa')];

describe('values as the interface language writes them', () => {
  it('writes numbers in its digits', () => {
    expect(english.number(1234)).toBe('1,234');
    expect(persian.number(1234)).toBe('۱٬۲۳۴');
  });

  it('writes days in its calendar', () => {
    expect(english.day('2011-12-04')).toBe('4 December 2011');
    expect(persian.day('2011-12-04')).toBe('۱۳ آذر ۱۳۹۰');
  });

  it('writes a date whose day is not known as the text has it', () => {
    const date = { text: 'December 2011', iso: '2011-12', calendar: 'gregorian' } as const;
    expect(persian.written(date)).toBe('December 2011');
    expect(persian.written({ ...date, iso: '2011-12-04' })).toBe('۱۳ آذر ۱۳۹۰');
  });

  it.each([
    ['en', 'jalali', 'interface', '13 Azar 1390', '4.5'],
    ['en', 'both', 'interface', '4 December 2011 (13 Azar 1390)', '4.5'],
    ['en', 'interface', 'persian', '۴ December ۲۰۱۱', '۴٫۵'],
    ['fa', 'gregorian', 'interface', '۴ دسامبر ۲۰۱۱', '۴٫۵'],
    ['fa', 'both', 'latin', '13 آذر 1390 (4 دسامبر 2011)', '4.5'],
  ] as const)(
    'writes in %s with the calendar %s and digits %s',
    (locale, calendar, digits, day, number) => {
      const format = formatFor(locale, { calendar, digits });
      expect(format.day('2011-12-04')).toBe(day);
      expect(format.number(4.5)).toBe(number);
    },
  );

  it('writes a time with both its days', () => {
    const format = formatFor('en', { calendar: 'both', digits: 'interface' });
    expect(format.moment('2011-12-04T12:00:00Z')).toMatch(
      /^4 December 2011 at \d\d:\d\d \(13 Azar 1390\)$/,
    );
    expect(format.moment('soon')).toBe('soon');
  });

  it('names languages', () => {
    expect(english.language('fa')).toBe('Persian');
    expect(persian.language('en')).toBe('انگلیسی');
  });

  it('gives sizes the unit that suits them', () => {
    expect(english.bytes(2_400_000)).toBe('2.4 MB');
    expect(english.bytes(12_300)).toBe('12.3 kB');
  });
});
