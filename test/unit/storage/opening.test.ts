/** Opening a library: what is there, who has it, which version it is, and whether it is one at all. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Database } from '../../../corpus/storage/database.ts';
import { listBackups } from '../../../corpus/storage/backups.ts';
import { currentVersion, migrate } from '../../../corpus/storage/schema.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const qanat = importText('آب روان قنات');
const error = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) as object }) as Error;

/** A library with one document and one annotation, closed. */
function closedLibrary(): string {
  const folder = temporaryFolder();
  const library = openTestLibrary(folder);
  library.add(qanat.document, qanat.bytes);
  library.saveAnnotation(makeAnnotation(qanat.document.id, 'annotation-1'));
  library.close();
  return folder;
}

function changeDatabase(folder: string, sql: string): void {
  const database = new Database(join(folder, 'library.sqlite'), 'read-write');
  database.execute(`PRAGMA foreign_keys = OFF; ${sql}`);
  database.close();
}

/** A library as version 14 left it, with one document. */
function olderLibrary(): string {
  const folder = temporaryFolder();
  const database = new Database(join(folder, 'library.sqlite'), 'read-write');
  migrate(database, 14);
  database.execute(`INSERT INTO document (id, sha256, title, authors, language, direction, format, imported_at)
    VALUES ('0123456789abcdef', 'x', 'Water', '[]', 'en', 'ltr', 'text', '2026-01-02T03:04:05.000Z')`);
  database.close();
  return folder;
}
const versionIn = (file: string): number => {
  const database = new Database(file, 'immutable');
  const version = database.number('PRAGMA user_version');
  database.close();
  return version;
};

describe('a library of an older version', () => {
  it('is backed up as it was before it is migrated, and only then', () => {
    const folder = olderLibrary();
    openTestLibrary(folder).close();
    const backups = listBackups(folder);
    expect(backups.map(({ contents }) => contents)).toEqual([{ documents: 1, annotations: 0 }]);
    expect(versionIn(join(folder, 'backups', backups[0]!.name))).toBe(14);
    expect(versionIn(join(folder, 'library.sqlite'))).toBe(currentVersion);
    openTestLibrary(folder).close();
    expect(listBackups(folder)).toHaveLength(1);
  });

  it('stays as it is and opens read-only where it cannot be backed up first', () => {
    const folder = olderLibrary();
    writeFileSync(join(folder, 'backups'), 'no folder');
    const library = openTestLibrary(folder);
    expect(library.readOnly).toBe(true);
    expect(library.readOnlyReason).toBeDefined();
    expect(library.list().map(({ title }) => title)).toEqual(['Water']);
    library.close();
    expect(versionIn(join(folder, 'library.sqlite'))).toBe(14);
  });
});

