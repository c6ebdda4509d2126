import { describe, expect, it } from 'vitest';
import { groupLists, markerOf } from '../../../../renderer/reader/list-marker.ts';
import { makeBlock } from '../../../support/documents.ts';

const item = (index: number, text: string, change = {}) =>
  makeBlock(index, text, { kind: 'list-item', ...change });

describe('markers of list items', () => {
  it.each([
    { what: 'a bullet', block: item(0, 'tea'), marker: '•' },
    { what: 'a number', block: item(0, 'tea', { ordered: true }), marker: '3.' },
    { what: 'a Persian number', block: item(0, 'چای', { ordered: true }), marker: '۳.' },
    { what: 'nothing before its own bullet', block: item(0, '• tea'), marker: undefined },
    { what: 'nothing before its own dash', block: item(0, '- چای'), marker: undefined },
    { what: 'nothing before its own number', block: item(0, '۱۲) چای'), marker: undefined },
    { what: 'nothing before a paragraph', block: makeBlock(0, 'tea'), marker: undefined },
  ])('is $what', ({ block, marker }) => {
    expect(markerOf(block, 3)).toBe(marker);
  });

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
    const groups = groupLists(blocks);
    expect(groups.map(({ list }) => list)).toEqual([true, false, true]);
    expect(groups.flatMap(({ items }) => items.map(({ number }) => number))).toEqual([
      1, 1, 2, 2, 1, 0, 1,
    ]);
  });
});
