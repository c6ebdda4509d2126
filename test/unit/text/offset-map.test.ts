// Offset maps: the laws that every transformation relies on, and their edges.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffsetMap, OffsetMapBuilder } from '../../../corpus/text/offset-map.ts';
import { seed } from '../../support/arbitrary-text.ts';

interface Step {
  copied: number;
  removed: number;
  put: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ copied: fc.nat(3), removed: fc.nat(3), put: fc.nat(3) }),
  { maxLength: 8 },
);

/** A text of numbered units and what random edits make of it: `made` keeps the number of each copied unit, −1 else. */
function transform(length: number, edits: readonly Step[]) {
  const builder = new OffsetMapBuilder();
  const made: number[] = [];
  let i = 0;
  for (const { copied, removed, put } of edits) {
    for (let k = 0; k < copied && i < length; k++) made.push(i++);
    const end = Math.min(length, i + removed);
    builder.replace(i, end, made.length, made.length + put);
    for (let k = 0; k < put; k++) made.push(-1);
    i = end;
  }
  while (i < length) made.push(i++);
  return { map: builder.build(length, made.length), made };
}

const offsets = (length: number) => Array.from({ length: length + 1 }, (_, offset) => offset);

describe('OffsetMap', () => {
  it('leaves every offset of an untouched text where it is', () => {
    const map = OffsetMap.identity(3);
    for (const offset of offsets(3)) expect(map.toInput(offset, 'start')).toBe(offset);
    expect(map.editCount).toBe(0);
  });

  it('leaves a removed piece out of the ranges on both sides of it', () => {
    const builder = new OffsetMapBuilder();
    builder.replace(2, 3, 2, 2);
    const map = builder.build(5, 4);
    expect(map.toInputRange({ start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
    expect(map.toInputRange({ start: 2, end: 4 })).toEqual({ start: 3, end: 5 });
    expect(map.toInputRange({ start: 1, end: 3 })).toEqual({ start: 1, end: 4 });
  });

  it('gives a letter the mark that was removed after it', () => {
    const builder = new OffsetMapBuilder();
    builder.attach(1, 2, 1);
    builder.attach(2, 3, 1);
    const map = builder.build(4, 2);
    expect(map.editCount).toBe(1);
    expect(map.toInputRange({ start: 0, end: 1 })).toEqual({ start: 0, end: 3 });
    expect(map.toInputRange({ start: 1, end: 2 })).toEqual({ start: 3, end: 4 });
  });

  it('maps a part of an expansion to all of what was expanded', () => {
    const builder = new OffsetMapBuilder();
    builder.replace(1, 2, 1, 5);
    const map = builder.build(3, 6);
    expect(map.toInputRange({ start: 2, end: 3 })).toEqual({ start: 1, end: 2 });
    expect(map.toOutputRange({ start: 1, end: 2 })).toEqual({ start: 1, end: 5 });
  });

  it('refuses offsets outside the text and edits out of order', () => {
    const map = OffsetMap.identity(3);
    for (const offset of [-1, 4, 0.5, NaN]) {
      expect(() => map.toInput(offset, 'start')).toThrow(RangeError);
    }
    expect(() => map.toInputRange({ start: 2, end: 1 })).toThrow(RangeError);
    expect(() => OffsetMap.fromEdits(3, 3, [2, 3, 0, 1], [2, 3, 0, 1])).toThrow(RangeError);
    expect(() => OffsetMap.fromEdits(3, 2, [1, 2], [1, 2])).toThrow(RangeError);
    expect(() => map.then(OffsetMap.identity(2))).toThrow(RangeError);
  });

  it('never goes back as offsets go on, and maps the ends to the ends', () => {
    fc.assert(
      fc.property(fc.nat(12), steps, (length, edits) => {
        const { map, made } = transform(length, edits);
        for (const side of ['start', 'end'] as const) {
          const carried = offsets(made.length).map((offset) => map.toInput(offset, side));
          expect(carried).toEqual(carried.toSorted((a, b) => a - b));
        }
        expect(map.toInput(0, 'end')).toBe(0);
        expect(map.toInput(made.length, 'start')).toBe(length);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('maps every copied unit to itself, both ways', () => {
    fc.assert(
      fc.property(fc.nat(12), steps, (length, edits) => {
        const { map, made } = transform(length, edits);
        made.forEach((unit, start) => {
          if (unit < 0) return;
          const output = { start, end: start + 1 };
          const input = { start: unit, end: unit + 1 };
          expect(map.toInputRange(output)).toEqual(input);
          expect(map.toOutputRange(input)).toEqual(output);
        });
      }),
      { seed, numRuns: 500 },
    );
  });

  it('covers every copied unit of a range again after it went there and back', () => {
    fc.assert(
      fc.property(fc.nat(12), steps, fc.nat(30), fc.nat(30), (length, edits, a, b) => {
        const { map, made } = transform(length, edits);
        const start = Math.min(a, b, made.length);
        const end = Math.min(Math.max(a, b), made.length);
        const there = map.toInputRange({ start, end });
        const back = map.toOutputRange(there);
        expect(there.start).toBeLessThanOrEqual(there.end);
        for (let unit = start; unit < end; unit++) {
          if (made[unit] === -1) continue;
          expect(back.start).toBeLessThanOrEqual(unit);
          expect(back.end).toBeGreaterThan(unit);
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  it('composes: a unit copied twice maps as through both maps in turn', () => {
    fc.assert(
      fc.property(fc.nat(12), steps, steps, (length, firstEdits, secondEdits) => {
        const first = transform(length, firstEdits);
        const second = transform(first.made.length, secondEdits);
        const both = first.map.then(second.map);
        expect(both.inputLength).toBe(length);
        expect(both.outputLength).toBe(second.made.length);
        second.made.forEach((unit, start) => {
          const range = { start, end: start + 1 };
          const through = first.map.toInputRange(second.map.toInputRange(range));
          const composed = both.toInputRange(range);
          expect(composed.start).toBeLessThanOrEqual(through.start);
          expect(composed.end).toBeGreaterThanOrEqual(through.end);
          const isCopiedTwice = unit >= 0 && (first.made[unit] ?? -1) >= 0;
          if (isCopiedTwice) expect(composed).toEqual(through);
        });
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('composes the same way whichever pair comes first', () => {
    fc.assert(
      fc.property(fc.nat(8), steps, steps, steps, (length, a, b, c) => {
        const first = transform(length, a);
        const second = transform(first.made.length, b);
        const third = transform(second.made.length, c);
        const left = first.map.then(second.map).then(third.map);
        const right = first.map.then(second.map.then(third.map));
        third.made.forEach((unit, start) => {
          const copied = unit >= 0 ? (second.made[unit] ?? -1) : -1;
          if (copied < 0 || (first.made[copied] ?? -1) < 0) return;
          const range = { start, end: start + 1 };
          expect(left.toInputRange(range)).toEqual(right.toInputRange(range));
        });
      }),
      { seed, numRuns: 500 },
    );
  });
});
