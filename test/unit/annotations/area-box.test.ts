import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBetween, isInBox, moveBox, stretchBox } from '../../../corpus/annotations/area-box.ts';

const box = { x: 0.2, y: 0.3, width: 0.4, height: 0.5 };

describe('the box of an area', () => {
  it.each([
    ['from the upper left', { x: 0.2, y: 0.3 }, { x: 0.6, y: 0.8 }, box],
    ['from the lower right', { x: 0.6, y: 0.8 }, { x: 0.2, y: 0.3 }, box],
    [
      'beyond the edges',
      { x: -1, y: -0.2 },
      { x: 3, y: 0.5 },
      { x: 0, y: 0, width: 1, height: 0.5 },
    ],
    [
      'of a mere point',
      { x: 1, y: 0 },
      { x: 1, y: 0 },
      { x: 0.99, y: 0, width: 0.01, height: 0.01 },
    ],
  ])('is drawn %s', (_, from, to, expected) => {
    expect(boxBetween(from, to)).toEqual(expected);
  });

  it.each([
    ['right', { x: 0.1, y: 0 }, { ...box, x: 0.3 }],
    ['down as far as there is room', { x: 0, y: 0.9 }, { ...box, y: 0.5 }],
    ['up and left to the corner', { x: -1, y: -1 }, { ...box, x: 0, y: 0 }],
  ])('is moved %s', (_, by, expected) => {
    expect(moveBox(box, by)).toEqual(expected);
  });

  it.each([
    ['right edge', { x: 1, y: 0 }, { x: 0.9, y: 0.4 }, { ...box, width: 0.8 }],
    [
      'lower edge, until hardly anything is left',
      { x: 0, y: 1 },
      { x: 0, y: -2 },
      { ...box, height: 0.01 },
    ],
    ['left edge', { x: -1, y: 0 }, { x: 0.1, y: 0.4 }, { ...box, x: 0.3, width: 0.3 }],
    [
      'upper left corner, out of the picture',
      { x: -1, y: -1 },
      { x: -1, y: -1 },
      { x: 0, y: 0, width: 0.6, height: 0.8 },
    ],
    [
      'upper edge, beyond the lower one',
      { x: 0, y: -1 },
      { x: 0, y: 2 },
      { ...box, y: 0.79, height: 0.01 },
    ],
    ['middle', { x: 0, y: 0 }, { x: 0.1, y: 0 }, { ...box, x: 0.3 }],
  ] as const)('follows its %s', (_, grip, by, expected) => {
    expect(stretchBox(box, grip, by)).toEqual(expected);
  });

  it('stays on its ground and can be seen, whatever is done with it', () => {
    const share = fc.double({ min: -2, max: 2, noNaN: true });
    const point = fc.record({ x: share, y: share });
    const edge = fc.constantFrom<-1 | 0 | 1>(-1, 0, 1);
    const grip = fc.record({ x: edge, y: edge });
    fc.assert(
      fc.property(point, point, fc.array(fc.tuple(grip, point)), (from, to, acts) => {
        const last = acts.reduce(
          (now, [held, by]) => stretchBox(now, held, by),
          boxBetween(from, to),
        );
        expect(last.x).toBeGreaterThanOrEqual(0);
        expect(last.y).toBeGreaterThanOrEqual(0);
        expect(last.x + last.width).toBeLessThanOrEqual(1.0002);
        expect(last.y + last.height).toBeLessThanOrEqual(1.0002);
        expect(Math.min(last.width, last.height)).toBeGreaterThanOrEqual(0.0099);
        expect(isInBox(last, { x: last.x, y: last.y })).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
