import { describe, expect, it } from 'vitest';
import { readSpan } from '../../../../renderer/notes/days.ts';

const at = (year: number, month: number, day: number): string =>
  new Date(year, month - 1, day).toISOString();

describe('A day that is typed', () => {
  it.each([
    ['2026-05-03', at(2026, 5, 3), at(2026, 5, 4)],
    ['3 May 2026', at(2026, 5, 3), at(2026, 5, 4)],
    ['۱۳ آذر ۱۳۹۰', at(2011, 12, 4), at(2011, 12, 5)],
    ['2026-12', at(2026, 12, 1), at(2027, 1, 1)],
    ['2026', at(2026, 1, 1), at(2027, 1, 1)],
    ['۱۳۹۰', at(2011, 3, 21), at(2012, 3, 20)],
  ])('%s lies between two times', (written, from, to) => {
    expect(readSpan(written)).toEqual({ from, to });
  });

  it('is nothing where nothing is written, and no day where none is meant', () => {
    expect(readSpan('  ')).toBeNull();
    expect(readSpan('yesterday')).toBeUndefined();
  });
});
