// Quotations: exact places first, other spellings and other white space second.
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../corpus/search/quote.ts';

describe('findQuote', () => {
  it('prefers the places where the quotation stands exactly', () => {
    const text = 'كتاب خوب، کتاب خوب';
    expect(findQuote('کتاب خوب', text)).toEqual({ isExact: true, hits: [{ start: 10, end: 18 }] });
  });

  it('finds another spelling where there is no exact one', () => {
    const { isExact, hits } = findQuote('کتاب‌های خوب', 'آن كتاب هاي  خوب');
    expect(isExact).toBe(false);
    expect(hits).toEqual([{ start: 3, end: 16 }]);
  });

  it('finds a quotation that runs over lines', () => {
    const text = 'The water runs\n  underground.\r\nآب زیر زمین می‌رود.';
    const { hits } = findQuote('runs underground. آب زیر زمین', text);
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual([
      'runs\n  underground.\r\nآب زیر زمین',
    ]);
  });

  it('does not take a heh from its hamza where one stands without', () => {
    const text = 'خانهٔ ما، خانه';
    expect(findQuote('خانه', text)).toEqual({ isExact: true, hits: [{ start: 10, end: 14 }] });
    expect(findQuote('خانه ما', text).hits).toEqual([{ start: 0, end: 8 }]);
  });

  it('says how many places there are', () => {
    expect(findQuote('آب', 'آب و آب').hits).toHaveLength(2);
    expect(findQuote('خاک', 'آب و آب').hits).toEqual([]);
    expect(findQuote(' ', 'آب و آب').hits).toEqual([]);
  });
});
