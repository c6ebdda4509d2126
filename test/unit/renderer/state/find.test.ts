import { describe, expect, it } from 'vitest';
import { firstFrom } from '../../../../renderer/state/find.ts';

const blocks = ['a', 'b', 'c'].map((id) => ({ id }));
const hits = (ids: string) => Array.from(ids, (blockId) => ({ blockId }));

describe('the hit that finding begins with', () => {
  it.each([
    { found: 'abc', from: 'b', index: 1 },
    { found: 'aac', from: 'b', index: 2 },
    { found: 'aa', from: 'c', index: 0 },
    { found: 'bc', from: null, index: 0 },
    { found: 'bc', from: 'gone', index: 0 },
    { found: '', from: 'a', index: -1 },
  ])('is number $index of $found from $from', ({ found, from, index }) => {
    expect(firstFrom(hits(found), blocks, from)).toBe(index);
  });
});
