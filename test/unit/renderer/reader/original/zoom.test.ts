import { describe, expect, it } from 'vitest';
import {
  canZoom,
  scaleOf,
  zoomBy,
  zoomOfKey,
} from '../../../../../renderer/reader/original/zoom.ts';

describe('zoom', () => {
  it('comes back to where it was by as many steps', () => {
    expect(zoomBy(zoomBy(1, 1), -1)).toBeCloseTo(1);
  });

  it.each([1, -1] as const)('ends after some steps (%i)', (direction) => {
    let zoom = 1;
    let steps = 0;
    for (; canZoom(zoom, direction) && steps < 50; steps++) zoom = zoomBy(zoom, direction);
    expect(steps).toBeGreaterThan(2);
    expect(steps).toBeLessThan(20);
  });

  it('fits a page into its pane, with room beside it', () => {
    expect(595 * scaleOf(1, 500, 595)).toBeLessThan(500);
    expect(595 * scaleOf(1, 500, 595)).toBeGreaterThan(440);
  });

  it('does not make a page wider than a reader can take in', () => {
    expect(595 * scaleOf(1, 3000, 595)).toBeLessThan(1200);
  });

  it.each([
    ['+', 1.25],
    ['=', 1.25],
    ['-', 0.8],
    ['0', 1],
    ['۰', 1],
    ['a', undefined],
  ])('is asked for by the key %s', (key, zoom) => {
    const asked = zoomOfKey(key, 1);
    if (zoom === undefined) expect(asked).toBeUndefined();
    else expect(asked).toBeCloseTo(zoom);
  });
});
