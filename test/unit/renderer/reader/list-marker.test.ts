import { describe, expect, it } from 'vitest';
import { markerOf } from '../../../../renderer/reader/list-marker.ts';
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
});
