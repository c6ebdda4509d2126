// Starts the real app for a test, on a temporary library and with a profile of its own.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, errors, type ElectronApplication, type Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod';
import { lockLibrary } from '../../../corpus/storage/lock.ts';
import type { Settings } from '../../../electron/shared/settings.ts';
import { threadsOf, within } from './limits.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

const runtimeSchema = z.object({ executable: z.string(), appArguments: z.array(z.string()) });

/** What a test starts the app with; everything has a default. */
export interface LaunchOptions {
  /** The folder of a library to open again; a new, empty one otherwise. */
  readonly library?: string;
  /** Settings of a first start (English and light unless told otherwise); null: as on a machine that never ran the app. */
  readonly settings?: Partial<Settings> | null;
  /** Files named on the command line, as a file manager's “open with” does. */
  readonly files?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Runs in the window's page before its own program. */
  readonly script?: () => void;
}

/** A running app, its first window, and the folders it works in. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** The library's folder: start again with it to test a restart. */
  readonly library: string;
  /** Errors on the window's console; cleanUp() fails when there are any. A test that expects some empties it. */
  readonly problems: string[];
  /** Quits the app as a reader would and waits until it has ended; the folders stay. */
  quit(): Promise<void>;
  /** Ends the app as a crash or a power cut would (kill -9). */
  kill(): Promise<void>;
}

/** What a story waits for comes within a second on an idle machine; this one may be busy. */
const waitLimitMs = 20_000;

/** Starting takes two seconds on an idle machine; at a load of nine for each core it took eighteen. */
const startLimitMs = 20_000;

/** Quitting stops jobs and closes the library: a second on an idle machine. */
const quitLimitMs = 30_000;
/** What was killed is gone at once; past this, a process that it started keeps its output open. */
const goneLimitMs = 10_000;

const temporaryFolders: string[] = [];
const running = new Set<ElectronApplication>();
const problemsOfTest: (readonly string[])[] = [];

/** A new folder under the system's temporary one, removed by cleanUp(). */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `hashiyeh-${name}-`));
  temporaryFolders.push(folder);
  return folder;
}

/** The path of a library that does not exist yet. */
export async function newLibrary(): Promise<string> {
  return join(await temporaryFolder('library'), 'library');
}

/**
 * Starts the built app and waits until its window shows the library.
 * The profile (settings, window bounds) lies beside the library, so a restart on the same library finds it again.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  for (let left = mostStarts - 1; ; left -= 1) {
    try {
      return await start(options);
    } catch (error) {
      // Playwright that attaches while the window is loading its page may miss that it has come, and then waits for it for
      // ever, though the app runs: with a load of nine for each core once in a hundred starts, and seen twice on end. It
      // has killed the app.
      const isLost =
        error instanceof errors.TimeoutError && error.message.startsWith(launching) && left > 0;
      if (!isLost) throw error;
      if (options.library !== undefined) await isFree(options.library);
    }
  }
}

/** How often a start is begun that Playwright loses sight of. */
const mostStarts = 4;

/** How Playwright's message begins. */
const launching = 'electron.launch:';

/** Waits until the process that had the library open has ended. */
async function isFree(library: string): Promise<void> {
  await expect
    .poll(() => lockLibrary(library, process.pid)(), { timeout: quitLimitMs })
    .toBe(undefined);
}

async function start(options: LaunchOptions): Promise<LaunchedApp> {
  const library = options.library ?? (await newLibrary());
  const profile = await prepareProfile(library, options.settings);
  const runtime = await electronRuntime();
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [
      ...testSwitches(profile),
      ...runtime.appArguments,
      '--library',
      library,
      ...(options.files ?? []),
    ],
    env: { ...definedEnvironment(), ...options.env },
    cwd: root,
    timeout: startLimitMs,
    // The window follows the app's theme; Playwright would tell it that the system is light.
    colorScheme: null,
  });
  running.add(app);
  // The window waits for it (electron/main.ts).
  if (options.script !== undefined) await app.context().addInitScript(options.script);
  await app.evaluate(({ app }) => void app.emit('activate'));
  const window = await app.firstWindow();
  window.setDefaultTimeout(waitLimitMs);
  const problems = watchForProblems(window);
  const live = window.locator('#root > :not([inert])');
  await live.getByRole('navigation').getByRole('row').first().waitFor();
  return { app, window, library, problems, quit: () => quit(app), kill: () => kill(app) };
}

/**
 * Ends every app that a test left running and removes the temporary folders: for `afterEach`.
 * Errors: Error when a window wrote an error to its console that the test did not expect.
 */
export async function cleanUp(): Promise<void> {
  for (const app of running) await quit(app);
  for (const folder of temporaryFolders.splice(0)) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  const problems = problemsOfTest.splice(0).flat();
  if (problems.length > 0) throw new Error(`Errors in the window:\n${problems.join('\n')}`);
}

/** The executable and the arguments that make it load this checkout, as set-up recorded them. */
export async function electronRuntime(): Promise<z.infer<typeof runtimeSchema>> {
  const record = await readFile(join(root, '.cache/electron-runtime.json'), 'utf8');
  return runtimeSchema.parse(JSON.parse(record));
}

/** Chromium's switches for a test: a profile of its own, and what this machine needs (build/end-to-end-setup.mjs found out). */
export function testSwitches(profile: string): string[] {
  const machine = (process.env.HASHIYEH_TEST_SWITCHES ?? '').split(' ').filter(Boolean);
  return [`--user-data-dir=${profile}`, ...machine, '--log-level=3'];
}

/** The profile beside a library; its settings are written once, so that a restart keeps what the reader changed. */
export async function prepareProfile(
  library: string,
  settings: Partial<Settings> | null = {},
): Promise<string> {
  const profile = `${library}-profile`;
  const file = join(profile, 'settings.json');
  await mkdir(profile, { recursive: true });
  if (settings !== null && !existsSync(file)) {
    await writeFile(file, JSON.stringify({ language: 'en', theme: 'light', ...settings }));
  }
  return profile;
}

function watchForProblems(window: Page): string[] {
  const problems: string[] = [];
  window.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  window.on('pageerror', (error) => problems.push(String(error)));
  problemsOfTest.push(problems);
  return problems;
}

/** Errors: Error when the app has not ended within the limit; it is killed then. */
async function quit(app: ElectronApplication): Promise<void> {
  if (!running.delete(app)) return;
  const child = app.process();
  let threads = '';
  const timer = setTimeout(() => {
    threads = threadsOf(child.pid);
    child.kill('SIGKILL');
  }, quitLimitMs);
  await within(quitLimitMs + goneLimitMs, 'quitting the app', app.close());
  clearTimeout(timer);
  if (!child.killed) return;
  throw new Error(`The app did not quit within ${quitLimitMs / 1000} seconds.\n${threads}`);
}

async function kill(app: ElectronApplication): Promise<void> {
  running.delete(app);
  const child = app.process();
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await within(goneLimitMs, 'killing the app', ended);
}

/**
 * The environment of an app that a test starts: without what says how Vitest runs, which the app must not take for its own,
 * and with the display that belongs to this process where several run tests.
 */
export function definedEnvironment(): Record<string, string> {
  const displays = (process.env.HASHIYEH_TEST_DISPLAYS ?? '').split(' ').filter(Boolean);
  const display = displays[Number(process.env.VITEST_POOL_ID ?? '1') - 1];
  const environment = display === undefined ? process.env : { ...process.env, DISPLAY: display };
  return Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !['NODE_OPTIONS', 'NODE_ENV'].includes(entry[0]),
    ),
  );
}