describe('openLibrary', () => {
  it('makes the folders on the way to a new library', () => {
    const folder = join(temporaryFolder(), 'a', 'کتابخانه');
    const library = openTestLibrary(folder);
    expect(library.list()).toEqual([]);
    expect(library.readOnly).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(
      expect.arrayContaining(['library.lock', 'library.sqlite', 'originals', 'tmp']) as string[],
    );
  });

  it.each(['open', 'read-only'] as const)('makes nothing in the mode %s', (mode) => {
    const folder = join(temporaryFolder(), 'none');
    expect(() => openTestLibrary(folder, mode)).toThrow(error('notFound', { folder }));
    expect(existsSync(folder)).toBe(false);
  });

  it('refuses a second opening and allows it after the first was closed', () => {
    const folder = closedLibrary();
    const first = openTestLibrary(folder);
    expect(() => openTestLibrary(folder)).toThrow(
      error('libraryLocked', { folder, process: process.pid }),
    );
    first.close();
    first.close();
    expect(openTestLibrary(folder).list()).toHaveLength(1);
  });

  it('leaves one database file when it closes, so that the folder can be copied', () => {
    expect(readdirSync(closedLibrary()).sort()).toEqual([
      'library.lock',
      'library.sqlite',
      'originals',
      'tmp',
    ]);
  });

  it('writes through to the disk at every commit', () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    library.add(qanat.document, qanat.bytes);
    expect(statSync(join(folder, 'library.sqlite-wal')).size).toBeGreaterThan(0);
    const database = (library as unknown as { readonly database: Database }).database;
    expect(database.number('PRAGMA synchronous')).toBe(2);
    expect(database.number('PRAGMA foreign_keys')).toBe(1);
    expect(database.row('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
  });

  it('sweeps what an interrupted import left, and never an original', () => {
    const folder = closedLibrary();
    const stray = 'cd'.repeat(32);
    writeFileSync(join(folder, 'tmp', 'half'), 'half a file');
    writeFileSync(join(folder, 'originals', stray), 'bytes whose row was not committed');
    const library = openTestLibrary(folder);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
    expect(readdirSync(join(folder, 'originals'))).toContain(stray);
    expect(library.doctor().find(({ name }) => name === 'originals')).toEqual({
      name: 'originals',
      ok: true,
      message: '1 originals match their hashes; 1 more without a document',
      problems: [],
    });
  });

  it('makes a library of a file that was being created when the power went', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'library.sqlite'), '');
    expect(openTestLibrary(folder, 'open').list()).toEqual([]);
  });

  it('opens one of a newer version for reading and says so', () => {
    const folder = closedLibrary();
    changeDatabase(folder, `PRAGMA user_version = ${currentVersion + 1}`);
    const before = readFileSync(join(folder, 'library.sqlite'));
    const library = openTestLibrary(folder);
    expect(library.readOnly).toBe(true);
    expect(library.readOnlyReason).toMatchObject({
      code: 'libraryTooNew',
      details: { folder, version: currentVersion + 1, known: currentVersion },
    });
    expect(library.document(qanat.document.id)).toEqual(qanat.document);
    expect(() => library.saveAnnotation(makeAnnotation(qanat.document.id, 'annotation-2'))).toThrow(
      error('libraryReadOnly', { folder }),
    );
    expect(library.doctor().find(({ name }) => name === 'schemaVersion')?.ok).toBe(false);
    library.close();
    expect(readFileSync(join(folder, 'library.sqlite'))).toEqual(before);
  });

  it('says that a newer version is too new where its tables cannot be read', () => {
    const folder = closedLibrary();
    changeDatabase(folder, `ALTER TABLE document RENAME TO text; PRAGMA user_version = 99`);
    expect(() => openTestLibrary(folder).list()).toThrow(error('libraryTooNew', { version: 99 }));
  });

  it.each<[string, (file: string) => void]>([
    ['text', (file) => writeFileSync(file, 'this is no database, but quite some text'.repeat(99))],
    [
      'a database of another program',
      (file) => {
        const database = new Database(file, 'read-write');
        database.execute('CREATE TABLE bookmark (address)');
        database.close();
      },
    ],
  ])('does not touch %s that is called library.sqlite', (_, write) => {
    const folder = temporaryFolder();
    const file = join(folder, 'library.sqlite');
    write(file);
    const before = readFileSync(file);
    expect(() => openTestLibrary(folder)).toThrow(error('libraryDamaged', { folder }));
    expect(readFileSync(file)).toEqual(before);
    // The lock was given up: the message is the same again, not "locked".
    expect(() => openTestLibrary(folder)).toThrow(error('libraryDamaged'));
  });

  it('says that a library is damaged whose file was cut', () => {
    const folder = closedLibrary();
    truncateSync(join(folder, 'library.sqlite'), 8192);
    expect(() => openTestLibrary(folder).list()).toThrow(error('libraryDamaged', { folder }));
  });

  it('says that nothing can be written where a file stands in the way', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'x');
    expect(() => openTestLibrary(file)).toThrow(error('notWritable', { folder: file }));
    expect(() => openTestLibrary(join(file, 'deeper'))).toThrow(error('notWritable'));
  });

  it('does not mind other files in the folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'mine'));
    openTestLibrary(folder).close();
    expect(readdirSync(folder)).toContain('mine');
  });
});
