import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentId } from '../../../../corpus/document/document.ts';
import {
  back,
  forward,
  noHistory,
  withLeft,
  withOnly,
  type Visited,
} from '../../../../renderer/state/history.ts';

const canals = DocumentId.parse('a'.repeat(16));
const wells = DocumentId.parse('b'.repeat(16));
const at = (documentId: DocumentId, block: number): Visited => ({
  documentId,
  position: { blockId: `b${block}`, offset: 0 },
});

describe('the way back and forward', () => {
  it('leads across documents, in the opposite order, and forward again', () => {
    const left = withLeft(withLeft(noHistory, at(canals, 1)), at(canals, 5));
    const first = back(left, at(wells, 2))!;
    expect(first.to).toEqual(at(canals, 5));
    const second = back(first.history, at(canals, 5))!;
    expect(second.to).toEqual(at(canals, 1));
    expect(back(second.history, at(canals, 1))).toBeUndefined();
    const again = forward(second.history, at(canals, 1))!;
    expect(again.to).toEqual(at(canals, 5));
    expect(forward(again.history, at(canals, 5))!.to).toEqual(at(wells, 2));
  });

  it('is where the reader read on to, and not where he came to', () => {
    const first = back(withLeft(noHistory, at(canals, 1)), at(wells, 2))!;
    const ahead = forward(first.history, at(canals, 9))!;
    expect(back(ahead.history, at(wells, 2))!.to).toEqual(at(canals, 9));
  });

  it('comes back to the link that had led there, also after going forward', () => {
    const link = { ...at(canals, 1), ledTo: 'b7' };
    const first = back(withLeft(noHistory, link), at(canals, 7))!;
    const ahead = forward(first.history, at(canals, 2))!;
    expect(ahead.history.past).toEqual([link]);
  });

  it('forgets what lay ahead after another jump', () => {
    const first = back(withLeft(noHistory, at(canals, 1)), at(wells, 2))!;
    expect(withLeft(first.history, at(canals, 3)).future).toEqual([]);
  });

  it('counts a place once that was left twice', () => {
    const once = withLeft(noHistory, at(canals, 1));
    expect(withLeft(once, at(canals, 1)).past).toEqual(once.past);
  });

  it('goes round documents that are there no more', () => {
    const left = withLeft(withLeft(noHistory, at(canals, 1)), at(wells, 2));
    const { past } = withOnly(left, (id) => id !== wells);
    expect(past).toEqual([at(canals, 1)]);
  });

  it('comes through any number of steps to where it began', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 30 }), (blocks) => {
        const places = blocks.map((block) => at(canals, block));
        let history = places.slice(0, -1).reduce(withLeft, noHistory);
        const before = history;
        let now = places.at(-1)!;
        for (let step = back(history, now); step; step = back(history, now))
          ({ history, to: now } = step);
        expect(now).toEqual(places[0]);
        for (let step = forward(history, now); step; step = forward(history, now))
          ({ history, to: now } = step);
        expect(now).toEqual(places.at(-1));
        expect(history).toEqual(before);
      }),
      { seed: 20261122 },
    );
  });
});
