// Installs the npm dependencies when they are missing or when the lock file changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { root } from './paths.mjs';
import { SetUpError, say } from './set-up-error.mjs';

const lockFile = join(root, 'package-lock.json');
/* Inside node_modules, so that it goes when they go. */
const stampFile = join(root, 'node_modules', '.cache', 'installed-from');

/** Installs what package-lock.json says, unless that is installed already. Errors: SetUpError when npm fails. */
export function ensureDependencies() {
  const lock = readFileSync(lockFile);
  const hash = createHash('sha256').update(lock).digest('hex');
  if (readOrNothing(stampFile) === hash) return;
  if (!isInstalled(JSON.parse(lock))) install();
  mkdirSync(join(stampFile, '..'), { recursive: true });
  writeFileSync(stampFile, hash);
}

/*
 * npm writes this record of what stands in node_modules at the end of an install. A developer who ran
 * `npm install` by hand has it too, and need not wait for a second install.
 */
function isInstalled(lock) {
  const record = readOrNothing(join(root, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function install() {
  say('installing dependencies (once; about a minute) …');
  // Without scripts: no dependency needs one, and Electron's own download is a step of ours, bounded in time.
  const { status, output } = runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (status === 0) return;
  throw new SetUpError(
    'The dependencies could not be installed.',
    `npm ci ended with ${status}:\n${output.trim().split('\n').slice(-12).join('\n')}`,
    'Check that the npm registry can be reached (npm ping), then run the same command again.',
  );
}

function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
