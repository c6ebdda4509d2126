/** Backups of a library and their restoring, with what may go wrong on the way. */
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupName } from '../../../corpus/storage/backup-names.ts';
import { backupsFolder } from '../../../corpus/storage/backup-files.ts';
import {
  alone,
  listBackups,
  makeBackup,
  presentContents,
  writeBackup,
} from '../../../corpus/storage/backups.ts';
import { Database } from '../../../corpus/storage/database.ts';
import { findBackup, restoreBackup } from '../../../corpus/storage/restore.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`;
const options = (hour: number) => ({ now: at(hour), days: 7 });
const qanat = importText('آب روان\nThe qanat');
const garden = importText('باغ ایرانی');

function libraryWithNote(): ReturnType<typeof openTestLibrary> {
  const library = openTestLibrary(temporaryFolder());
  library.add(qanat.document, qanat.bytes);
  library.saveAnnotation(makeAnnotation(qanat.document.id, 'note-0001'));
  return library;
}

const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

describe('a backup', () => {
  it('holds what the open library holds, and says how much', () => {
    const { folder } = libraryWithNote();
    const backup = makeBackup(folder, options(8));
    expect(backup).toMatchObject({
      madeAt: at(8),
      contents: { documents: 1, annotations: 1 },
      replaced: false,
    });
    expect(backup.bytes).toBeGreaterThan(1000);
    expect(listBackups(folder)).toEqual([backup]);
  });

  it('takes the place of an earlier one of its day, and nothing else lies beside it', () => {
    const { folder } = libraryWithNote();
    makeBackup(folder, options(8));
    const later = makeBackup(folder, options(9));
    expect(listBackups(folder)).toEqual([later]);
    const files = readdirSync(backupsFolder(folder)).filter((name) => name !== 'library.lock');
    expect(files).toEqual([later.name]);
  });

  it('is refused while another one is being made', () => {
    const { folder } = libraryWithNote();
    // As another process would: by a lock on the same file.
    alone(folder, () => {
      expect(() => makeBackup(folder, options(8))).toThrow(code('backupRunning'));
    });
    expect(makeBackup(folder, options(9)).madeAt).toBe(at(9));
  });

  it('of a damaged library is none, and the earlier ones stay', () => {
    const library = libraryWithNote();
    const { folder } = library;
    const sound = makeBackup(folder, options(8));
    library.close();
    breakPages(join(folder, 'library.sqlite'));
    expect(() => makeBackup(folder, options(9))).toThrow(code('libraryDamaged'));
    expect(listBackups(folder)).toEqual([sound]);
    expect(readdirSync(backupsFolder(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('on a full disk is none, and says so', () => {
    const { folder } = libraryWithNote();
    const sound = makeBackup(folder, options(8));
    // Every write to this device fails with “no space left”.
    const part = `${backupName(at(9), false)}.part`;
    symlinkSync('/dev/full', join(backupsFolder(folder), part));
    expect(() => writeBackup(folder, at(9), false)).toThrow(code('storageFull'));
    expect(listBackups(folder)).toEqual([sound]);
    expect(readdirSync(backupsFolder(folder))).not.toContain(part);
  });

  it('is listed without contents where it is damaged', () => {
    const { folder } = libraryWithNote();
    writeFileSync(join(makeAndFind(folder)), 'not a database');
    expect(listBackups(folder)[0]?.contents).toBeNull();
  });

  it('needs a library', () => {
    expect(() => makeBackup(temporaryFolder(), options(8))).toThrow(code('notFound'));
  });
});

describe('restoring a backup', () => {
  it('gives the open library what it held, at once', async () => {
    const library = libraryWithNote();
    const { folder } = library;
    const backup = makeBackup(folder, options(8));
    library.delete(qanat.document.id);
    library.add(garden.document, garden.bytes);
    const restored = await restoreBackup(folder, findBackup(folder, backup.name), {
      now: at(9),
      inUse: true,
    });
    expect(restored.contents).toEqual(backup.contents);
    expect(library.list().map(({ id }) => id)).toEqual([qanat.document.id]);
    expect(library.annotations(qanat.document.id)).toHaveLength(1);
    // It goes on working, and writes.
    library.saveAnnotation(makeAnnotation(qanat.document.id, 'note-0002'));
    expect(presentContents(folder)).toEqual({ documents: 1, annotations: 2 });
  });

  it('keeps what was there as a backup, which restores in turn and outlives the days', async () => {
    const library = libraryWithNote();
    const { folder } = library;
    makeBackup(folder, options(8));
    library.add(garden.document, garden.bytes);
    const { replaced } = await restoreBackup(folder, findBackup(folder, 'latest'), {
      now: at(9),
      inUse: true,
    });
    const kept = listBackups(folder).find(({ name }) => name === replaced);
    expect(kept).toMatchObject({ replaced: true, contents: { documents: 2, annotations: 1 } });
    makeBackup(folder, options(10));
    await restoreBackup(folder, findBackup(folder, replaced ?? ''), { now: at(11), inUse: true });
    expect(library.list()).toHaveLength(2);
    expect(new Uint8Array(library.original(garden.document.id))).toEqual(garden.bytes);
  });

  it.each([
    ['cut off', (file: string) => truncateSync(file, 5000)],
    ['something else', (file: string) => writeFileSync(file, 'not a database at all')],
    ['broken inside', breakPages],
  ])('refuses one that is %s, and touches nothing', async (_how, damage) => {
    const library = libraryWithNote();
    const { folder } = library;
    const file = makeAndFind(folder);
    damage(file);
    await expect(restoreBackup(folder, file, { now: at(9), inUse: true })).rejects.toThrow(
      code('backupDamaged'),
    );
    expect(library.list()).toHaveLength(1);
    expect(listBackups(folder)).toHaveLength(1);
  });

  it('refuses one that a newer version made', async () => {
    const { folder } = libraryWithNote();
    const file = makeAndFind(folder);
    const database = new Database(file, 'read-write');
    database.execute('PRAGMA user_version = 9999');
    database.close();
    await expect(restoreBackup(folder, file, { now: at(9), inUse: true })).rejects.toThrow(
      code('libraryTooNew'),
    );
  });

  it.each([
    ['broken inside', breakPages],
    ['no database any more', (file: string) => writeFileSync(file, 'overwritten')],
  ])('saves a library that is %s, and keeps its bytes', async (_how, damage) => {
    const library = libraryWithNote();
    const { folder } = library;
    makeBackup(folder, options(8));
    library.close();
    const present = join(folder, 'library.sqlite');
    damage(present);
    const bytes = readFileSync(present);
    const { replaced = '' } = await restoreBackup(folder, findBackup(folder, 'latest'), {
      now: at(9),
      inUse: false,
    });
    expect(readFileSync(join(backupsFolder(folder), replaced))).toEqual(bytes);
    const again = openTestLibrary(folder, 'open');
    expect(again.annotations(qanat.document.id)).toHaveLength(1);
    expect(again.doctor().filter(({ ok }) => !ok)).toEqual([]);
  });

  it('makes a library where there was none', async () => {
    const { folder } = libraryWithNote();
    const elsewhere = temporaryFolder();
    const file = join(elsewhere, 'from-a-stick.sqlite');
    copyFileSync(makeAndFind(folder), file);
    const restored = await restoreBackup(elsewhere, file, { now: at(9), inUse: false });
    expect(restored).toEqual({ contents: { documents: 1, annotations: 1 } });
    expect(openTestLibrary(elsewhere, 'open').list()).toHaveLength(1);
  });

  it('says when there is no such backup', () => {
    const { folder } = libraryWithNote();
    expect(() => findBackup(folder, 'latest')).toThrow(code('notFound'));
    expect(() => findBackup(folder, '../library.sqlite')).toThrow(code('notFound'));
  });
});

function makeAndFind(folder: string): string {
  return join(backupsFolder(folder), makeBackup(folder, options(8)).name);
}

/** Every page but the first with other bytes, so that the header still says what the file is. */
function breakPages(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096);
  writeFileSync(file, bytes);
}
