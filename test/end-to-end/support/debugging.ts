// How a test reaches an app that it did not start through Playwright.
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';

const targets = z.array(z.object({ type: z.string(), url: z.string(), title: z.string() }));

/** What the address of every page of ours begins with. */
const ourPage = 'hashiyeh:';

/** How often the app is asked for its pages. Units: milliseconds. */
const askedEveryMs = 100;

/**
 * The address of an app whose first page stands; `page` is what its address begins with. One that is reached while its window still changes processes may never
 * answer. Chromium prints where it listens, with the free port that it took. Rejects once the app has ended.
 */
export async function debuggingAddress(app: ChildProcess, page = ourPage): Promise<string> {
  const address = await printedAddress(app);
  const list = new URL('/json/list', address.replace(/^ws:/u, 'http:'));
  for (;;) {
    const pages = targets.parse(await (await fetch(list)).json());
    const stands = ({ type, url, title }: (typeof pages)[number]): boolean =>
      type === 'page' && url.startsWith(page) && title !== '';
    if (pages.some(stands)) return address;
    await pause(askedEveryMs);
  }
}

function printedAddress(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    app.stderr?.on('data', (text) => {
      output += String(text);
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    app.once('exit', (code) => {
      reject(new Error(`the app ended with ${String(code)}:\n${output}`));
    });
  });
}
