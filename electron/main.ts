/** The window's program: what must be said before Electron is ready, one instance a library, then the shell. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { url as debuggerAddress } from 'node:inspector';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow } from 'electron';
import { parseArguments, type StartArguments } from './arguments.ts';
import { defaultLibraryFolder } from './files/library-folder.ts';
import { makeFront } from './front.ts';
import { confineContents, createRefusals, silenceChromium } from './network/network.ts';
import { registerScheme } from './network/protocol.ts';
import type { Shell } from './shell.ts';
import { turn } from './turn.ts';
import { glanceAtSettings } from './window/early-settings.ts';

/** Chromium's own switch; `--user-data-dir` gives tests a reader of their own. */
const dataFolder = app.commandLine.getSwitchValue('user-data-dir') || app.getPath('userData');
const settingsFile = join(dataFolder, 'settings.json');
const distFolder = dirname(dirname(fileURLToPath(import.meta.url)));
/** In the packaged app the programs lie in an archive. */
const packaged = app.getAppPath().endsWith('.asar');
const developerTools = !packaged || app.commandLine.hasSwitch('developer-tools');
const refusals = createRefusals();
const screenshotFile = process.env.HASHIYEH_SCREENSHOT;

app.setName('Hashiyeh');
registerScheme();
silenceChromium();
confineContents(refusals);

/**
 * A program that drives the app by its debugger (`--inspect`, as Playwright) loses sight of a window that loads while it
 * attaches: the window waits until it says that it has (`activate`), or for as long as
 * that takes at most on a busy machine.
 */
const driver =
  debuggerAddress() === undefined
    ? undefined
    : Promise.race([once(app, 'activate'), setTimeout(15_000)]);

main();

function main(): void {
  const started = readArguments();
  if (!started) return;
  const usual = defaultLibraryFolder();
  const library = started.library ?? usual;
  // Electron keeps one instance for each data folder: a library that is not the usual one gets a folder of its own.
  const ownFolder =
    library === usual ? dataFolder : join(dataFolder, 'libraries', shortHash(library));
  app.setPath('userData', ownFolder);
  if (!app.requestSingleInstanceLock({ files: started.files })) {
    app.quit();
    return;
  }
  // The system may ask before there is anything to show it in.
  const early = [...started.files];
  const openEarly = (event: { preventDefault(): void }, path: string): void => {
    event.preventDefault();
    early.push(path);
  };
  app.on('open-file', openEarly);
  void app
    .whenReady()
    .then(() => start(library, ownFolder))
    .then((shell) => {
      if (!shell) return;
      app.off('open-file', openEarly);
      run(shell, early);
    })
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
      app.exit(1);
    });
}

/** The shell over the open library, with its window; undefined when it could not be opened and the app is about to end. */
async function start(library: string, ownFolder: string): Promise<Shell | undefined> {
  // Before more is loaded: to what a driver asks of a busy process the engine may forget the answer.
  await driver;
  const shared = { distFolder, refusals, dataFolder: ownFolder };
  const front = makeFront({
    ...{ ...shared, libraryFolder: library, developerTools },
    settings: glanceAtSettings(settingsFile),
  });
  await front.open();
  // Until then the page waits for this process, and from then on it is busy with itself. In pieces, because it asks for more.
  await import('./shared/contract.ts');
  await turn();
  const { openShell } = await import('./opening.ts');
  await turn();
  return openShell(library, {
    ...{ ...shared, front, settingsFile },
    interactive: screenshotFile === undefined,
  });
}

/** Opens what the app was started with and follows the system's wishes from here on. */
function run(shell: Shell, files: readonly string[]): void {
  app.on('second-instance', (_event, _argv, _folder, data) => shell.show(filesOf(data)));
  app.on('activate', () => shell.show([]));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    shell.show([path]);
  });
  app.on('window-all-closed', () => {
    // On macOS an app lives on without windows; elsewhere it lives as long as its jobs do.
    if (process.platform !== 'darwin') void shell.idle().then(quitUnlessShown);
  });
  app.on('before-quit', () => shell.beforeQuit());
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void shell.close().finally(() => {
      closed = true;
      // Asked for before this event has ended, as happens when there was nothing to close, it would be ignored.
      setImmediate(() => app.quit());
    });
  });
  shell.openFiles(files);
  const { window } = shell;
  if (screenshotFile !== undefined && window) {
    void takeScreenshot(window, shell.ready, screenshotFile);
  }
}

async function takeScreenshot(
  window: BrowserWindow,
  ready: Promise<void>,
  file: string,
): Promise<void> {
  try {
    const { saveScreenshot } = await import('./window/screenshot.ts');
    await saveScreenshot(window, ready, file);
    app.quit();
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    app.exit(1);
  }
}

/** Undefined when they make no sense; then the reader is told, and the app ends. */
function readArguments(): StartArguments | undefined {
  const args = process.argv.slice(1);
  // A development build is started as `electron FOLDER …`; what is ours follows the folder.
  const own = process.defaultApp ? args.slice(args.findIndex(isAppFolder) + 1) : args;
  try {
    return parseArguments(own, process.cwd());
  } catch (error) {
    void refuseArguments(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

async function refuseArguments(reason: string): Promise<void> {
  const { explainArguments } = await import('./opening.ts');
  process.stderr.write(`${await explainArguments(reason, settingsFile)}\n`);
  app.exit(2);
}

function isAppFolder(argument: string): boolean {
  return resolve(argument) === app.getAppPath();
}

function quitUnlessShown(): void {
  if (BrowserWindow.getAllWindows().length === 0) app.quit();
}

/** Files that a second start handed over; only strings are believed. */
function filesOf(data: unknown): readonly string[] {
  const files = typeof data === 'object' && data !== null && 'files' in data ? data.files : [];
  return Array.isArray(files) && files.every((file) => typeof file === 'string') ? files : [];
}

/** Short, because some systems limit the length of a path to a socket. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
