import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../renderer/annotations/lay-out.ts';

const gap = 8;
const boxes = fc
  .array(fc.record({ wanted: fc.nat(600), height: fc.integer({ min: 10, max: 120 }) }), {
    maxLength: 12,
  })
  .map((all) => [...all].sort((a, b) => a.wanted - b.wanted));

describe('notes in the margin', () => {
  it('stand at their passages where there is room', () => {
    expect(
      layOut(
        [
          { wanted: 10, height: 20 },
          { wanted: 60, height: 20 },
        ],
        gap,
      ),
    ).toEqual([10, 60]);
  });

  it('move down where one before them is in the way', () => {
    expect(
      layOut(
        [
          { wanted: 10, height: 50 },
          { wanted: 20, height: 20 },
        ],
        gap,
      ),
    ).toEqual([10, 68]);
  });

  it('put the focused one at its passage and the others around it', () => {
    const tight = [
      { wanted: 100, height: 50 },
      { wanted: 110, height: 50 },
      { wanted: 120, height: 50 },
    ];
    expect(layOut(tight, gap, { focused: 1 })).toEqual([52, 110, 168]);
  });

  it('push a focused one down when the notes above it need the room', () => {
    const high = [
      { wanted: 0, height: 50 },
      { wanted: 10, height: 50 },
    ];
    expect(layOut(high, gap, { focused: 1 })).toEqual([0, 58]);
  });

  it('never overlap and never leave the section at its top, whichever is focused', () => {
    fc.assert(
      fc.property(boxes, fc.integer({ min: -1, max: 11 }), fc.nat(1200), (all, focused, end) => {
        const tops = layOut(all, gap, { focused, end });
        tops.forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(0);
          const next = tops[index + 1];
          if (next !== undefined)
            expect(next).toBeGreaterThanOrEqual(top + all[index]!.height + gap);
        });
      }),
      { seed: 23 },
    );
  });

  it('move up at the end of the section, those above them too', () => {
    const last = [
      { wanted: 10, height: 20 },
      { wanted: 100, height: 40 },
      { wanted: 150, height: 60 },
    ];
    expect(layOut(last, gap, { end: 180 })).toEqual([10, 72, 120]);
  });

  it('stand past the end only where there is more to say than text', () => {
    fc.assert(
      fc.property(boxes, fc.nat(1200), (all, end) => {
        const needed = all.reduce((sum, { height }) => sum + height, gap * (all.length - 1));
        const last = (layOut(all, gap, { end }).at(-1) ?? 0) + (all.at(-1)?.height ?? 0);
        expect(last).toBeLessThanOrEqual(Math.max(end, needed, 0));
      }),
      { seed: 31 },
    );
  });

  it('never stand above their passages unless one below is focused', () => {
    fc.assert(
      fc.property(boxes, (all) => {
        layOut(all, gap).forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(all[index]!.wanted);
        });
      }),
      { seed: 29 },
    );
  });
});
