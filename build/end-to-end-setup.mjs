// Runs once before the end-to-end tests: says what is missing, and makes a virtual display where there is none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBuilt } from './bootstrap/build-state.mjs';
import { hasDisplay, startVirtualDisplay } from './bootstrap/display.mjs';
import { chromiumSwitches } from './bootstrap/launch.mjs';
import { cacheFolder } from './bootstrap/paths.mjs';

/** Vitest's global set-up; returns the tear-down. Errors: Error that names the command to run first. */
export async function setup({ config: { maxWorkers } }) {
  const record = join(cacheFolder, 'electron-runtime.json');
  if (!existsSync(record)) {
    throw new Error('There is no Electron runtime yet. Run `npm test`, which fetches one.');
  }
  if (!isBuilt()) {
    throw new Error('dist/ is not built from these sources. Run `npm run build`, or `npm test`.');
  }
  // The environment is inherited by the processes that run the tests, and by the apps they start.
  process.env.HASHIYEH_TEST_SWITCHES = chromiumSwitches(JSON.parse(readFileSync(record, 'utf8')), {
    onlyOwnTexts: true,
  }).join(' ');
  if (hasDisplay()) return undefined;
  // One for each process that runs tests: two apps on one display would take the focus and the clipboard from each other.
  const displays = await Promise.all(Array.from({ length: maxWorkers }, startVirtualDisplay));
  process.env.DISPLAY = displays[0].name;
  process.env.HASHIYEH_TEST_DISPLAYS = displays.map(({ name }) => name).join(' ');
  return () => {
    for (const display of displays) display.stop();
  };
}
