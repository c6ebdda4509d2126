/** The algebra of ranges holds over random documents. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainText } from '../../../corpus/document/plain-text.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import type { Interval } from '../../../corpus/document/range.ts';
import {
  clampRange,
  comparePositions,
  compareRanges,
  intervalOf,
  rangeAt,
  rangePieces,
  rangeText,
} from '../../../corpus/document/range.ts';
import { makeBlock, randomTexts } from '../../support/documents.ts';

const build = (texts: readonly string[]) =>
  plainText(texts.map((text, index) => makeBlock(index, text)));

const inside = (plain: PlainText, [a, b]: [number, number]): Interval => {
  const first = a % (plain.text.length + 1);
  const second = b % (plain.text.length + 1);
  return { start: Math.min(first, second), end: Math.max(first, second) };
};

const twoIntervals = fc.tuple(
  randomTexts,
  fc.tuple(fc.nat(400), fc.nat(400)),
  fc.tuple(fc.nat(400), fc.nat(400)),
);

describe('ranges', () => {
  it('round-trip through intervals', () => {
    fc.assert(
      fc.property(twoIntervals, ([texts, ends]) => {
        const plain = build(texts);
        const interval = inside(plain, ends);
        expect(intervalOf(plain, rangeAt(plain, interval))).toEqual(interval);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('compare as their intervals do', () => {
    fc.assert(
      fc.property(twoIntervals, ([texts, first, second]) => {
        const plain = build(texts);
        const a = inside(plain, first);
        const b = inside(plain, second);
        const [rangeA, rangeB] = [rangeAt(plain, a), rangeAt(plain, b)];
        expect(Math.sign(compareRanges(plain, rangeA, rangeB))).toBe(
          Math.sign(a.start - b.start || a.end - b.end),
        );
        expect(Math.sign(comparePositions(plain, rangeA.start, rangeB.start))).toBe(
          Math.sign(a.start - b.start),
        );
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('fall into pieces that hold exactly their characters, one a block', () => {
    fc.assert(
      fc.property(twoIntervals, ([texts, ends]) => {
        const plain = build(texts);
        const range = rangeAt(plain, inside(plain, ends));
        const pieces = rangePieces(plain, range);
        const words = pieces.map((piece) => {
          expect(piece.start).toBeLessThan(piece.end);
          const text = texts[plain.indexById.get(piece.blockId) ?? -1] ?? '';
          return text.slice(piece.start, piece.end);
        });
        expect(words.join('')).toBe(rangeText(plain, range).replaceAll('\n', ''));
        expect(new Set(pieces.map((piece) => piece.blockId)).size).toBe(pieces.length);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('clamp to the document: long offsets are cut and swapped ends put in order', () => {
    const plain = build(['آب', 'water']);
    const range = {
      start: { blockId: 'b1', offset: 99 },
      end: { blockId: 'b0', offset: 1 },
    };
    expect(clampRange(plain, range)).toEqual({
      start: { blockId: 'b0', offset: 1 },
      end: { blockId: 'b1', offset: 5 },
    });
    expect(clampRange(plain, { ...range, end: { blockId: 'gone', offset: 0 } })).toBeUndefined();
  });

  it('have no interval where an end is not in the document or the ends are swapped', () => {
    const plain = build(['آب', 'water']);
    const start = { blockId: 'b1', offset: 0 };
    expect(intervalOf(plain, { start, end: { blockId: 'b0', offset: 0 } })).toBeUndefined();
    expect(intervalOf(plain, { start, end: { blockId: 'gone', offset: 0 } })).toBeUndefined();
    expect(() => comparePositions(plain, start, { blockId: 'gone', offset: 0 })).toThrow(
      RangeError,
    );
  });
});
