/** Opening a library: its folder, its lock, its schema and what an interrupted import left behind. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusError } from '../errors.ts';
import { alone, takeBackUnfinishedBackup, writeBackup } from './backups.ts';
import { databaseFile } from './database-file.ts';
import type { DatabaseMode } from './database.ts';
import { Database } from './database.ts';
import { neededFiles } from './erase.ts';
import { libraryError, reporting } from './failures.ts';
import type { Library } from './library.ts';
import { lockLibrary } from './lock.ts';
import { unknownAuthor, type Author } from './journal.ts';
import { Originals, syncDirectory } from './originals.ts';
import { takeBackOutgoing } from './outgoing.ts';
import { currentVersion, migrate, schemaState, standInForMissing } from './schema.ts';
import { SqliteLibrary } from './sqlite-library.ts';
import { watchFolder } from './vanished.ts';

/** How a library is opened. */
export interface OpenOptions {
  /** `create` makes what is not there, `open` does not; `read-only` takes no lock and so works beside a writer. */
  readonly mode: 'create' | 'open' | 'read-only';
  /** The time as ISO-8601 UTC. */
  readonly now: () => string;
  /** Who changes something now, for the history; unknown where it is absent. */
  readonly by?: () => Author;
}

/**
 * Opens the library in `folder`. One that a newer version made, or that lies where nothing can be written or on a full
 * disk, or of an older version that cannot be backed up first, opens read-only and says why in `readOnlyReason`.
 *
 * Errors: `notFound` where there is no library, `libraryLocked` where another process has it open, `libraryDamaged`
 * where it cannot be read as one, `notWritable` or `storageFull` where it cannot be made.
 */
export function openLibrary(folder: string, options: OpenOptions): Library {
  return reporting(folder, () => {
    const exists = existsSync(join(folder, databaseFile));
    if (!exists && options.mode !== 'create') {
      throw noLibrary(folder);
    }
    if (options.mode === 'read-only') return openForReading(folder, options.now, undefined);
    const obstacle = exists ? writeObstacle(folder) : undefined;
    if (obstacle !== undefined) return openForReading(folder, options.now, obstacle);
    try {
      return openForWriting(folder, options);
    } catch (failure) {
      // On a full disk everything can still be read.
      const error = libraryError(folder, failure);
      if (!exists || error.code !== 'storageFull') throw error;
      return openForReading(folder, options.now, error);
    }
  });
}

function openForWriting(folder: string, { now, by = () => unknownAuthor }: OpenOptions): Library {
  const made = mkdirSync(folder, { recursive: true });
  if (made !== undefined) syncDirectory(join(made, '..'));
  const unlock = lockLibrary(folder, process.pid);
  let database: Database | undefined;
  try {
    database = openDatabase(folder, 'read-write');
    const version = versionOf(database, folder);
    if (version > currentVersion) {
      database.close();
      unlock();
      return openForReading(folder, now, tooNew(folder, version));
    }
    // WAL belongs to the file, the rest to this connection. FULL syncs the log at every commit: an acknowledged
    // annotation survives a power cut. fullfsync is the same on macOS, where fsync alone does not reach the platter.
    database.execute(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;',
    );
    const obstacle = backupBefore(version, folder, now());
    if (obstacle !== undefined) {
      database.close();
      unlock();
      return openForReading(folder, now, obstacle);
    }
    migrate(database);
    const originals = new Originals(folder);
    originals.create();
    takeBackUnfinished(database, originals);
    takeBackOutgoing(folder);
    takeBackUnfinishedBackup(folder);
    originals.sweep();
    const demandFolder = watchFolder(folder);
    const opened = { folder, database, originals, now, by, demandFolder, release: unlock };
    return new SqliteLibrary({ ...opened, readOnly: false, readOnlyReason: undefined });
  } catch (failure) {
    database?.close();
    unlock();
    throw failure;
  }
}

/** Backs up what a migration is about to change; what hinders that, as its error. */
function backupBefore(version: number, folder: string, now: string): CorpusError | undefined {
  if (version === 0 || version === currentVersion) return undefined;
  try {
    alone(folder, () => writeBackup(folder, now, false));
    return undefined;
  } catch (failure) {
    return libraryError(folder, failure);
  }
}

/** Removes originals that a process wrote which died before their documents were committed. */
function takeBackUnfinished(database: Database, originals: Originals): void {
  const unfinished = originals.unfinished();
  if (unfinished.length === 0) return;
  const needed = neededFiles(database);
  for (const sha256 of unfinished) if (!needed.has(sha256)) originals.remove(sha256);
}

function openForReading(
  folder: string,
  now: () => string,
  readOnlyReason: CorpusError | undefined,
): Library {
  const mode = writeObstacle(folder) !== undefined && isSettled(folder) ? 'immutable' : 'read-only';
  const database = openDatabase(folder, mode);
  try {
    const version = versionOf(database, folder);
    if (version === 0) throw noLibrary(folder);
    standInForMissing(database);
    const reason = version > currentVersion ? tooNew(folder, version) : readOnlyReason;
    return new SqliteLibrary({
      folder,
      database,
      originals: new Originals(folder),
      readOnly: true,
      readOnlyReason: reason,
      now,
      by: () => unknownAuthor,
      demandFolder: () => undefined,
      release: () => undefined,
    });
  } catch (failure) {
    database.close();
    throw failure;
  }
}

function openDatabase(folder: string, mode: DatabaseMode): Database {
  const database = new Database(join(folder, databaseFile), mode);
  try {
    // The schema of a file that came from elsewhere must not run anything of ours.
    database.execute('PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;');
    return database;
  } catch (failure) {
    database.close();
    throw failure;
  }
}

/** Version of the schema, 0 for a new file. Errors: `libraryDamaged` where the file is something else. */
function versionOf(database: Database, folder: string): number {
  const state = schemaState(database);
  if (state.kind === 'library') return state.version;
  if (state.kind === 'empty') return 0;
  const reason = `${databaseFile} is not a Hashiyeh library`;
  throw new CorpusError('libraryDamaged', `${folder}: ${reason}`, { folder, reason });
}

function noLibrary(folder: string): CorpusError {
  return new CorpusError('notFound', `no library in ${folder}`, { what: 'library', folder });
}

function tooNew(folder: string, version: number): CorpusError {
  return new CorpusError(
    'libraryTooNew',
    `${folder} has schema version ${version}, this program knows ${currentVersion}`,
    { folder, version, known: currentVersion },
  );
}

/**
 * True where everything is in the one file. Such a file can be read where SQLite has no place for its helper files, if
 * it is told that nobody writes; with a log beside it that would hide the newest notes.
 */
function isSettled(folder: string): boolean {
  return !existsSync(join(folder, `${databaseFile}-wal`));
}

/** Why nothing can be written here, as the system says it. */
function writeObstacle(folder: string): CorpusError | undefined {
  try {
    accessSync(folder, constants.W_OK);
    accessSync(join(folder, databaseFile), constants.W_OK);
    return undefined;
  } catch (failure) {
    return libraryError(folder, failure);
  }
}
