// How a test reaches an app that it did not start through Playwright.
import type { ChildProcess } from 'node:child_process';

/** Chromium prints the address it listens on, with the free port that it took. */
export function debuggingAddress(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    process.stderr?.on('data', (text) => {
      output += String(text);
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    process.once('exit', (code) => {
      reject(new Error(`the app ended with ${String(code)}:\n${output}`));
    });
  });
}
