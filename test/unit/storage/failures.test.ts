/** Every failure of disk and database has a code that the reader is told about. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../corpus/errors.ts';
import { Database } from '../../../corpus/storage/database.ts';
import { libraryError, reporting } from '../../../corpus/storage/failures.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const system = (code: string) => Object.assign(new Error(`${code}: it failed`), { code });
const sqlite = (errcode: number) =>
  Object.assign(new Error('it failed'), { code: 'ERR_SQLITE_ERROR', errcode });

describe('libraryError', () => {
  it.each<[string, Error, string]>([
    ['a full disk', system('ENOSPC'), 'storageFull'],
    ['a full quota', system('EDQUOT'), 'storageFull'],
    ['a folder without permission', system('EACCES'), 'notWritable'],
    ['a read-only file system', system('EROFS'), 'notWritable'],
    ['a disk that cannot be read', system('EIO'), 'libraryDamaged'],
    ['a full disk under SQLite', sqlite(13), 'storageFull'],
    ['a database that cannot be written', sqlite(8), 'notWritable'],
    ['a database that cannot be opened', sqlite(14), 'notWritable'],
    ['a malformed database', sqlite(11), 'libraryDamaged'],
    ['a malformed index, told by an extended code', sqlite(11 | (3 << 8)), 'libraryDamaged'],
    ['no database', sqlite(26), 'libraryDamaged'],
    ['a busy database', sqlite(5), 'libraryLocked'],
    ['anything else', new Error('a surprise'), 'internal'],
  ])('names %s', (_, failure, code) => {
    const error = libraryError('/folder', failure);
    expect(error).toMatchObject({ code, details: { folder: '/folder', reason: failure.message } });
    expect(error.cause).toBe(failure);
  });

  it('leaves an error alone that has a code already', () => {
    const error = new CorpusError('notFound', 'no document');
    expect(libraryError('/folder', error)).toBe(error);
  });

  it('tells that the storage is full when SQLite cannot grow, and undoes what was begun', () => {
    const database = new Database(join(temporaryFolder(), 'a.sqlite'), 'read-write');
    database.execute('CREATE TABLE t (a); PRAGMA max_page_count = 4');
    const fill = () =>
      reporting('/folder', () =>
        database.transaction(() => {
          for (let row = 0; row < 100; row += 1)
            database.change('INSERT INTO t VALUES (?)', 'x'.repeat(4000));
        }),
      );
    expect(fill).toThrow(expect.objectContaining({ code: 'storageFull' }) as Error);
    expect(database.number('SELECT count(*) FROM t')).toBe(0);
    database.close();
  });
});
