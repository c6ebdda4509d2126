import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestShown } from '../../../../renderer/reader/nearest-shown.ts';
import {
  distanceTo,
  placeAtLine,
  placeOf,
  positionOf,
  readingLine,
  type Surface,
} from '../../../../renderer/reader/place.ts';
import { makeBlock } from '../../../support/documents.ts';

/** An element that stands at a height; blocks 40 px tall with 10 px between, four to a section. */
function box(top: number, height: number, id = ''): Element {
  const element = document.createElement('div');
  element.id = id;
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, height);
  return element;
}

function surface(scrolled: number): Surface {
  const blocks = Array.from({ length: 12 }, (_, i) => box(i * 50 - scrolled, 40, `b${i}`));
  const sections = [0, 1, 2].map((i) => box(i * 200 - scrolled, 200, String(i)));
  return {
    top: 0,
    sections,
    blocksOf: (section) => blocks.slice(Number(section.id) * 4, Number(section.id) * 4 + 4),
    idOf: (block) => block.id,
  };
}

describe('the block at the reading line', () => {
  it.each([
    { scrolled: -readingLine, place: { blockId: 'b0', fraction: 0 } },
    { scrolled: 20 - readingLine, place: { blockId: 'b0', fraction: 0.5 } },
    { scrolled: 45 - readingLine, place: { blockId: 'b0', fraction: 1 } },
    { scrolled: 200 - readingLine, place: { blockId: 'b4', fraction: 0 } },
    { scrolled: 560 - readingLine, place: { blockId: 'b11', fraction: 0.25 } },
    { scrolled: -500, place: { blockId: 'b0', fraction: 0 } },
    { scrolled: 5000, place: { blockId: 'b11', fraction: 1 } },
  ])('is $place.blockId at $scrolled', ({ scrolled, place }) => {
    expect(placeAtLine(surface(scrolled))).toEqual(place);
  });

  it('is none in an empty pane', () => {
    expect(placeAtLine({ ...surface(0), sections: [] })).toBeUndefined();
  });

  it('is where a scroll by the distance brings the block', () => {
    fc.assert(
      fc.property(fc.nat(11), fc.nat(3), (block, quarter) => {
        const here = surface(123);
        const place = { blockId: `b${block}`, fraction: quarter / 4 };
        const element = here.blocksOf(here.sections[block >> 2]!)[block % 4]!;
        const there = surface(123 + distanceTo(here, element, place));
        expect(placeAtLine(there)).toEqual(place);
      }),
      { seed: 19 },
    );
  });
});

describe('a place as a position in the text', () => {
  const blocks = [makeBlock(0, 'x'.repeat(200)), makeBlock(1, '')];

  it('comes back to the same offset', () => {
    const position = { blockId: 'b0', offset: 50 };
    expect(placeOf(position, blocks)).toEqual({ blockId: 'b0', fraction: 0.25 });
    expect(positionOf(placeOf(position, blocks), blocks)).toEqual(position);
  });

  it('is the start of a block without text', () => {
    expect(placeOf({ blockId: 'b1', offset: 0 }, blocks)).toEqual({ blockId: 'b1', fraction: 0 });
  });
});

describe('a block that the pane does not show', () => {
  const blocks = [0, 1, 2, 3].map((index) => makeBlock(index, 'text'));
  const shown = new Map([
    ['b1', 'one'],
    ['b3', 'three'],
  ]);

  it.each([
    { blockId: 'b1', element: 'one' },
    { blockId: 'b2', element: 'three' },
    { blockId: 'b0', element: 'one' },
    { blockId: 'unknown', element: undefined },
  ])('gives way to the nearest: $blockId → $element', ({ blockId, element }) => {
    expect(nearestShown(blocks, blockId, shown)).toBe(element);
  });

  it('gives way to the one before it at the end', () => {
    expect(nearestShown(blocks, 'b3', new Map([['b1', 'one']]))).toBe('one');
  });
});
