// Words: what counts as one in both languages.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../corpus/text/words.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

describe('wordsOf', () => {
  it.each([
    ['keeps the ZWNJ inside its word', 'می‌روم به کتاب‌خانه', ['می‌روم', 'به', 'کتاب‌خانه']],
    ['leaves a ZWNJ at the edge out', 'سال\u200C نو', ['سال', 'نو']],
    ['leaves marks of direction out', '\u200Fسال\u200E نو', ['سال', 'نو']],
    ['keeps harakat and tatweel', 'كِتَابٌ کتــاب', ['كِتَابٌ', 'کتــاب']],
    ['keeps combining marks', 'خانه\u0654 ما', ['خانه\u0654', 'ما']],
    ['leaves punctuation out', '«نه؟»، (آری)؛ بله!', ['نه', 'آری', 'بله']],
    ['keeps apostrophes and decimals', "don't pay 3.14", ["don't", 'pay', '3.14']],
    ['parts at hyphens and slashes', 'well-known and/or', ['well', 'known', 'and', 'or']],
    ['reads both languages', 'خواندن Persian متن', ['خواندن', 'Persian', 'متن']],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  it('gives words in order, without overlaps, in any text', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        let last = 0;
        for (const { start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { seed, numRuns: 1000 },
    );
  });
});
