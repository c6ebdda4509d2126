/** Places of one text in the other: in proportion between beads, never backwards, and back again. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairedBead } from '../../../../corpus/alignment/pair.ts';
import { mapCounterparts } from '../../../../renderer/reader/counterpart-map.ts';

const own = [
  { id: 'a0', text: 'x'.repeat(100) },
  { id: 'a1', text: 'x'.repeat(100) },
  { id: 'a2', text: 'x'.repeat(100) },
];
const other = [
  { id: 'b0', text: 'y'.repeat(50) },
  { id: 'b1', text: 'y'.repeat(200) },
];
const bead = (
  original: readonly [string, number, number] | null,
  translation: readonly [string, number, number] | null,
): PairedBead => {
  const segments = (place: readonly [string, number, number] | null) =>
    place === null ? [] : [{ block: place[0], start: place[1], end: place[2] }];
  return {
    original: segments(original),
    translation: segments(translation),
    confidence: 1,
    state: 'aligned',
  };
};
const beads = [
  bead(['a0', 0, 100], ['b0', 0, 50]),
  bead(['a1', 0, 100], null),
  bead(['a2', 0, 50], ['b1', 0, 100]),
  bead(['a2', 50, 100], ['b1', 100, 200]),
];
const map = mapCounterparts(beads, 'original', own, other);

describe('mapCounterparts', () => {
  it('goes along in proportion inside a bead', () => {
    expect(map.toOther({ blockId: 'a0', fraction: 0.5 })).toMatchObject({ blockId: 'b0' });
    expect(map.toOther({ blockId: 'a0', fraction: 0.5 })?.fraction).toBeCloseTo(0.5, 2);
    expect(map.toOther({ blockId: 'a2', fraction: 0.25 })?.fraction).toBeCloseTo(0.25, 2);
  });

  it('waits where nothing corresponds', () => {
    const from = map.toOther({ blockId: 'a1', fraction: 0.1 });
    const to = map.toOther({ blockId: 'a1', fraction: 0.9 });
    expect(from?.blockId).toBe('b0');
    expect(to?.blockId).toBe('b0');
    expect((to?.fraction ?? 0) - (from?.fraction ?? 0)).toBeLessThan(0.01);
  });

  it('goes to the letter where the letter is known', () => {
    expect(map.toOther({ blockId: 'a2', fraction: 0, offset: 50 })).toMatchObject({
      blockId: 'b1',
      offset: 100,
    });
  });

  it('knows nothing of a block that is not there', () => {
    expect(map.toOther({ blockId: 'z', fraction: 0 })).toBeUndefined();
    expect(mapCounterparts([], 'original', own, []).toOther({ blockId: 'a0', fraction: 0 })).toBe(
      undefined,
    );
  });

  it('never goes back while the text is scrolled on, in either direction', () => {
    const place = fc.tuple(fc.nat(2), fc.double({ min: 0, max: 1, noNaN: true }));
    const at = (found: { blockId: string; fraction: number } | undefined) =>
      Number(found?.blockId.slice(1)) + (found?.fraction ?? 0);
    fc.assert(
      fc.property(place, place, ([block, fraction], [block2, fraction2]) => {
        const first = at(map.toOther({ blockId: `a${block}`, fraction }));
        const second = at(map.toOther({ blockId: `a${block2}`, fraction: fraction2 }));
        const isLater = block2 + Math.min(0.9999, fraction2) >= block + Math.min(0.9999, fraction);
        if (isLater) expect(second).toBeGreaterThanOrEqual(first - 1e-9);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
