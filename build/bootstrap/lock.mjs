// Lets one process at a time do a piece of work in this checkout.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder } from './paths.mjs';
import { SetUpError, say } from './set-up-error.mjs';

/**
 * Runs `work` while no other process does the work of that name; waits for its turn. Returns what `work` returns.
 * A lock whose process is gone is taken over. Errors: SetUpError when the turn does not come within `limitMs`.
 */
export async function withLock(name, limitMs, work) {
  const folder = join(cacheFolder, `${name}.lock`);
  const giveUpAt = Date.now() + limitMs;
  mkdirSync(cacheFolder, { recursive: true });
  for (let waited = false; !take(folder); waited = true) {
    if (!waited) say(`another process is at it (${name}); waiting …`);
    if (Date.now() > giveUpAt) {
      throw new SetUpError(
        `The step “${name}” could not begin.`,
        `Process ${holderOf(folder)} has been at it for ${Math.round(limitMs / 60_000)} minutes.`,
        `End that process, or delete ${folder} if it does something else.`,
      );
    }
    await sleep(300);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function take(folder) {
  // An interrupted process left its lock behind.
  if (existsSync(folder) && !holderIsAlive(folder)) {
    rmSync(folder, { recursive: true, force: true });
  }
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

function holderOf(folder) {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8'));
  } catch {
    return 0;
  }
}

function holderIsAlive(folder) {
  const pid = holderOf(folder);
  if (pid === 0) {
    // The holder writes its number right after it makes the folder; a moment without one is normal.
    const made = statSync(folder, { throwIfNoEntry: false });
    return made === undefined || Date.now() - made.mtimeMs < 5_000;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
