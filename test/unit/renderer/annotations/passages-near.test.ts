// Which passages stand near the screen, against looking at each of them.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';
import { intervalOfBlocks, passagesNear } from '../../../../renderer/annotations/passages-near.ts';
import { inOrder } from '../../../../renderer/state/annotations.ts';
import type { Placed } from '../../../../renderer/state/placing.ts';
import { makeBlock } from '../../../support/documents.ts';
import { makeAnnotation } from '../../../support/libraries.ts';

const id = DocumentId.parse('0123456789abcdef');

function placedAt(interval: Placed['interval'], index: number): Placed {
  const annotation = makeAnnotation(id, `annotation-${index}`);
  return { annotation, target: 'passage', range: undefined, interval };
}

const intervals = fc.array(
  fc.option(
    fc.record({ start: fc.nat(200), length: fc.nat({ max: 60 }) }).map(({ start, length }) => ({
      start,
      end: start + length,
    })),
    { nil: undefined },
  ),
  { maxLength: 40 },
);

it('misses no passage that stands there, long ones that begin far before it included', () => {
  fc.assert(
    fc.property(intervals, fc.nat(200), fc.nat(80), (all, start, length) => {
      const placed = inOrder(all.map(placedAt));
      const here = { start, end: start + length };
      const found = passagesNear(placed, here);
      const standing = placed.filter(
        ({ interval }) => interval && interval.end > here.start && interval.start < here.end,
      );
      expect(found).toEqual(expect.arrayContaining(standing));
      expect(found.every((one) => placed.includes(one))).toBe(true);
    }),
    { seed: 20261123 },
  );
});

it('takes none of what begins after the place, and no orphans', () => {
  const placed = inOrder([
    placedAt({ start: 0, end: 4 }, 0),
    placedAt({ start: 50, end: 54 }, 1),
    placedAt(undefined, 2),
  ]);
  expect(passagesNear(placed, { start: 0, end: 20 })).toEqual([placed[0]]);
  expect(passagesNear(placed, { start: 60, end: 90 })).toEqual([]);
});

it('says where a stretch of blocks stands, to the end of its last one', () => {
  const plain = plainText(['Soil', 'آب', 'Light'].map((text, index) => makeBlock(index, text)));
  expect(intervalOfBlocks(plain, { first: 'b0', last: 'b1' })).toEqual({ start: 0, end: 7 });
  expect(intervalOfBlocks(plain, { first: 'b1', last: 'b2' })).toEqual({ start: 5, end: 13 });
  expect(intervalOfBlocks(plain, { first: 'b1', last: 'b9' })).toBeUndefined();
});
