import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIntervals, marksAt } from '../../../../renderer/passages/hit-test.ts';

const mark = (name: string, start: number, end: number) => ({ name, interval: { start, end } });
const orphan = { name: 'orphan', interval: undefined };
const marked = [mark('whole', 0, 30), mark('middle', 10, 20), mark('inner', 10, 14), orphan];
const namesAt = (offset: number) => marksAt(marked, offset).map(({ name }) => name);

describe('hit-testing highlights', () => {
  it.each([
    { offset: 0, names: ['whole'] },
    { offset: 9, names: ['whole'] },
    { offset: 10, names: ['inner', 'middle', 'whole'] },
    { offset: 13, names: ['inner', 'middle', 'whole'] },
    { offset: 14, names: ['middle', 'whole'] },
    { offset: 29, names: ['whole'] },
    { offset: 31, names: [] },
  ])('finds $names at $offset, the innermost first', ({ offset, names }) => {
    expect(namesAt(offset)).toEqual(names);
  });

  it('takes the letter before the caret at the end of a highlight, where the click was on its last letter', () => {
    expect(namesAt(30)).toEqual(['whole']);
  });

  it('finds exactly those that hold the letter', () => {
    const interval = fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ interval: { start, end: start + length } }));
    fc.assert(
      fc.property(fc.array(interval), fc.nat(70), (all, offset) => {
        const holding = all.filter(
          ({ interval: { start, end } }) => start <= offset && offset < end,
        );
        if (holding.length > 0) expect(new Set(marksAt(all, offset))).toEqual(new Set(holding));
      }),
      { seed: 11 },
    );
  });

  it('orders by start, the longer first, orphans last', () => {
    const order = [orphan, ...marked.slice(0, 3).reverse()].sort((a, b) =>
      compareIntervals(a.interval, b.interval),
    );
    expect(order.map(({ name }) => name)).toEqual(['whole', 'middle', 'inner', 'orphan']);
  });
});
