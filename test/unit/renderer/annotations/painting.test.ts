// What is painted when other words come near the screen, and what stays as it was painted.
import { expect, it } from 'vitest';
import { DocumentId } from '../../../../corpus/document/document.ts';
import { createPainting, type PaintedText } from '../../../../renderer/annotations/painting.ts';
import type { Placed } from '../../../../renderer/state/placing.ts';
import { makeAnnotation } from '../../../support/libraries.ts';

const id = DocumentId.parse('0123456789abcdef');

/** A highlight of the letters from `start` to `end` of one block. */
function placedAt(start: number, end: number): Placed {
  const range = { start: { blockId: 'b0', offset: start }, end: { blockId: 'b0', offset: end } };
  const annotation = makeAnnotation(id, `annotation-${start}`);
  return { annotation, target: 'passage', range, interval: { start, end } };
}

/** A window's registry, and a text that tells which passages it was asked for. */
function setUp() {
  class Painted extends Set<Range> {
    priority = 0;
  }
  const highlights = new Map<string, Painted>();
  const view = { CSS: { highlights }, Highlight: Painted } as unknown as typeof globalThis;
  const asked: number[] = [];
  const over = (ground?: object): PaintedText => ({
    ground,
    rangesOf({ start, end }) {
      asked.push(start.offset);
      return [{ from: start.offset, to: end.offset } as unknown as Range];
    },
  });
  const painted = () =>
    [...(highlights.get('hashiyeh-yellow') ?? [])]
      .map((range) => (range as unknown as { from: number }).from)
      .sort((a, b) => a - b);
  return { painting: createPainting(view), over, asked, painted };
}

const placed = [placedAt(0, 5), placedAt(10, 15), placedAt(18, 25), placedAt(30, 35)];

it('paints what is near, and asks only for what comes near next', () => {
  const { painting, over, asked, painted } = setUp();
  const ground = {};
  painting.paint(placed, over(ground), { start: 0, end: 16 });
  expect(painted()).toEqual([0, 10]);
  asked.length = 0;
  painting.paint(placed, over(ground), { start: 8, end: 28 });
  expect(painted()).toEqual([10, 18]);
  expect(asked).toEqual([18]);
});

it('paints anew a passage of which only a part was near', () => {
  const { painting, over, asked, painted } = setUp();
  const ground = {};
  painting.paint(placed, over(ground), { start: 0, end: 20 });
  asked.length = 0;
  painting.paint(placed, over(ground), { start: 0, end: 28 });
  expect(asked).toEqual([18]);
  expect(painted()).toEqual([0, 10, 18]);
});

it('paints all anew over other text nodes', () => {
  const { painting, over, asked } = setUp();
  painting.paint(placed, over({}), { start: 0, end: 16 });
  asked.length = 0;
  painting.paint(placed, over({}), { start: 0, end: 16 });
  expect(asked).toEqual([0, 10]);
});

it('paints every passage where nobody says what is near', () => {
  const { painting, over, painted } = setUp();
  painting.paint(placed, over());
  expect(painted()).toEqual([0, 10, 18, 30]);
  painting.clear();
  expect(painted()).toEqual([]);
});
