import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../corpus/document/part.ts';
import {
  keyOf,
  partRows,
  rowAbove,
  rowOf,
  wantedRows,
  waysTo,
} from '../../../../renderer/reader/part-rows.ts';
import { contentsOf, hasContents } from '../../../../renderer/reader/parts-tree.ts';
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
const { roots: tree } = contentsOf({
  parts,
  blocks: parts.map(({ id }, index) => makeBlock(index, id, { part: id })),
});
const keys = (opened: [string, boolean][] = []) =>
  partRows(tree, new Map(opened)).map(({ key, level }) => `${level} ${key}`);

it('begins with chapters open and comments closed', () => {
  expect(keys()).toEqual(['1 one', '2 one-a', '2 comments one', '1 two']);
});

it('opens and closes what the reader chose', () => {
  expect(
    keys([
      ['comments one', true],
      ['c1', true],
      ['two', true],
    ]),
  ).toEqual(['1 one', '2 one-a', '2 comments one', '3 c1', '4 c2', '1 two', '2 c3']);
  expect(keys([['one', false]])).toEqual(['1 one', '1 two']);
});

it('counts comments where they stand under a row, and says its place among its neighbours', () => {
  const rows = partRows(tree, new Map());
  expect(rows.map(({ comments, position, of }) => [comments, position, of])).toEqual([
    [0, 1, 2],
    [0, 1, 2],
    [2, 2, 2],
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
  const rows = wantedRows(tree, (node) => node.kind === 'part' && node.part.kind === 'comment');
  expect(rows.map(({ key }) => key)).toEqual(['c1', 'c2', 'c3']);
  expect(rows.every(({ level, open }) => level === 1 && open === undefined)).toBe(true);
});

const heading = (index: number, level: number, text: string, partId = 'p0') =>
  makeBlock(index, text, { kind: 'heading', level, part: partId });
const rowsOf = (contents: Parameters<typeof contentsOf>[0], opened: [string, boolean][] = []) =>
  partRows(contentsOf(contents).roots, new Map(opened)).map(({ level, kind, node }) => {
    if (kind === 'comments') return `${level} comments`;
    return `${level} ${kind === 'heading' ? node.heading.text : node.part.id}`;
  });

describe('the headings of a text', () => {
  const single = {
    parts: [part('p0')],
    blocks: [
      makeBlock(0, 'Before the first heading.'),
      heading(1, 1, 'Water'),
      makeBlock(2, 'It runs.'),
      heading(3, 3, 'A level is left out'),
      heading(4, 2, 'Wells'),
      heading(5, 1, 'Roads'),
      heading(6, 2, ' '),
      makeBlock(7, 'They are long.'),
    ],
  };

  it('stand by themselves in a text of one part, each under the higher one before it', () => {
    expect(rowsOf(single)).toEqual(['1 Water', '2 A level is left out', '2 Wells', '1 Roads']);
  });

  it('stand under their part, and not where they only say its title', () => {
    const blocks = [
      heading(0, 1, 'one', 'one'),
      heading(1, 2, 'Springs', 'one'),
      makeBlock(2, 'Said of it', { part: 'c1' }),
      heading(3, 2, 'one', 'one'),
      heading(4, 1, 'Channels', 'two'),
    ];
    const parts = [part('one'), part('c1', 'one', 'comment'), { ...part('two'), title: '' }];
    expect(rowsOf({ parts, blocks })).toEqual([
      '1 one',
      '2 Springs',
      '2 comments',
      '2 one',
      '1 two',
    ]);
  });

  it('are folded under the title of the whole where they are many', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      heading(index + 1, index % 3 === 0 ? 2 : 3, `Stage ${index}`),
    );
    const blocks = [heading(0, 1, 'The road'), ...many];
    const rows = rowsOf({ parts: [part('p0')], blocks });
    expect(rows.slice(0, 3)).toEqual(['1 The road', '2 Stage 0', '2 Stage 3']);
    expect(rows).toHaveLength(21);
    expect(rowsOf({ parts: [part('p0')], blocks }, [['heading b1', true]])[2]).toBe('3 Stage 1');
  });

  it('say of each block where it stands', () => {
    const { nodeAt, roots } = contentsOf(single);
    const rows = partRows(roots, new Map([['heading b1', false]]));
    const ways = waysTo(roots);
    const placeOf = (id: string) => {
      const node = nodeAt.get(id);
      return node && rowOf(rows, ways.get(keyOf(node)));
    };
    expect(placeOf('b0')).toBeUndefined();
    expect(placeOf('b2')).toBe('heading b1');
    expect(placeOf('b4')).toBe('heading b1');
    expect(placeOf('b7')).toBe('heading b5');
  });

  it('are worth a list from the second on', () => {
    const parts = [part('p0')];
    const [, first] = single.blocks;
    expect(hasContents({ parts, blocks: [] })).toBe(false);
    expect(hasContents({ parts, blocks: [first!, heading(6, 2, ' ')] })).toBe(false);
    expect(hasContents(single)).toBe(true);
    expect(hasContents({ parts: [part('a'), part('b')], blocks: [] })).toBe(true);
  });
});
