/** Lets Chromium's own work in the main process have its turn. */

/** Resolves after what waits already: requests of the window, its process that is being started. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
