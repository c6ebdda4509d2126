import { describe, expect, it } from 'vitest';
import { find } from '../../../corpus/search/find.ts';

function words(query: string, text: string, options: Parameters<typeof find>[2]) {
  return find(query, text, options).map(({ start, end }) => text.slice(start, end));
}

describe('whole words', () => {
  it.each([
    ['کتاب', 'کتاب‌ها و کتاب و کتابخانه', ['کتاب']],
    ['کتاب ها', 'کتاب‌ها، کتاب‌هایی', ['کتاب‌ها']],
    ['as', 'As was, as-is; last', ['As', 'as']],
    ['ب', 'الف‌ب ب', ['ب']],
    ['باد', '«باد»', ['باد']],
    ['𝒜', '𝒜𝒷 𝒜', ['𝒜']],
  ])('%s in %s', (query, text, wanted) => {
    expect(words(query, text, { wholeWord: true })).toEqual(wanted);
  });

  it('are counted before the limit', () => {
    expect(find('as', 'was as has as', { wholeWord: true, limit: 1 })).toEqual([
      { start: 4, end: 6 },
    ]);
  });
});

describe('exactly as written', () => {
  it.each([
    ['كتاب', 'کتاب كتاب كتابها', false, ['كتاب', 'كتاب']],
    ['كتاب', 'کتاب كتاب كتابها', true, ['كتاب']],
    ['Water', 'water Water WATER', false, ['Water']],
    ['۱۲', '12 ۱۲ ١٢', false, ['۱۲']],
  ])('%s in %s', (query, text, wholeWord, wanted) => {
    expect(words(query, text, { exact: true, wholeWord })).toEqual(wanted);
  });
});
