/** Restoring a backup: the library gets its contents in one transaction, and what it held becomes a backup itself. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CorpusError } from '../errors.ts';
import { backupName } from './backup-names.ts';
import { backupsFolder } from './backup-files.ts';
import { alone, listBackups, proveDatabase, writeBackup, type Contents } from './backups.ts';
import { databaseFile } from './database-file.ts';
import { Database } from './database.ts';
import { libraryError } from './failures.ts';
import { migrate } from './schema.ts';

/** What a restore did. */
export interface Restored {
  readonly contents: Contents;
  /** The backup that holds what was there before; absent where nothing was. */
  readonly replaced?: string;
}

/** `now` is ISO-8601 UTC. `inUse`: this process has the library open; a library that is too damaged for that cannot be replaced then. */
export interface RestoreOptions {
  readonly now: string;
  readonly inUse: boolean;
}

/**
 * Puts the backup in `file` in the place of the library in `folder`, whose lock the caller holds. The database changes as
 * a whole or, whatever dies or fails, not at all; originals need nothing, because none is changed, or deleted before the backups that hold it.
 *
 * Errors: `backupDamaged`, `libraryTooNew` for the backup, before anything is touched; `backupRunning`; `storageFull`,
 * `notWritable`.
 */
export async function restoreBackup(
  folder: string,
  file: string,
  { now, inUse }: RestoreOptions,
): Promise<Restored> {
  try {
    const contents = proveBackup(file, folder);
    const replaced = alone(folder, () => keepReplaced(folder, now));
    await copyOver(folder, file, inUse);
    // An older version's backup; every connection sees the change.
    const database = new Database(join(folder, databaseFile), 'read-write');
    try {
      migrate(database);
    } finally {
      database.close();
    }
    return { contents, ...(replaced === undefined ? {} : { replaced }) };
  } catch (failure) {
    throw libraryError(folder, failure);
  }
}

/**
 * The path of the backup that is meant: the newest for `latest`, else one of the library's own by its name.
 * Errors: `notFound`.
 */
export function findBackup(folder: string, name: string): string {
  const known = listBackups(folder);
  const found =
    name === 'latest'
      ? known.find(({ replaced, contents }) => !replaced && contents !== null)
      : known.find((backup) => backup.name === basename(name));
  if (found) return join(backupsFolder(folder), found.name);
  throw new CorpusError('notFound', `no backup ${name} in ${folder}`, { subject: name });
}

/**
 * What the backup in `file` holds, after a look at every page of it.
 * Errors: `notFound`, `backupDamaged`, `libraryTooNew`.
 */
export function proveBackup(file: string, folder: string): Contents {
  if (!existsSync(file)) throw new CorpusError('notFound', `no ${file}`, { subject: file });
  try {
    return proveDatabase(file, folder);
  } catch (failure) {
    const error = libraryError(folder, failure);
    if (error.code !== 'libraryDamaged') throw error;
    throw new CorpusError(
      'backupDamaged',
      error.message,
      { file: basename(file) },
      { cause: error },
    );
  }
}

/**
 * Keeps what is there as a backup that is never taken away by itself, and gives its name; a library that cannot be read is kept
 * byte for byte. The caller is `alone`.
 */
export function keepReplaced(folder: string, now: string): string | undefined {
  const present = join(folder, databaseFile);
  if (!existsSync(present)) return undefined;
  try {
    return writeBackup(folder, now, true).name;
  } catch (failure) {
    if (libraryError(folder, failure).code !== 'libraryDamaged') throw failure;
    const name = backupName(now, true);
    const copy = join(backupsFolder(folder), name);
    for (const end of ['', '-wal']) {
      if (existsSync(`${present}${end}`)) copyFileSync(`${present}${end}`, `${copy}${end}`);
    }
    return name;
  }
}

async function copyOver(folder: string, file: string, inUse: boolean): Promise<void> {
  const target = join(folder, databaseFile);
  const source = new Database(file, 'immutable');
  try {
    await source.copyInto(target);
  } catch (failure) {
    if (inUse || libraryError(folder, failure).code !== 'libraryDamaged') throw failure;
    // Nothing of it can be used, and its bytes are set aside.
    for (const end of ['', '-wal', '-shm']) rmSync(`${target}${end}`, { force: true });
    await source.copyInto(target);
  } finally {
    source.close();
  }
}
