// Knows whether dist/ is built from the sources as they are now, and lets one process at a time build it.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder, distFolder, root } from './paths.mjs';
import { SetUpError, say } from './set-up-error.mjs';

/* What a bundle is made of. Scripts of build/ other than bundle.mjs do not change it. */
const sources = ['corpus', 'electron', 'renderer', 'build/bundle.mjs', 'package-lock.json'];

const stampFile = join(distFolder, '.built-from');
const lockFolder = join(cacheFolder, 'build.lock');

/**
 * A hash over path, size and time of change of every source file.
 * Cost: one stat a file and no reads (about 10 ms), because every command-line call pays it.
 */
export function sourceSignature() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path, { bigint: true });
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      hash.update(`${relative(root, path)}\0${stat.size}\0${stat.mtimeNs}\n`);
    }
  };
  for (const source of sources) visit(join(root, source));
  return hash.digest('hex');
}

/** Whether dist/ was built from the sources as they are now. */
export function isBuilt() {
  try {
    return readFileSync(stampFile, 'utf8') === sourceSignature();
  } catch {
    return false;
  }
}

/** Notes in dist/ which sources it was built from. */
export function markBuilt(signature) {
  writeFileSync(stampFile, signature);
}

/**
 * Runs `work` with the signature of the sources while no other process builds; waits up to three minutes for its turn.
 * Errors: SetUpError when another build does not end.
 */
export async function withBuildLock(work) {
  const giveUpAt = Date.now() + 180_000;
  mkdirSync(cacheFolder, { recursive: true });
  for (let waited = false; !takeLock(); waited = true) {
    if (!waited) say('another build is running; waiting for it …');
    if (Date.now() > giveUpAt) {
      throw new SetUpError(
        'The app could not be built.',
        `Another build (process ${lockHolder()}) has held ${lockFolder} for three minutes.`,
        'End that process, or delete that folder if nothing is building.',
      );
    }
    await sleep(300);
  }
  try {
    // Taken before the build: a file that changes while it runs makes the result stale, as it should.
    await work(sourceSignature());
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}

function takeLock() {
  try {
    mkdirSync(lockFolder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (holderIsAlive()) return false;
    // An interrupted build left its lock behind.
    rmSync(lockFolder, { recursive: true, force: true });
    return false;
  }
  writeFileSync(join(lockFolder, 'pid'), String(process.pid));
  return true;
}

function lockHolder() {
  try {
    return Number(readFileSync(join(lockFolder, 'pid'), 'utf8'));
  } catch {
    return 0;
  }
}

function holderIsAlive() {
  const pid = lockHolder();
  // The holder writes its number right after it makes the folder; a moment without one is normal.
  if (pid === 0) {
    const folder = statSync(lockFolder, { throwIfNoEntry: false });
    return folder === undefined || Date.now() - folder.mtimeMs < 5_000;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
