import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../../corpus/document/block.ts';
import {
  boxOn,
  layOutBlocks,
  placeOnPage,
  type BlockOnPage,
  type PageShape,
} from '../../../../../renderer/reader/original/pdf-layout.ts';
import { makeBlock } from '../../../../support/documents.ts';

/** A page of 400 × 600 points as most are: y upwards in the file, downwards on the screen. */
const page: PageShape = {
  width: 400,
  height: 600,
  toPage: ([left, bottom, right, top]) => ({ left, top: 600 - top, right, bottom: 600 - bottom }),
};

const block = (id: string, box?: Box): BlockOnPage => ({ id, page: 1, ...(box ? { box } : {}) });
const one = block('one', [40, 500, 360, 560]);
const two = block('two', [40, 300, 360, 480]);

describe('the place at a height of a page', () => {
  it.each([
    ['above everything', 0, 'one', 0],
    ['in the middle of the first block', 70, 'one', 0.5],
    ['between two blocks', 110, 'one', 1],
    ['at the edge of the second', 120, 'two', 0],
    ['below everything', 599, 'two', 1],
  ])('%s', (_, y, blockId, fraction) => {
    expect(placeOnPage(page, [one, two], y)).toEqual({ blockId, fraction });
  });

  it('is that of the first column where there are two', () => {
    const column = [
      block('left 1', [40, 500, 190, 560]),
      block('left 2', [40, 100, 190, 490]),
      block('right 1', [210, 400, 360, 560]),
      block('right 2', [210, 100, 360, 390]),
    ];
    const places = [0, 80, 150, 250, 500].map((y) => placeOnPage(page, column, y)?.blockId);
    expect(places).toEqual(['left 1', 'left 1', 'left 2', 'left 2', 'left 2']);
  });

  it('is the first block of the page where boxes are not known', () => {
    const place = placeOnPage(page, [block('one'), block('two')], 300);
    expect(place?.fraction).toBe(0.5);
  });

  it('does not exist on a page without blocks', () => {
    expect(placeOnPage(page, [], 300)).toBeUndefined();
  });

  it('never goes back while the reader goes on', () => {
    const box = fc
      .tuple(fc.nat(400), fc.nat(600), fc.integer({ min: 1, max: 200 }))
      .map(([left, bottom, size]): Box => [left, bottom, left + size, bottom + size]);
    fc.assert(
      fc.property(
        fc.array(box, { minLength: 1, maxLength: 12 }),
        fc.nat(600),
        fc.nat(600),
        (boxes, a, b) => {
          const blocks = boxes.map((box, index) => block(String(index), box));
          const at = (y: number) => Number(placeOnPage(page, blocks, y)?.blockId);
          return at(Math.min(a, b)) <= at(Math.max(a, b));
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('the layout of blocks', () => {
  const blocks = [
    makeBlock(0, 'Title', { place: { page: 1, box: [40, 500, 360, 560] } }),
    makeBlock(1, '3', { kind: 'furniture', place: { page: 1 } }),
    makeBlock(2, 'Text', { place: { page: 3 } }),
    makeBlock(3, 'Without a place'),
  ];

  it('finds every block that has a page', () => {
    const { byId } = layOutBlocks(blocks);
    expect([...byId.keys()]).toEqual(blocks.slice(0, 3).map(({ id }) => id));
  });

  it('lets no furniture lead', () => {
    const { byPage } = layOutBlocks(blocks);
    expect([...byPage].map(([page, on]) => [page, on.map(({ id }) => id)])).toEqual([
      [1, [blocks[0]?.id]],
      [3, [blocks[2]?.id]],
    ]);
  });

  it('takes the whole page for the box of a block without one', () => {
    expect(boxOn(page, block('x'))).toEqual({ left: 0, top: 0, right: 400, bottom: 600 });
  });
});
