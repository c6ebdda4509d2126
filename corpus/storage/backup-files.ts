/** The files of the backups in a library's folder. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { madeAtOf } from './backup-names.ts';
import { isMissing } from './failures.ts';

/** The folder of the backups in a library's folder. */
export function backupsFolder(folder: string): string {
  return join(folder, 'backups');
}

/** When the oldest backup that is there was made, by its name; undefined where there is none. */
export function oldestBackup(folder: string): string | undefined {
  return namesIn(folder)
    .flatMap((name) => madeAtOf(name)?.madeAt ?? [])
    .sort()[0];
}

/** Newest first. */
export function namesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(backupsFolder(folder)).filter((name) => madeAtOf(name) !== undefined);
    return names.sort().reverse();
  } catch (failure) {
    if (isMissing(failure)) return [];
    throw failure;
  }
}
