import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { minutesFor, shareOf, wayThrough } from '../../../../renderer/state/reading-share.ts';
import { makeBlock } from '../../../support/documents.ts';

const long = 'x'.repeat(4000);

it('says what stands before each block and what is left of its part, without furniture', () => {
  const way = wayThrough({
    blocks: [
      makeBlock(0, long, { kind: 'furniture' }),
      makeBlock(1, long),
      makeBlock(2, 'In between.', { part: 'other' }),
      makeBlock(3, long),
      makeBlock(4, 'The end.'),
    ],
  });
  expect(['b0', 'b1', 'b2', 'b3', 'b4'].every((id) => way.get(id))).toBe(true);
  expect(way.get('b5')).toBeUndefined();
  expect(way.get('b0')).toEqual({ share: 0, leftInPart: 8008 });
  expect(way.get('b1')).toEqual({ share: 0, leftInPart: 8008 });
  expect(way.get('b2')?.leftInPart).toBe('In between.'.length);
  expect(way.get('b3')?.share).toBeCloseTo(0.5, 2);
  expect(way.get('b3')?.leftInPart).toBe(4008);
  expect(way.get('b4')).toEqual({ share: 1, leftInPart: 8 });
});

it('says of each block what is said of its beginning when the place is saved', () => {
  const lengths = fc.array(fc.record({ length: fc.nat(3000), furniture: fc.boolean() }));
  fc.assert(
    fc.property(lengths, (texts) => {
      const blocks = texts.map(({ length, furniture }, index) =>
        makeBlock(index, 'x'.repeat(length), furniture ? { kind: 'furniture' } : {}),
      );
      const way = wayThrough({ blocks });
      expect(blocks.every(({ id }) => way.get(id))).toBe(true);
      for (const { id } of blocks)
        expect(way.get(id)?.share).toBe(shareOf({ blocks }, { blockId: id, offset: 0 }).share);
    }),
    { seed: 20261122 },
  );
});

it('counts whole minutes, none for a few lines, and tens past an hour', () => {
  expect([0, 400, 1000, 59_600, 64_000, 707_000].map(minutesFor)).toEqual([0, 0, 1, 60, 60, 710]);
});
