/** Where a window opens when the displays are not those that it was closed on. */
import { describe, expect, it } from 'vitest';
import { beside, fitBounds, rememberedWindows } from '../../../../electron/window/window-bounds.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const second = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('the window', () => {
  it.each([
    [
      'opens in the middle on a first start',
      undefined,
      [laptop],
      { x: 80, y: 33, width: 1280, height: 860 },
    ],
    [
      'opens where it was',
      { x: 1500, y: 40, width: 1000, height: 700 },
      [laptop, second],
      { x: 1500, y: 40, width: 1000, height: 700 },
    ],
    [
      'comes back to the first display when its own is gone',
      { x: 1500, y: 40, width: 1000, height: 700 },
      [laptop],
      { x: 220, y: 113, width: 1000, height: 700 },
    ],
    [
      'shrinks to a smaller display',
      { x: 0, y: 25, width: 3000, height: 2000 },
      [laptop],
      { x: 0, y: 25, width: 1440, height: 875 },
    ],
    [
      'keeps its title bar below the upper edge',
      { x: 100, y: -30, width: 800, height: 600 },
      [laptop],
      { x: 100, y: 25, width: 800, height: 600 },
    ],
    [
      'may stick out as long as it can be grasped',
      { x: 1300, y: 100, width: 800, height: 600 },
      [laptop],
      { x: 1300, y: 100, width: 800, height: 600 },
    ],
    [
      'comes back when only a sliver of it would be seen',
      { x: 1400, y: 100, width: 800, height: 600 },
      [laptop],
      { x: 320, y: 163, width: 800, height: 600 },
    ],
    [
      'is never smaller than it can be used',
      { x: 10, y: 30, width: 5, height: 5 },
      [laptop],
      { x: 400, y: 223, width: 640, height: 480 },
    ],
  ])('%s', (_, remembered, areas, expected) => {
    expect(fitBounds(remembered, areas)).toEqual(expected);
  });
});

describe('another window', () => {
  const bounds = { x: 100, y: 100, width: 900, height: 600 };

  it.each([
    ['stands a little below the one beside it', bounds, [laptop], { ...bounds, x: 132, y: 132 }],
    [
      'begins again in the corner where it would lead out of the display',
      { ...bounds, x: 530, y: 290 },
      [laptop],
      { ...bounds, x: 0, y: 25 },
    ],
    [
      'stays on the display of the one beside it',
      { ...bounds, x: 1500, y: 460 },
      [laptop, second],
      { ...bounds, x: 1440, y: 0 },
    ],
  ])('%s', (_, from, areas, expected) => {
    expect(beside(from, areas)).toEqual(expected);
  });
});

describe('the windows that stood when the app ended', () => {
  const one = { bounds: { x: 1, y: 2, width: 900, height: 700 }, maximized: false };
  const document = 'a1'.repeat(8);

  it.each([
    ['one, as older versions remembered it', one, [{ ...one, document: null }]],
    [
      'several',
      [{ ...one, document }, one],
      [
        { ...one, document },
        { ...one, document: null },
      ],
    ],
    ['one whose document is no id', [{ ...one, document: 7 }], [{ ...one, document: null }]],
  ])('are read: %s', (_, stored, read) => {
    expect(rememberedWindows(stored)).toEqual(read);
  });

  it('are forgotten where there is nothing to be read', () => {
    const crooked = { ...one, bounds: { ...one.bounds, x: 0.5 } };
    for (const stored of [[], {}, null, undefined, [{ maximized: true }], [one, crooked], 'one'])
      expect(rememberedWindows(stored)).toEqual([]);
  });
});
