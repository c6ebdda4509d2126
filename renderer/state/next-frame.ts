/** Waiting for the next frame, so that what is drawn after it has one to itself. */

/** A window that is not in sight draws no frames; in any other the next one comes sooner. Units: ms. */
const patienceMs = 100;

/** Resolves once the next frame has been drawn, or was not. */
export function afterNextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, patienceMs);
    requestAnimationFrame(() => {
      clearTimeout(late);
      // The frame is drawn after all that was asked of it.
      setTimeout(resolve);
    });
  });
}
