/** The lock that keeps a library to one process; the system releases it when that process dies in any way. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CorpusError } from '../errors.ts';
import { Database } from './database.ts';
import { isBusy } from './failures.ts';

const lockFile = 'library.lock';
const Holder = z.object({ process: z.number().int() });

/**
 * Takes the lock of the library in `folder` for the process with the id `process` and returns how to release it.
 *
 * The lock file is a SQLite database of its own whose write lock is held while the library is open: a lock of the
 * operating system, the same for Node and Electron, which `kill -9` releases too. Others can still read who holds it.
 * Errors: `libraryLocked` with details `folder` and, where known, `process`.
 */
export function lockLibrary(folder: string, process: number): () => void {
  const file = join(folder, lockFile);
  // After a power cut nobody holds the lock, and who held it is of no use: once the file is there, nothing waits for the disk.
  const synchronous = existsSync(file) ? 'OFF' : 'FULL';
  const database = new Database(file, 'read-write');
  try {
    // Waiting would only delay the message: whoever holds the lock keeps it until the window is closed.
    database.execute('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE;');
    database.execute(`PRAGMA synchronous = ${synchronous}`);
    database.execute('BEGIN IMMEDIATE');
    database.execute('CREATE TABLE IF NOT EXISTS holder (process INTEGER NOT NULL)');
    database.execute('DELETE FROM holder');
    database.change('INSERT INTO holder VALUES (?)', process);
    database.execute('COMMIT');
    // From here on a write lock without a write: others read the row above and cannot begin.
    database.execute('BEGIN IMMEDIATE');
  } catch (failure) {
    const error = isBusy(failure) ? lockedError(folder, readHolder(database), failure) : failure;
    database.close();
    throw error;
  }
  return () => database.close();
}

function readHolder(database: Database): number | undefined {
  try {
    return Holder.parse(database.row('SELECT process FROM holder')).process;
  } catch {
    // The other process is just writing its name: the message goes without it.
    return undefined;
  }
}

function lockedError(folder: string, process: number | undefined, cause: unknown): CorpusError {
  const by = process === undefined ? 'another process' : `process ${process}`;
  return new CorpusError(
    'libraryLocked',
    `${folder} is open in ${by}`,
    { folder, ...(process === undefined ? {} : { process }) },
    { cause },
  );
}
