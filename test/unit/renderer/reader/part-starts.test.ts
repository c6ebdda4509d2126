import { expect, it } from 'vitest';
import type { Part } from '../../../../corpus/document/part.ts';
import { partStarts } from '../../../../renderer/reader/part-starts.ts';
import { makeBlock } from '../../../support/documents.ts';

const part = (id: string): Part => ({
  id,
  kind: 'article',
  title: id,
  authors: [],
  dates: [],
  language: 'en',
  direction: 'ltr',
});

it('begins each part at its first block that is no furniture', () => {
  const blocks = [
    makeBlock(0, 'Home', { part: 'a', kind: 'furniture' }),
    makeBlock(1, 'First', { part: 'a' }),
    makeBlock(2, 'Second', { part: 'b' }),
    makeBlock(3, 'More', { part: 'a' }),
  ];
  const starts = partStarts({ parts: [part('a'), part('b')], blocks });
  expect([...starts].map(([blockId, { id }]) => [blockId, id])).toEqual([
    ['b1', 'a'],
    ['b2', 'b'],
  ]);
});

it('marks nothing in a document of one part', () => {
  expect(partStarts({ parts: [part('a')], blocks: [makeBlock(0, 'x', { part: 'a' })] }).size).toBe(
    0,
  );
});
