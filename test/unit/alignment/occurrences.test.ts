// Terms found in their inflected forms, in both languages.
import { describe, expect, it } from 'vitest';
import { occurrences } from '../../../corpus/alignment/occurrences.ts';

const found = (term: string, text: string): string[] =>
  occurrences(term, text).map(({ start, end }) => text.slice(start, end));

describe('occurrences', () => {
  it.each<[term: string, text: string, forms: string[]]>([
    [
      'قنات',
      'قنات‌های کهن و قناتی تازه؛ قنات‌هایشان خشک شد. قناتهای دیگر.',
      ['قنات‌های', 'قناتی', 'قنات‌هایشان', 'قناتهای'],
    ],
    ['رفتن', 'می‌روند و نمی‌روم؛ رفته بودند.', ['می‌روند', 'نمی‌روم', 'رفته']],
    ['خانه', 'خانه‌ی ما و خانهٔ شما', ['خانه‌ی', 'خانهٔ']],
    ['زن', 'زنان آمدند.', ['زنان']],
    ['كتاب', 'کتاب و کِتاب', ['کتاب', 'کِتاب']],
    ['well', 'Wells are deep, and the well’s water is cold.', ['Wells', 'well’s']],
    ['shadow play', 'The shadow plays began; a shadow, play.', ['shadow plays']],
  ])('finds %s in “%s”', (term, text, forms) => {
    expect(found(term, text)).toEqual(forms);
  });

  it('takes no longer word for a form of a shorter one', () => {
    expect(found('بار', 'باران می‌بارد.')).toEqual([]);
    expect(found('well', 'welcome, dwell')).toEqual([]);
  });

  it('finds nothing for a term without words, nor in an empty text', () => {
    expect(occurrences('…', 'قنات')).toEqual([]);
    expect(occurrences('قنات', '')).toEqual([]);
  });
});
