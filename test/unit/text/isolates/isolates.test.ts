import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIsolates } from '../../../../corpus/text/isolates/isolates.ts';
import { mixedLines } from '../../../support/mixed-lines.ts';

/** The pieces that are isolated, in order. */
const isolated = (text: string, direction: 'ltr' | 'rtl') =>
  findIsolates(text, direction).map(({ start, end }) => text.slice(start, end));

describe('what is isolated in a Persian line', () => {
  it.each([
    { text: 'زبان C++ را', pieces: ['C++'] },
    { text: 'با Linux، macOS و Windows 11.', pieces: ['Linux', 'macOS', 'Windows 11'] },
    { text: 'نسخهٔ Windows ۱۱ آمد', pieces: ['Windows'] },
    { text: 'سازمان NASA 14 نفر', pieces: ['NASA'] },
    { text: 'روی Linux. Windows هم', pieces: ['Linux', 'Windows'] },
    {
      text: 'گفت: He came to the house. She left it. و رفت',
      pieces: ['He came to the house. She left it.'],
    },
    { text: 'Smith et al., 2019 و Dr. Lee را', pieces: ['Smith et al., 2019', 'Dr. Lee'] },
    {
      text: 'سازمان WHO (World Health Organization) گفت',
      pieces: ['WHO (World Health Organization)'],
    },
    { text: 'دربارهٔ Linux[1] و Linux(2) نوشت', pieces: ['Linux', 'Linux'] },
    { text: '«The word حوض means a pool» را', pieces: ['The word حوض means a pool', 'حوض'] },
    { text: 'شابک 978-964-00-1234-5 است', pieces: ['978-964-00-1234-5'] },
    { text: 'کارت 6037 9900 0000 0001 است', pieces: ['6037 9900 0000 0001'] },
    { text: 'از ۱۰-۱۲ نفر', pieces: ['۱۰', '۱۲'] },
    { text: 'Ἀθήνη و Москва را', pieces: ['Ἀθήνη', 'Москва'] },
    { text: 'متن ساده، ۱۲ نفر و ۳٫۵ متر در ۱۴۰۲/۳/۵.', pieces: [] },
  ])('$text', ({ text, pieces }) => {
    expect(isolated(text, 'rtl')).toEqual(pieces);
  });
});

describe('what is isolated in an English line', () => {
  it.each([
    { text: 'the word حوض، آب and چاه, قنات.', pieces: ['حوض، آب', 'چاه', 'قنات'] },
    { text: 'in سال ۱۳۵۷ and تهران 1979', pieces: ['سال ۱۳۵۷', 'تهران'] },
    { text: 'were ۱۲ قنات in', pieces: ['۱۲ قنات'] },
    { text: 'says «آب کم است!» here', pieces: ['آب کم است!'] },
    { text: 'he می‌رود now', pieces: ['می‌رود'] },
    { text: 'plain words, 12–14 and https://example.org', pieces: [] },
  ])('$text', ({ text, pieces }) => {
    expect(isolated(text, 'ltr')).toEqual(pieces);
  });
});

it('leaves a line alone whose writer steers its direction', () => {
  expect(findIsolates('زبان \u2066C++\u2069 را', 'rtl')).toEqual([]);
});

it('gives words a script, and dates none', () => {
  expect(findIsolates('در 2026-11-22 با Linux', 'rtl').map(({ script }) => script)).toEqual([
    undefined,
    'latin',
  ]);
});

it('gives isolates in order, inside the text, each beside or inside the one before', () => {
  const pieces = mixedLines.flatMap(({ text }) => text.split(/(?<=[ «»()])/u));
  const line = fc.array(
    fc.constantFrom(...pieces, '"', '(', ')', '«', '\n', '\t', '🌱', '5-', 'ـ'),
    {
      maxLength: 14,
    },
  );
  fc.assert(
    fc.property(line, fc.constantFrom('ltr', 'rtl'), (words, direction) => {
      const text = words.join('');
      const found = findIsolates(text, direction);
      found.forEach(({ start, end }, index) => {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        const before = found.slice(0, index);
        const isNested = ({ start: from, end: to }: { start: number; end: number }) =>
          to <= start || (from <= start && end <= to);
        expect(before.every(isNested)).toBe(true);
      });
    }),
    { seed: 4, numRuns: 500 },
  );
});
