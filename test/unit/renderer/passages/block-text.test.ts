import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockElementOf, offsetAt, pointAt } from '../../../../renderer/passages/block-text.ts';

/** A block whose text is cut into nodes as marks cut it: every second piece stands in an element. */
function blockOf(pieces: readonly string[]): HTMLElement {
  const block = document.createElement('p');
  block.dataset.blockId = 'b1';
  pieces.forEach((piece, index) => {
    if (index % 2 === 0) block.append(document.createTextNode(piece));
    else {
      const mark = document.createElement('strong');
      mark.append(document.createTextNode(piece));
      block.append(mark);
    }
  });
  return block;
}

const pieces = fc.array(
  fc.constantFrom('می‌روم', ' ', 'قَنات', 'word', '🌱', 'é', '«', '\u200f', '۱۲'),
  { minLength: 1, maxLength: 12 },
);

describe('offsets in the DOM of a block', () => {
  it.each([
    { what: 'the start', pieces: ['one ', 'two', ' three'], offset: 0, node: 'one ', at: 0 },
    { what: 'inside a mark', pieces: ['one ', 'two', ' three'], offset: 5, node: 'two', at: 1 },
    { what: 'the end', pieces: ['one ', 'two', ' three'], offset: 13, node: ' three', at: 6 },
    { what: 'after a surrogate pair', pieces: ['🌱', 'آب'], offset: 2, node: 'آب', at: 0 },
    { what: 'past the end', pieces: ['one'], offset: 9, node: 'one', at: 3 },
  ])('finds $what', ({ pieces: texts, offset, node, at }) => {
    const point = pointAt(blockOf(texts), offset, 'start');
    expect(point.node.nodeValue).toBe(node);
    expect(point.offset).toBe(at);
  });

  it('chooses the side at the seam of two nodes, so that a range touches no node of which it holds nothing', () => {
    const block = blockOf(['one ', 'two']);
    expect(pointAt(block, 4, 'end').node.nodeValue).toBe('one ');
    expect(pointAt(block, 4, 'start').node.nodeValue).toBe('two');
  });

  it('gives the block itself where there is no text', () => {
    const block = blockOf([]);
    expect(pointAt(block, 0, 'start')).toEqual({ node: block, offset: 0 });
  });

  it('comes back to the same offset from every point, on both sides', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.constantFrom('start', 'end'), (texts, seed, side) => {
        const block = blockOf(texts);
        const offset = seed % (block.textContent.length + 1);
        expect(offsetAt(block, pointAt(block, offset, side as 'start'))).toBe(offset);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('counts the text before a point that stands between elements', () => {
    const block = blockOf(['one ', 'two', ' three']);
    expect(offsetAt(block, { node: block, offset: 0 })).toBe(0);
    expect(offsetAt(block, { node: block, offset: 1 })).toBe(4);
    expect(offsetAt(block, { node: block, offset: 2 })).toBe(7);
    expect(offsetAt(block, { node: block, offset: 3 })).toBe(13);
    const mark = block.querySelector('strong')!;
    expect(offsetAt(block, { node: mark, offset: 0 })).toBe(4);
    expect(offsetAt(block, { node: mark, offset: 1 })).toBe(7);
  });

  it('finds the block that a node stands in, and none outside', () => {
    const block = blockOf(['one ', 'two']);
    expect(blockElementOf(block.querySelector('strong')!.firstChild!)).toBe(block);
    expect(blockElementOf(document.createElement('p'))).toBeNull();
  });
});
