import { describe, expect, it } from 'vitest';
import { partSeenAt, proposedTitle } from '../../../../renderer/reader/part-beginning.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';

const part = (id: string) => ({
  id,
  kind: 'article' as const,
  title: id,
  authors: [],
  dates: [],
  language: 'en',
  direction: 'ltr' as const,
});
const text = makeDocument(
  [
    makeBlock(0, 'Home | Archive', { part: 'p0', kind: 'furniture' }),
    makeBlock(1, 'The first', { part: 'p0' }),
    makeBlock(2, 'more of it', { part: 'p0' }),
    makeBlock(3, 'The second', { part: 'p1' }),
  ],
  { parts: [part('p0'), part('p1')] },
);

it('sees a part begin after the furniture above it, and names it by its very first block', () => {
  expect(partSeenAt(text, 'b1')).toMatchObject({
    part: { id: 'p0' },
    blockId: 'b0',
    isFirst: true,
  });
  expect(partSeenAt(text, 'b0')).toMatchObject({ blockId: 'b0', isFirst: true });
  expect(partSeenAt(text, 'b3')).toMatchObject({ blockId: 'b3', isFirst: false });
});

it('sees none inside a part, or at a block that is not there', () => {
  expect(partSeenAt(text, 'b2')).toBeUndefined();
  expect(partSeenAt(text, 'b9')).toBeUndefined();
});

describe('the title proposed for a part', () => {
  it.each([
    ['the whole of a short text', 'کوه و آب', 'کوه و آب'],
    ['the first line', '  The garden \nBy someone', 'The garden'],
    ['nothing of nothing', ' \n', ''],
    ['whole words of a long text', 'word '.repeat(40), 'word '.repeat(18).trim()],
    ['letters of a text without spaces', 'آ'.repeat(200), 'آ'.repeat(90)],
  ])('is %s', (_, words, title) => {
    expect(proposedTitle(words)).toBe(title);
  });
});
