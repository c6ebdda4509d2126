/** How soon the app shows something, beside a window of the same Electron with one word on it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import {
  cleanUp,
  definedEnvironment,
  electronRuntime,
  launchApp,
  newLibrary,
  temporaryFolder,
  testSwitches,
} from '../../end-to-end/support/launch.ts';
import { debuggingAddress } from '../../end-to-end/support/debugging.ts';
import { median, report, runs } from './figures.ts';
import { peerProgram } from './peer-program.ts';

afterEach(cleanUp);

/** How much longer than the empty window the app may take. */
const most = 1.35;

const word = 'peer://books/word.html';

/**
 * For both. Where there is no graphics card, Chromium's first GPU process ends by itself, and until another stands both
 * windows wait, as long as that takes: that would be most of what is measured.
 */
const switches = ['--remote-debugging-port=0', '--disable-gpu'];

it('shows itself little later than an empty window', async () => {
  const library = await newLibrary();
  const { quit } = await launchApp({ library });
  await quit();
  const runtime = await electronRuntime();
  const peer = await peerProgram();
  await writeFile(join(peer.folder, 'word.html'), '<!doctype html><p>آب</p>');
  const peerProfile = join(await temporaryFolder('profile'), 'profile');
  const times = { ours: [] as number[], empty: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.ours.push(
      await startingTime({
        executable: runtime.executable,
        args: [
          ...testSwitches(`${library}-profile`),
          ...runtime.appArguments,
          '--library',
          library,
        ],
        page: 'hashiyeh:',
      }),
    );
    times.empty.push(
      await startingTime({
        executable: peer.executable,
        args: [...testSwitches(peerProfile), ...peer.args],
        env: { PEER: word },
        page: word,
      }),
    );
  }
  const figures = { ours: median(times.ours), empty: median(times.empty) };
  await report('starting', { unit: 'ms', ...figures });
  expect(figures.ours).toBeLessThanOrEqual(most * figures.empty);
});

/** A program and its switches; `page` is what the address of its page begins with. */
interface Started {
  readonly executable: string;
  readonly args: readonly string[];
  readonly page: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** From the start of the process to its window's first paint with content. Units: ms. */
async function startingTime({ executable, args, page, env = {} }: Started): Promise<number> {
  const begun = Date.now();
  const app = spawn(executable, [...switches, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...definedEnvironment(), ...env },
  });
  try {
    return (await firstPaint(app, page)) - begun;
  } finally {
    app.kill('SIGKILL');
    await once(app, 'exit');
  }
}

/** When it was, by the clock. Units: ms. */
async function firstPaint(app: ChildProcess, address: string): Promise<number> {
  const browser = await chromium.connectOverCDP(await debuggingAddress(app, address));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  const painted = await page?.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint && performance.timeOrigin + paint.startTime;
  });
  const time = await painted?.jsonValue();
  await browser.close();
  if (time === undefined) throw new Error('no window was painted');
  return time;
}
