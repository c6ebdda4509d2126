/** What of a text can be paired by itself. */
import { expect, it } from 'vitest';
import type { Part } from '../../../../corpus/document/part.ts';
import { holdsTwoLanguages, piecesOf } from '../../../../renderer/parallel/pieces.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';

const part = (id: string, kind: Part['kind']): Part => ({
  ...makeDocument([]).parts[0]!,
  id,
  kind,
  title: id,
});

it('offers parts by the blocks that they begin with, without comments', () => {
  const blocks = ['a1', 'c1', 'a2', 'a2'].map((id, index) =>
    makeBlock(index, 'Water', { part: id }),
  );
  const parts = [part('a1', 'article'), part('c1', 'comment'), part('a2', 'article')];
  const found = piecesOf(makeDocument(blocks, { parts }));
  expect(found.map(({ blockId, title }) => [blockId, title])).toEqual([
    ['b0', 'a1'],
    ['b2', 'a2'],
  ]);
});

it('offers none where a text is one piece', () => {
  expect(piecesOf(makeDocument(['Water']))).toEqual([]);
});

const cases = [
  ['by turns', ['Water is cold.', 'آب سرد است.'], true],
  ['with one quotation', [...Array<string>(12).fill('Water is cold today.'), 'آب سرد'], false],
  ['in one language', ['Water', 'Bread'], false],
] as const;
it.each(cases)('tells whether a text holds two languages: %s', (_, texts, expected) => {
  expect(holdsTwoLanguages(makeDocument([...texts]))).toBe(expected);
});
