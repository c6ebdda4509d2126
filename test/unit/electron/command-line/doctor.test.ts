/** `doctor --repair`: what was damaged, what became of it, and where what was taken out is kept. */
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { Database } from '../../../../corpus/storage/database.ts';
import { exitCodes } from '../../../../electron/command-line/exit-codes.ts';
import { Problem } from '../../../../electron/shared/health.ts';
import { newDesk } from '../../../support/desk.ts';

const Repaired = z.object({
  ok: z.boolean(),
  done: z.array(Problem),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), problems: z.array(Problem) })),
  backup: z.string().optional(),
  setAside: z.string().optional(),
});
const Imported = z.object({ imported: z.array(z.object({ id: z.string(), title: z.string() })) });
const Anything = z.looseObject({});

async function deskWith(harm: string) {
  const desk = newDesk();
  const { imported } = await desk.json(Imported, 'import', 'garden.txt');
  const { id, title } = imported[0]!;
  await desk.json(Anything, 'annotate', id, '--quote', 'four parts');
  const before = await desk.json(Anything, 'show', id, '--annotations');
  const database = new Database(join(desk.library, 'library.sqlite'), 'read-write');
  database.execute(harm);
  database.close();
  return { ...desk, id, title, before };
}

it('reads a text whose content is damaged again from its original, with its notes as they were', async () => {
  const desk = await deskWith(
    `UPDATE content SET json = CAST('{"fileName":"garden.txt",' AS BLOB)`,
  );
  expect((await desk.run('doctor')).code).toBe(exitCodes.failed);
  const { ok, done, backup = '', code } = await desk.json(Repaired, 'doctor', '--repair');
  expect([ok, code]).toEqual([true, exitCodes.done]);
  expect(done).toEqual([{ trouble: 'content', about: desk.title, remedy: 'readAnew' }]);
  expect(existsSync(join(desk.library, 'backups', backup))).toBe(true);
  expect(await desk.json(Anything, 'show', desk.id, '--annotations')).toEqual(desk.before);
});

it('says in both languages what it did, and where it is kept', async () => {
  const harm = `UPDATE annotation SET colour = 'ultraviolet'; DROP INDEX annotation_by_document;`;
  for (const [language, words] of [
    ['en', ['Repaired:', 'made anew', 'set aside and kept', 'backup', 'set-aside']],
    ['fa', ['تعمیر شد:', 'از نو ساخته شد', 'نگه داشته شد', 'پشتیبان', 'set-aside']],
  ] as const) {
    const { run } = await deskWith(harm);
    const { code, stdout, stderr } = await run('--lang', language, 'doctor', '--repair');
    expect(code).toBe(exitCodes.done);
    for (const word of words) expect(stdout + stderr).toContain(word);
  }
});

it('ends with 1 where something is left, which only a backup or the file can mend', async () => {
  const desk = await deskWith('PRAGMA user_version');
  const originals = join(desk.library, 'originals');
  const original = join(originals, readdirSync(originals)[0]!);
  chmodSync(original, 0o644);
  writeFileSync(original, 'other bytes');
  const { ok, checks, code } = await desk.json(Repaired, 'doctor', '--repair');
  expect([ok, code]).toEqual([false, exitCodes.failed]);
  expect(checks.flatMap(({ problems }) => problems)).toEqual([
    { trouble: 'original', about: desk.title, remedy: null },
  ]);
  expect((await desk.json(Repaired, 'doctor', '--repair')).backup).toBeUndefined();
});
