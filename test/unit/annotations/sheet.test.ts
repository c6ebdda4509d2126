import { describe, expect, it } from 'vitest';
import {
  withInserted,
  withMoved,
  withoutItem,
  type SheetItem,
} from '../../../corpus/annotations/sheet.ts';

const text = (id: string): SheetItem => ({ id, kind: 'text', text: id });
const items = ['a', 'b', 'c', 'd'].map(text);
const idsOf = (list: readonly SheetItem[]): string => list.map(({ id }) => id).join('');

describe('The items of a sheet', () => {
  it.each([
    ['b', 1, 'acbd'],
    ['b', -1, 'bacd'],
    ['b', 99, 'acdb'],
    ['d', -99, 'dabc'],
    ['a', -1, 'abcd'],
    ['x', 1, 'abcd'],
  ])('%s moved by %i stand as %s', (id, by, expected) => {
    expect(idsOf(withMoved(items, id, by))).toBe(expected);
  });

  it('take others in at a place or at the end, and let one go', () => {
    expect(idsOf(withInserted(items, [text('x'), text('y')], 1))).toBe('axybcd');
    expect(idsOf(withInserted(items, [text('x')]))).toBe('abcdx');
    expect(idsOf(withoutItem(items, 'c'))).toBe('abd');
  });
});
