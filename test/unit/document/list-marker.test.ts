import { describe, expect, it } from 'vitest';
import { markerOf, numberItems } from '../../../corpus/document/list-marker.ts';
import { makeBlock } from '../../support/documents.ts';

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
});

describe('numbers of list items', () => {
  it.each([
    { what: 'none outside lists', blocks: [makeBlock(0, 'tea'), item(1, 'a')], numbers: [0, 1] },
    {
      what: 'by depth, from one below each item',
      blocks: [item(0, 'a'), item(1, 'b', { depth: 1 }), item(2, 'c'), item(3, 'd', { depth: 1 })],
      numbers: [1, 1, 2, 1],
    },
    {
      what: 'from one after a paragraph',
      blocks: [item(0, 'a'), makeBlock(1, 'b'), item(2, 'c')],
      numbers: [1, 0, 1],
    },
    {
      what: 'from one where a part begins',
      blocks: [item(0, 'a'), item(1, 'b', { part: 'p1' }), item(2, 'c', { part: 'p1' })],
      numbers: [1, 1, 2],
    },
  ])('are $what', ({ blocks, numbers }) => {
    expect(numberItems(blocks)).toEqual(numbers);
  });
});
