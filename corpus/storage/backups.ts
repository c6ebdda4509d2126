/** Backups of a library's database: written beside it, proved before they count, the older ones thinned out. */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync } from 'node:fs';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusError } from '../errors.ts';
import { backupsFolder, namesIn } from './backup-files.ts';
import { backupName, madeAtOf, superseded } from './backup-names.ts';
import { databaseFile } from './database-file.ts';
import { Database } from './database.ts';
import { isMissing, libraryError, reporting } from './failures.ts';
import { lockLibrary } from './lock.ts';
import { syncDirectory } from './originals.ts';
import { currentVersion, schemaState } from './schema.ts';

/** What a database holds; deleted documents and annotations are not counted. */
export interface Contents {
  readonly documents: number;
  readonly annotations: number;
}

/** A backup; `contents` is null where it cannot be read. Units: `bytes`. Times: ISO-8601 UTC. */
export interface Backup {
  /** Of its file in `backups/`. */
  readonly name: string;
  readonly madeAt: string;
  readonly bytes: number;
  readonly contents: Contents | null;
  /** True where it is what a restored backup took the place of; such are kept until the reader deletes them. */
  readonly replaced: boolean;
}

/** `now` is ISO-8601 UTC; `days` of which the last backup is kept. */
export interface BackupOptions {
  readonly now: string;
  readonly days: number;
}

/**
 * Writes a backup of the library in `folder`, also while it is open, and then takes away those that newer ones
 * supersede. Whatever goes wrong or dies on the way, the backups that were there stay.
 *
 * Errors: `backupRunning` while another is being made; `notFound` without a library; `storageFull`, `notWritable`;
 * `libraryDamaged` where the copy is not sound. Cost: reads and writes the whole database, twice.
 */
export function makeBackup(folder: string, { now, days }: BackupOptions): Backup {
  return reporting(folder, () => {
    // Before a folder is made: the library's own may have gone.
    existing(folder);
    return alone(folder, () => {
      const backup = writeBackup(folder, now, false);
      const made = namesIn(folder).filter((name) => madeAtOf(name)?.replaced === false);
      for (const name of superseded(made, days)) rmSync(join(backupsFolder(folder), name));
      return backup;
    });
  });
}

/** The backups of the library in `folder`, newest first; none where none was made. */
export function listBackups(folder: string): readonly Backup[] {
  return reporting(folder, () => namesIn(folder).map((name) => describeBackup(folder, name)));
}

/** Removes what a killed backup left, unless one is being made now. */
export function takeBackUnfinishedBackup(folder: string): void {
  if (!hasUnfinished(folder)) return;
  try {
    alone(folder, () => undefined);
  } catch (failure) {
    if (libraryError(folder, failure).code !== 'backupRunning') throw failure;
  }
}

function hasUnfinished(folder: string): boolean {
  try {
    return readdirSync(backupsFolder(folder)).some((name) => name.endsWith(unfinished));
  } catch (failure) {
    if (isMissing(failure)) return false;
    throw failure;
  }
}

/** Runs `work` while no other process makes or restores a backup here. Errors: `backupRunning`. */
export function alone<T>(folder: string, work: () => T): T {
  const backups = backupsFolder(folder);
  if (mkdirSync(backups, { recursive: true }) !== undefined) syncDirectory(folder);
  const unlock = lockBackups(backups);
  try {
    // What a crash left: nobody else writes here now.
    for (const name of readdirSync(backups)) {
      if (name.endsWith(unfinished)) rmSync(join(backups, name));
    }
    return work();
  } finally {
    unlock();
  }
}

const unfinished = '.part';

function lockBackups(backups: string): () => void {
  try {
    return lockLibrary(backups, process.pid);
  } catch (failure) {
    const error = libraryError(backups, failure);
    if (error.code !== 'libraryLocked') throw error;
    const details = { folder: backups };
    throw new CorpusError('backupRunning', `another backup in ${backups}`, details, {
      cause: failure,
    });
  }
}

/** Writes one backup and returns it once it is proved and durable. The caller is `alone`. Errors: as of `makeBackup`. */
export function writeBackup(folder: string, now: string, replaced: boolean): Backup {
  const name = backupName(now, replaced);
  const file = join(backupsFolder(folder), name);
  const part = `${file}${unfinished}`;
  try {
    // One read transaction: a state that was, whatever is written meanwhile.
    const source = new Database(existing(folder), 'read-only');
    try {
      source.vacuumInto(part);
    } finally {
      source.close();
    }
    proveDatabase(part, folder);
    sync(part);
    renameSync(part, file);
    syncDirectory(backupsFolder(folder));
  } catch (failure) {
    rmSync(part, { force: true });
    throw libraryError(folder, failure);
  }
  return describeBackup(folder, name);
}

/**
 * What the database in `file` holds, after a look at every page of it.
 * Errors: `libraryDamaged` where it is not a sound library, `libraryTooNew` where a newer version made it; their details name `folder`.
 */
export function proveDatabase(file: string, folder: string): Contents {
  const database = new Database(file, 'immutable');
  try {
    const state = schemaState(database);
    if (state.kind !== 'library') throw damaged(folder, `${file} is not a Hashiyeh library`);
    if (state.version > currentVersion) throw tooNew(folder, file, state.version);
    const problem = String(Object.values(database.row('PRAGMA integrity_check(1)') ?? {})[0]);
    if (problem !== 'ok') throw damaged(folder, `${file}: ${problem}`);
    return countIn(database);
  } finally {
    database.close();
  }
}

/** What the library in `folder` holds now; null where it cannot be read. */
export function presentContents(folder: string): Contents | null {
  return contentsOf(join(folder, databaseFile), 'read-only');
}

function contentsOf(file: string, mode: 'read-only' | 'immutable'): Contents | null {
  try {
    const database = new Database(file, mode);
    try {
      return countIn(database);
    } finally {
      database.close();
    }
  } catch {
    // Told by its absence: a list must also show what is damaged.
    return null;
  }
}

function countIn(database: Database): Contents {
  const count = (table: 'document' | 'annotation'): number =>
    database.number(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`);
  return { documents: count('document'), annotations: count('annotation') };
}

function describeBackup(folder: string, name: string): Backup {
  const file = join(backupsFolder(folder), name);
  const { madeAt = '', replaced = false } = madeAtOf(name) ?? {};
  return {
    name,
    madeAt,
    bytes: statSync(file).size,
    contents: contentsOf(file, 'immutable'),
    replaced,
  };
}

function existing(folder: string): string {
  const file = join(folder, databaseFile);
  try {
    statSync(file);
    return file;
  } catch (failure) {
    if (!isMissing(failure)) throw failure;
    throw new CorpusError('notFound', `no library in ${folder}`, { subject: folder });
  }
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function damaged(folder: string, reason: string): CorpusError {
  return new CorpusError('libraryDamaged', reason, { folder, reason });
}

function tooNew(folder: string, file: string, version: number): CorpusError {
  const details = { folder, version, known: currentVersion };
  return new CorpusError('libraryTooNew', `${file} has schema version ${version}`, details);
}
