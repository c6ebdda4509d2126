// The steps of set-up, each skipped when it is done already: Node, dependencies, Electron, system libraries, build.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isBuilt } from './build-state.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectronRuntime } from './electron-runtime.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { root } from './paths.mjs';
import { say } from './set-up-error.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** Sets up what the command line needs: dependencies and the built programs. */
export function setUpCommandLine() {
  checkNodeVersion();
  ensureDependencies();
  ensureBuilt();
}

/** Sets up everything that the window needs; returns the Electron runtime (see ensureElectronRuntime). */
export async function setUpApp() {
  checkNodeVersion();
  ensureDependencies();
  const runtime = await ensureElectronRuntime();
  ensureSystemLibraries(runtime.executable);
  ensureBuilt();
  return runtime;
}

function ensureBuilt() {
  if (isBuilt()) return;
  say('building …');
  // In a process of its own: the bundler is only loaded when there is something to build, and its output goes to stderr.
  const { status } = spawnSync(process.execPath, [join(root, 'build', 'bundle.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  // It has said what, why and what to do.
  if (status !== 0) process.exit(typeof status === 'number' ? status : 1);
}
