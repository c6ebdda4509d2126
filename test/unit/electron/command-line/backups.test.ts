/** `backup` and `restore`: a preview first, then what was there is kept. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { exitCodes } from '../../../../electron/command-line/exit-codes.ts';
import { newDesk } from '../../../support/desk.ts';
import { openTestLibrary } from '../../../support/libraries.ts';

const Contents = z.object({ documents: z.number(), annotations: z.number() });
const Made = z.object({ backup: z.object({ name: z.string(), contents: Contents }) });
const Listed = z.object({
  backups: z.array(z.object({ name: z.string(), contents: Contents, replaced: z.boolean() })),
});
const Restored = z.object({
  restored: z.boolean(),
  contents: Contents,
  present: Contents.optional(),
  replaced: z.string().optional(),
});
const Failed = z.object({ error: z.object({ code: z.string() }) });
const Anything = z.object({});

async function deskWithBackup() {
  const desk = newDesk();
  await desk.json(Anything, 'import', 'garden.txt');
  const { backup } = await desk.json(Made, 'backup');
  writeFileSync(join(desk.folder, 'pool.txt'), 'حوض و فواره در میان باغ\n');
  await desk.json(Anything, 'import', 'pool.txt');
  return { ...desk, backup };
}

it('restores only when it is told to, and shows before what would change', async () => {
  const { json, backup, run } = await deskWithBackup();
  const preview = await json(Restored, 'restore', 'latest');
  expect(preview).toMatchObject({
    restored: false,
    present: { documents: 2 },
    contents: { documents: 1 },
  });
  expect((await run('list')).stdout.trim().split('\n')).toHaveLength(3);
  const { replaced, contents } = await json(Restored, 'restore', backup.name, '--yes');
  expect(contents).toEqual(backup.contents);
  const { backups } = await json(Listed, 'backup', '--list');
  expect(backups.find(({ name }) => name === replaced)).toMatchObject({
    replaced: true,
    contents: { documents: 2 },
  });
  expect((await run('doctor')).code).toBe(exitCodes.done);
});

it('backs up beside an open window, and restores only when it is closed', async () => {
  const { json, library, run } = await deskWithBackup();
  const window = openTestLibrary(library, 'open');
  expect((await json(Made, 'backup')).backup.contents.documents).toBe(2);
  const refused = await json(Failed, 'restore', 'latest', '--yes');
  expect(refused).toMatchObject({
    code: exitCodes.libraryNotOpen,
    error: { code: 'libraryLocked' },
  });
  expect(window.list()).toHaveLength(2);
  window.close();
  expect((await run('restore', 'latest', '--yes')).code).toBe(exitCodes.done);
});

it('restores a file from elsewhere, and refuses what is no backup', async () => {
  const { json, folder, library, backup, run } = await deskWithBackup();
  const file = join(library, 'backups', backup.name);
  expect((await json(Restored, 'restore', file, '--yes')).contents.documents).toBe(1);
  writeFileSync(join(folder, 'other.sqlite'), 'nothing of the kind');
  for (const yes of [[], ['--yes']]) {
    const refused = await json(Failed, 'restore', 'other.sqlite', ...yes);
    expect(refused).toMatchObject({ code: exitCodes.failed, error: { code: 'backupDamaged' } });
  }
  expect((await run('restore', 'nothing')).stderr).toContain('nothing');
});
