/** Work in the main process that lets everything else go on, and can be stopped. */
import type { Breathe } from './find-texts.ts';

/** As long as nobody notices. */
const longestBreathMs = 25;

/** To be called between two small steps; `onBreath` is told whenever others had their turn. Throws the signal's reason. */
export function breather(
  signal: AbortSignal | undefined,
  onBreath: () => void = () => undefined,
): Breathe {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < longestBreathMs) return;
    onBreath();
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
    signal?.throwIfAborted();
  };
}
