/** Failures of the disk and of SQLite, turned into the errors that a reader can be told about. */
import type { ErrorCode } from '../errors.ts';
import { CorpusError } from '../errors.ts';

/** What SQLite's primary result codes mean to a reader. Source: sqlite.org/rescode.html. */
const sqliteCodes: ReadonlyMap<number, ErrorCode> = new Map([
  [1, 'libraryDamaged'], // ERROR: the tables are not as a migration left them
  [3, 'notWritable'], // PERM
  [5, 'libraryLocked'], // BUSY
  [6, 'libraryLocked'], // LOCKED
  [8, 'notWritable'], // READONLY
  [10, 'libraryDamaged'], // IOERR: the disk gave wrong bytes or none
  [11, 'libraryDamaged'], // CORRUPT
  [13, 'storageFull'], // FULL
  [14, 'notWritable'], // CANTOPEN
  [26, 'libraryDamaged'], // NOTADB
]);

/** CONSTRAINT: no error of the disk, and none that a reader can do anything about. */
const constraint = 19;

/** What the system's error codes mean to a reader. */
const systemCodes: ReadonlyMap<string, ErrorCode> = new Map([
  ['ENOSPC', 'storageFull'],
  ['EDQUOT', 'storageFull'],
  ['EFBIG', 'storageFull'],
  ['EACCES', 'notWritable'],
  ['EPERM', 'notWritable'],
  ['EROFS', 'notWritable'],
  ['ENOTDIR', 'notWritable'],
  ['EEXIST', 'notWritable'],
  ['EIO', 'libraryDamaged'],
]);

/**
 * The failure as a CorpusError about the library in `folder`; a CorpusError stays itself.
 *
 * Errors made: `storageFull`, `notWritable`, `libraryLocked`, `libraryDamaged`, `internal`; details name the folder and the reason.
 */
export function libraryError(folder: string, failure: unknown): CorpusError {
  if (failure instanceof CorpusError) return failure;
  const reason = failure instanceof Error ? failure.message : String(failure);
  const code = codeOf(failure);
  return new CorpusError(code, `${folder}: ${reason}`, { folder, reason }, { cause: failure });
}

/** There is no such thing in the library. */
export function notFound(what: 'document' | 'annotation', id: string): CorpusError {
  return new CorpusError('notFound', `no ${what} ${id}`, { what, id });
}

/** Runs `work` and turns what it throws into a CorpusError about the library in `folder`. */
export function reporting<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (failure) {
    throw libraryError(folder, failure);
  }
}

/** True where another connection holds what was asked for. */
export function isBusy(failure: unknown): boolean {
  return sqliteCodes.get(sqliteCode(failure) ?? 0) === 'libraryLocked';
}

/** True where rows would not fit together; also of a failure that was reported already. */
export function isRefused(failure: unknown): boolean {
  return sqliteCode(failure instanceof CorpusError ? failure.cause : failure) === constraint;
}

/** True where the failure says that there is no such file. */
export function isMissing(failure: unknown): boolean {
  return systemCode(failure) === 'ENOENT';
}

function codeOf(failure: unknown): ErrorCode {
  const fromSqlite = sqliteCodes.get(sqliteCode(failure) ?? 0);
  return fromSqlite ?? systemCodes.get(systemCode(failure) ?? '') ?? 'internal';
}

/** The primary code: extended ones carry more in the upper bytes. */
function sqliteCode(failure: unknown): number | undefined {
  if (!(failure instanceof Error) || !('errcode' in failure)) return undefined;
  return typeof failure.errcode === 'number' ? failure.errcode & 0xff : undefined;
}

function systemCode(failure: unknown): string | undefined {
  if (!(failure instanceof Error) || !('code' in failure)) return undefined;
  return typeof failure.code === 'string' ? failure.code : undefined;
}
