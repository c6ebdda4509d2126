import { expect, it } from 'vitest';
import type { Part } from '../../../../corpus/document/part.ts';
import {
  partRows,
  rowAbove,
  rowOf,
  wantedRows,
  waysTo,
} from '../../../../renderer/reader/part-rows.ts';
import { partsTree } from '../../../../renderer/reader/parts-tree.ts';
import { makeBlock } from '../../../support/documents.ts';

const part = (id: string, parent?: string, kind: Part['kind'] = 'chapter'): Part => ({
  id,
  kind,
  title: id,
  authors: [],
  dates: [],
  language: 'en',
  direction: 'ltr',
  ...(parent === undefined ? {} : { parent }),
});
const parts = [
  part('one'),
  part('one-a', 'one'),
  part('c1', 'one', 'comment'),
  part('c2', 'c1', 'comment'),
  part('two'),
  part('c3', 'two', 'comment'),
];
const tree = partsTree({
  parts,
  blocks: parts.map(({ id }, index) => makeBlock(index, id, { part: id })),
});
const keys = (opened: [string, boolean][] = []) =>
  partRows(tree, new Map(opened)).map(({ key, level }) => `${level} ${key}`);

it('begins with chapters open and comments closed', () => {
  expect(keys()).toEqual(['1 one', '2 comments one', '2 one-a', '1 two']);
});

it('opens and closes what the reader chose', () => {
  expect(
    keys([
      ['comments one', true],
      ['c1', true],
      ['two', true],
    ]),
  ).toEqual(['1 one', '2 comments one', '3 c1', '4 c2', '2 one-a', '1 two', '2 c3']);
  expect(keys([['one', false]])).toEqual(['1 one', '1 two']);
});

it('counts comments where they stand under a row, and says its place among its neighbours', () => {
  const rows = partRows(tree, new Map());
  expect(rows.map(({ comments, position, of }) => [comments, position, of])).toEqual([
    [0, 1, 2],
    [2, 1, 2],
    [0, 2, 2],
    [1, 2, 2],
  ]);
});

it('finds the row under which a folded part stands', () => {
  const rows = partRows(tree, new Map());
  const ways = waysTo(tree);
  expect(rowOf(rows, ways.get('c2'))).toBe('comments one');
  expect(rowOf(rows, ways.get('c3'))).toBe('two');
  expect(rowOf(rows, ways.get('one-a'))).toBe('one-a');
  expect(rowOf(rows, undefined)).toBeUndefined();
});

it('goes out to the row above in the tree, and nowhere from the top', () => {
  const rows = partRows(tree, new Map());
  expect(rowAbove(rows, 'one-a')?.key).toBe('one');
  expect(rowAbove(rows, 'two')).toBeUndefined();
});

it('lists what is wanted without folds, wherever it stands', () => {
  const rows = wantedRows(tree, ({ part: { kind } }) => kind === 'comment');
  expect(rows.map(({ key }) => key)).toEqual(['c1', 'c2', 'c3']);
  expect(rows.every(({ level, open }) => level === 1 && open === undefined)).toBe(true);
});
