// Starts the real app for a test, on a temporary library and with a profile of its own.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import * as z from 'zod';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const runtimeSchema = z.object({ executable: z.string(), appArguments: z.array(z.string()) });

/** What a test starts the app with; everything has a default. */
export interface LaunchOptions {
  /** The folder of a library to open again; a new, empty one otherwise. */
  readonly library?: string;
  /** Files named on the command line, as a file manager's “open with” does. */
  readonly files?: readonly string[];
  /** Further arguments. */
  readonly args?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running app, its first window, and the folders it works in. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** The library's folder: start again with it to test a restart. */
  readonly library: string;
  /** Quits the app as a reader would and waits until it has ended; the folders stay. */
  quit(): Promise<void>;
}

const temporaryFolders: string[] = [];
const running = new Set<ElectronApplication>();

/** A new folder under the system's temporary one, removed by cleanUp(). */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `hashiyeh-${name}-`));
  temporaryFolders.push(folder);
  return folder;
}

/**
 * Starts the built app and waits until its window has drawn something.
 * The profile (settings, window bounds) lies beside the library, so a restart on the same library finds it again.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const library = options.library ?? join(await temporaryFolder('library'), 'library');
  const runtime = await electronRuntime();
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [
      ...testSwitches(`${library}-profile`),
      ...runtime.appArguments,
      '--library',
      library,
      ...(options.args ?? []),
      ...(options.files ?? []),
    ],
    env: { ...definedEnvironment(), ...options.env },
    cwd: root,
  });
  running.add(app);
  const window = await app.firstWindow();
  await window.waitForLoadState('domcontentloaded');
  return { app, window, library, quit: () => quit(app) };
}

/** Ends every app that a test left running and removes the temporary folders: for `afterEach`. */
export async function cleanUp(): Promise<void> {
  for (const app of running) await quit(app);
  for (const folder of temporaryFolders.splice(0)) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
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

async function quit(app: ElectronApplication): Promise<void> {
  if (!running.delete(app)) return;
  await app.close();
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
