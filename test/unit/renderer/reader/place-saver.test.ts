/** Saving the reader's place. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPlaceSaver } from '../../../../renderer/reader/place-saver.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const at = (blockId: string) => ({ blockId, fraction: 0 });

it('saves the last place once the text rests', () => {
  const save = vi.fn();
  const saver = createPlaceSaver(save);
  saver.keep(at('b1'));
  vi.advanceTimersByTime(300);
  saver.keep(at('b2'));
  vi.advanceTimersByTime(300);
  expect(save).not.toHaveBeenCalled();
  vi.advanceTimersByTime(300);
  expect(save.mock.calls).toEqual([[at('b2')]]);
});

it('loses no place when the window is closed in the middle of a scroll, and saves none twice', () => {
  const save = vi.fn();
  const saver = createPlaceSaver(save);
  saver.flush();
  saver.keep(at('b1'));
  saver.flush();
  saver.flush();
  vi.advanceTimersByTime(5000);
  expect(save.mock.calls).toEqual([[at('b1')]]);
});
