/** A text is cut only where no character is. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterEnd, clusterStart, splitsPair } from '../../../corpus/document/cluster.ts';
import { randomText } from '../../support/documents.ts';

describe('clusterStart and clusterEnd', () => {
  it('stand around the offset and cut no surrogate pair and no mark off its letter', () => {
    fc.assert(
      fc.property(randomText, fc.nat(200), (text, place) => {
        const offset = place % (text.length + 1);
        const start = clusterStart(text, offset);
        const end = clusterEnd(text, offset);
        expect(start).toBeLessThanOrEqual(offset);
        expect(end).toBeGreaterThanOrEqual(offset);
        for (const cut of [start, end].filter((cut) => cut > 0)) {
          expect(splitsPair(text, cut)).toBe(false);
          expect(/^\p{M}/u.test(text.slice(cut))).toBe(false);
        }
        expect(clusterStart(text, start)).toBe(start);
        expect(clusterEnd(text, end)).toBe(end);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it.each<[string, string, number, number, number]>([
    ['a letter with a combining mark', 'ae\u0301b', 2, 1, 3],
    ['a surrogate pair', 'a😀b', 2, 1, 3],
    ['a family of four joined by ZWJ', 'a👩‍👩‍👧b', 4, 1, 9],
    ['a Persian letter with ZWNJ', 'می‌روم', 2, 1, 3],
    ['two plain letters', 'ab', 1, 1, 1],
    ['the edges of a text', 'e\u0301', 0, 0, 0],
  ])('keep %s whole', (_, text, offset, start, end) => {
    expect([clusterStart(text, offset), clusterEnd(text, offset)]).toEqual([start, end]);
  });

  it('give up on a tower of marks that no writing has', () => {
    const tower = `e${'\u0301'.repeat(500)}`;
    expect(clusterStart(tower, 300)).toBe(236);
  });
});
