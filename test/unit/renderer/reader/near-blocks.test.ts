// Blocks that come near the screen are told in steps.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNearness, watchBlocks } from '../../../../renderer/reader/near-blocks.ts';

/** Observers in the order in which they were made: the one that looks further around, then the other. */
const observers: { tell: IntersectionObserverCallback; readonly seen: Set<Element> }[] = [];

beforeEach(() => {
  observers.length = 0;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly seen = new Set<Element>();
      constructor(readonly tell: IntersectionObserverCallback) {
        observers.push(this);
      }
      observe(one: Element) {
        this.seen.add(one);
      }
      unobserve(one: Element) {
        this.seen.delete(one);
      }
      disconnect() {
        this.seen.clear();
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const blocks = Array.from({ length: 9 }, () => document.createElement('p'));
const runOf = (block: Element) => {
  const index = blocks.indexOf(block as HTMLParagraphElement);
  return { first: index, last: index };
};

/** Says that these come near, in the eyes of the outer or the inner observer. */
function come(which: 0 | 1, indices: readonly number[], isIntersecting = true): void {
  const entries = indices.map((index) => ({ target: blocks[index], isIntersecting }));
  observers[which]?.tell(entries as never, null as never);
}

it('tells all around as soon as one of those wanted was not told', () => {
  const nearness = createNearness({ first: 0, last: 3 });
  const heard = vi.fn();
  nearness.subscribe(heard);
  const { watch } = watchBlocks(document.body, runOf, nearness);
  watch(blocks);
  come(0, [0, 1, 2, 3, 4, 5]);
  come(1, [1, 2, 3]);
  expect(heard).not.toHaveBeenCalled();
  come(1, [4]);
  expect(nearness.now()).toEqual({ first: 0, last: 5 });
  expect(heard).toHaveBeenCalledTimes(1);
  come(0, [0, 1], false);
  come(1, [1], false);
  come(1, [5]);
  expect(heard).toHaveBeenCalledTimes(1);
});

it('forgets blocks that are not watched any more', () => {
  const nearness = createNearness({ first: 0, last: 0 });
  const { watch } = watchBlocks(document.body, runOf, nearness);
  watch(blocks.slice(0, 4));
  come(0, [0, 1, 2, 3]);
  come(1, [0, 1]);
  watch(blocks.slice(5));
  come(0, [6, 7]);
  come(1, [6]);
  expect(nearness.now()).toEqual({ first: 6, last: 7 });
  expect(observers.map(({ seen }) => seen.size)).toEqual([4, 4]);
});
