import { describe, expect, it } from 'vitest';
import { groupBlocks, tableDirection } from '../../../../renderer/reader/block-groups.ts';
import { makeBlock } from '../../../support/documents.ts';

const item = (index: number, text: string, change = {}) =>
  makeBlock(index, text, { kind: 'list-item', ...change });
const row = (index: number, text: string, change = {}) =>
  makeBlock(index, text, { kind: 'table-row', ...change });

describe('groups of blocks', () => {
  it('counts by depth and begins again after a paragraph', () => {
    const blocks = [
      item(0, 'one'),
      item(1, 'one a', { depth: 1 }),
      item(2, 'one b', { depth: 1 }),
      item(3, 'two'),
      item(4, 'two a', { depth: 1 }),
      makeBlock(5, 'between'),
      item(6, 'one again'),
    ];
    const groups = groupBlocks(blocks);
    expect(groups.map(({ kind }) => kind)).toEqual(['list', 'alone', 'list']);
    expect(groups.flatMap(({ items }) => items.map(({ number }) => number))).toEqual([
      1, 1, 2, 2, 1, 0, 1,
    ]);
  });

  it('joins rows into tables and ends a table where another part begins', () => {
    const blocks = [row(0, 'a\tb'), row(1, 'c\td'), row(2, 'e\tf', { part: 'p1' }), item(3, 'g')];
    expect(groupBlocks(blocks).map(({ kind, items }) => [kind, items.length])).toEqual([
      ['table', 2],
      ['table', 1],
      ['list', 1],
    ]);
  });

  it('puts a caption to the figure before it, and to nothing else', () => {
    const figure = (index: number, change = {}) =>
      makeBlock(index, '', { kind: 'figure', ...change });
    const caption = (index: number, change = {}) =>
      makeBlock(index, 'The mill', { kind: 'caption', ...change });
    const blocks = [
      caption(0),
      figure(1),
      caption(2),
      figure(3),
      figure(4),
      caption(5, { part: 'p1' }),
      row(6, 'a\tb', { part: 'p1' }),
      caption(7, { part: 'p1' }),
    ];
    const ids = groupBlocks(blocks).map(({ items }) => items.map(({ block }) => block.id));
    expect(ids).toEqual([['b0'], ['b1', 'b2'], ['b3'], ['b4'], ['b5'], ['b6'], ['b7']]);
  });

  it('orders the columns of a table as most of its rows run', () => {
    const rows = [row(0, 'شهر\tسال'), row(1, 'یزد\t۱۴۰۰'), row(2, '12\t13')];
    const [table] = groupBlocks(rows);
    expect(tableDirection(table!.items)).toBe('rtl');
    expect(tableDirection(table!.items.slice(2))).toBe('ltr');
  });
});
