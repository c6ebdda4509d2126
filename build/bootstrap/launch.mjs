// How the app is started on this machine: which switches Chromium needs here.
import { spawn, spawnSync } from 'node:child_process';
import { statfsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { SetUpError, say } from './set-up-error.mjs';

/**
 * Chromium's switches for this machine: none on a usual desktop. `onlyOwnTexts` says that this run opens nothing but
 * texts of this repository (a screenshot, the tests).
 * Errors: SetUpError where Chromium's sandbox is not to be had for this user, with the line that gives it.
 */
export function chromiumSwitches(runtime, { onlyOwnTexts = false } = {}) {
  if (process.platform !== 'linux') return [];
  return [...sandboxSwitches(runtime, onlyOwnTexts), ...sharedMemorySwitches()];
}

/*
 * Chromium refuses to start as root with its sandbox on: there is no lesser user to drop to. Root means a container or a
 * CI machine, so there the process sandbox is given up; the window's own `sandbox: true` (no Node, no Electron in the
 * page) holds everywhere. Other users keep it, except where it cannot be had and only our own texts are opened.
 */
function sandboxSwitches(runtime, onlyOwnTexts) {
  if (process.getuid() === 0) return ['--no-sandbox'];
  if (canMakeUserNamespace() || hasSetuidHelper(runtime)) return [];
  if (onlyOwnTexts) return ['--no-sandbox'];
  const helper = join(dirname(runtime.executable), 'chrome-sandbox');
  throw new SetUpError(
    'Electron cannot protect itself on this system.',
    'This system forbids unprivileged user namespaces, which Chromium uses to lock web pages in.',
    `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

function canMakeUserNamespace() {
  const { error, status } = spawnSync('unshare', ['--user', '--map-root-user', 'true']);
  // Without the tool there is nothing to conclude from; Chromium will say it itself.
  return error !== undefined || status === 0;
}

function hasSetuidHelper(runtime) {
  const helper = statSync(join(dirname(runtime.executable), 'chrome-sandbox'), {
    throwIfNoEntry: false,
  });
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
}

/* Containers give 64 MB of shared memory; a page with large images crashes in that. */
function sharedMemorySwitches() {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < 256 * 1024 * 1024 ? ['--disable-dev-shm-usage'] : [];
  } catch {
    return ['--disable-dev-shm-usage'];
  }
}

/**
 * Runs the app with the given arguments until it ends; returns its exit code, or 128 and the signal's number as shells do.
 * A termination signal is handed on. With `limitMs`, an app that has not ended by then is stopped and the code is undefined.
 */
export function runApp(runtime, args, { env = {}, limitMs, onlyOwnTexts = false } = {}) {
  const switches = chromiumSwitches(runtime, { onlyOwnTexts });
  if (switches.includes('--no-sandbox'))
    say('Chromium’s process sandbox cannot be had here; it is off.');
  const app = spawn(runtime.executable, [...switches, ...runtime.appArguments, ...args], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => app.kill(signal));
  return new Promise((resolve, reject) => {
    const timer =
      limitMs === undefined
        ? undefined
        : setTimeout(() => {
            app.kill('SIGKILL');
            resolve(undefined);
          }, limitMs);
    app.once('error', reject);
    app.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
