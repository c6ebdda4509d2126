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

  it('names languages', () => {
    expect(english.language('fa')).toBe('Persian');
    expect(persian.language('en')).toBe('انگلیسی');
  });

  it('gives sizes the unit that suits them', () => {
    expect(english.bytes(2_400_000)).toBe('2.4 MB');
    expect(english.bytes(12_300)).toBe('12.3 kB');
  });
});
