/** How soon the app shows something and answers, beside a window of the same Electron with one word on it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
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
  await startAsUsual(library);
  const runtime = await electronRuntime();
  const peer = await peerProgram();
  await writeFile(join(peer.folder, 'word.html'), '<!doctype html><p>آب</p>');
  const peerProfile = join(await temporaryFolder('profile'), 'profile');
  const times = { ours: [] as number[], answering: [] as number[], empty: [] as number[] };
  for (let run = 0; run < runs; run++) {
    const ours = await startingTime({
      executable: runtime.executable,
      args: [...testSwitches(`${library}-profile`), ...runtime.appArguments, '--library', library],
      page: 'hashiyeh:',
    });
    times.ours.push(ours.painted);
    times.answering.push(ours.answering);
    const empty = await startingTime({
      executable: peer.executable,
      args: [...testSwitches(peerProfile), ...peer.args],
      env: { PEER: word },
      page: word,
    });
    times.empty.push(empty.painted);
  }
  const figures = {
    ours: median(times.ours),
    answering: median(times.answering),
    empty: median(times.empty),
  };
  await report('starting', { unit: 'ms', ...figures });
  expect(figures.ours).toBeLessThanOrEqual(most * figures.empty);
});

/**
 * The library as its reader has it: the app was started more than once, as the engine's cache of compiled programs needs it,
 * and left with the library on the screen.
 */
async function startAsUsual(library: string): Promise<void> {
  for (let start = 0; start < 3; start++) {
    const { quit } = await launchApp({ library });
    const isKept = (): boolean => existsSync(join(library, 'first-picture.json'));
    await expect.poll(isKept, { timeout: 20_000 }).toBe(true);
    await quit();
  }
}

/** A program and its switches; `page` is what the address of its page begins with. */
interface Started {
  readonly executable: string;
  readonly args: readonly string[];
  readonly page: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** `answering`: when the app's own drawing stands in place of what was painted first. Units: ms since the process was begun. */
interface StartingTime {
  readonly painted: number;
  readonly answering: number;
}

/** Begins a program, and ends it once it answers. */
async function startingTime({ executable, args, page, env = {} }: Started): Promise<StartingTime> {
  const begun = Date.now();
  const app = spawn(executable, [...switches, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...definedEnvironment(), ...env },
  });
  try {
    const { painted, answering } = await shown(app, page);
    return { painted: painted - begun, answering: answering - begun };
  } finally {
    app.kill('SIGKILL');
    await once(app, 'exit');
  }
}

/** The window's first paint with content, and when it answered, by the clock. Units: ms. */
async function shown(app: ChildProcess, address: string): Promise<StartingTime> {
  const browser = await chromium.connectOverCDP(await debuggingAddress(app, address));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  const both = await page?.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const answers = document.querySelector('#root > [inert]') === null;
    if (!paint || !answers) return undefined;
    const { timeOrigin } = performance;
    return { painted: timeOrigin + paint.startTime, answering: timeOrigin + performance.now() };
  });
  const times = await both?.jsonValue();
  await browser.close();
  if (times === undefined) throw new Error('no window was painted');
  return times;
}
