import { afterEach, expect, it, vi } from 'vitest';
import { afterNextFrame } from '../../../../renderer/state/next-frame.ts';

afterEach(() => void vi.restoreAllMocks());

it('waits for the frame, and for what is drawn in it', async () => {
  const order: string[] = [];
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((frame) => {
    queueMicrotask(() => {
      order.push('frame');
      frame(0);
      queueMicrotask(() => order.push('drawn'));
    });
    return 1;
  });
  await afterNextFrame();
  expect(order).toEqual(['frame', 'drawn']);
});

it('does not wait for ever in a window that draws no frames', async () => {
  vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(1);
  await expect(afterNextFrame()).resolves.toBeUndefined();
});
