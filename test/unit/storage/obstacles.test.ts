/** A full disk, a folder that cannot be written and one that has gone are told by their names, and cost nothing that was saved. */
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeBackup } from '../../../corpus/storage/backups.ts';
import { Database } from '../../../corpus/storage/database.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { importText, makeAnnotation, openTestLibrary, testTime } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

/** What the system answers when somebody asks whether a file can be written. */
const refusal = vi.hoisted(() => ({ code: undefined as string | undefined }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const accessSync: typeof real.accessSync = (path, mode) => {
    const { code } = refusal;
    if (code !== undefined) throw Object.assign(new Error(`${code}: refused`), { code });
    real.accessSync(path, mode);
  };
  return { ...real, accessSync };
});
afterEach(() => {
  refusal.code = undefined;
});

const temporaryFolder = temporaryFolders();
const { document, bytes } = importText('آب روان در قنات');
const code = (name: string) => expect.objectContaining({ code: name }) as Error;
const notesOf = (library: Library) => library.annotations(document.id).map(({ id }) => id);

function libraryWithNote(): Library {
  const library = openTestLibrary(join(temporaryFolder(), 'library'));
  library.add(document, bytes);
  library.saveAnnotation(makeAnnotation(document.id, 'annotation-first'));
  return library;
}

it('tells a full disk, keeps what was saved, and saves again once there is room', () => {
  const transaction = vi.spyOn(Database.prototype, 'transaction');
  const library = libraryWithNote();
  const database = transaction.mock.contexts.at(-1) as Database;
  transaction.mockRestore();
  const pages = database.number('PRAGMA page_count');
  database.execute(`PRAGMA max_page_count = ${pages}`);
  const value = 'یادداشتی که جایش نیست '.repeat(4000);
  const script = { language: 'fa', direction: 'rtl' } as const;
  const body = { type: 'TextualBody', format: 'text/plain', value, ...script } as const;
  const large = makeAnnotation(document.id, 'annotation-large', { bodies: [body] });
  expect(() => library.saveAnnotation(large)).toThrow(code('storageFull'));
  expect(notesOf(library)).toEqual(['annotation-first']);
  expect(library.doctor().filter(({ ok }) => !ok)).toEqual([]);
  database.execute(`PRAGMA max_page_count = ${pages * 100}`);
  library.saveAnnotation(large);
  expect(notesOf(library)).toEqual(['annotation-first', 'annotation-large']);
});

describe('a folder that has gone', () => {
  it.runIf(process.platform !== 'win32')(
    'is told at the next change, which would be written nowhere',
    () => {
      const library = libraryWithNote();
      rmSync(library.folder, { recursive: true });
      const save = () => library.saveAnnotation(makeAnnotation(document.id, 'annotation-second'));
      expect(save).toThrow(code('libraryGone'));
      expect(() => library.add(document, bytes)).toThrow(code('libraryGone'));
      expect(() => makeBackup(library.folder, { now: testTime, days: 7 })).toThrow(
        code('notFound'),
      );
      expect(existsSync(library.folder)).toBe(false);
      // What is on the screen can still be read on.
      expect(notesOf(library)).toEqual(['annotation-first']);
    },
  );

  it.runIf(process.platform !== 'win32')(
    'is told where another library has taken its place, and goes on when it is back',
    () => {
      const library = libraryWithNote();
      const aside = `${library.folder}-aside`;
      renameSync(library.folder, aside);
      openTestLibrary(library.folder).close();
      const save = () => library.saveAnnotation(makeAnnotation(document.id, 'annotation-second'));
      expect(save).toThrow(code('libraryGone'));
      rmSync(library.folder, { recursive: true });
      renameSync(aside, library.folder);
      save();
      expect(notesOf(library)).toEqual(['annotation-first', 'annotation-second']);
    },
  );
});

it.each(['EROFS', 'EACCES'])('opens where nothing can be written (%s) for reading', (refused) => {
  const { folder } = libraryWithNote();
  refusal.code = refused;
  const reading = openTestLibrary(folder, 'open');
  expect(reading.readOnlyReason).toMatchObject({ code: 'notWritable' });
  expect(notesOf(reading)).toEqual(['annotation-first']);
  expect(() => reading.saveAnnotation(makeAnnotation(document.id, 'annotation-second'))).toThrow(
    code('libraryReadOnly'),
  );
});

it('removes what a killed backup left when the library is opened, unless one is being made', () => {
  const library = libraryWithNote();
  const { folder } = library;
  makeBackup(folder, { now: testTime, days: 7 });
  const part = join(folder, 'backups', '2026-03-21T09-00-00-000Z.sqlite.part');
  writeFileSync(part, 'half a backup');
  library.close();
  const lock = new Database(join(folder, 'backups', 'library.lock'), 'read-write');
  lock.execute('BEGIN IMMEDIATE');
  openTestLibrary(folder).close();
  expect(existsSync(part)).toBe(true);
  lock.close();
  openTestLibrary(folder);
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.part'))).toEqual([]);
});
