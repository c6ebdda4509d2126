/** `hashiyeh export --everything` and `hashiyeh import-archive`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { newDesk } from '../../../support/desk.ts';

const Taken = z.object({ file: z.string(), counts: z.object({ annotations: z.number() }) });
const Brought = z.object({
  done: z.boolean(),
  documents: z.array(z.object({ title: z.string(), outcome: z.string() })),
  totals: z.object({ notes: z.record(z.string(), z.number()) }),
});
const Listed = z.object({ documents: z.array(z.object({ id: z.string() })) });

async function deskWithNote() {
  const desk = newDesk();
  writeFileSync(join(desk.folder, 'one.txt'), 'قنات\n\nآب از مادرچاه می‌آید.');
  await desk.run('import', 'one.txt');
  const [one] = (await desk.json(Listed, 'list')).documents;
  await desk.run('annotate', one?.id ?? '', '--quote', 'مادرچاه', '--note', 'عمیق‌ترین چاه');
  return desk;
}

it('takes everything out of one library and brings it into another, after showing what that would do', async () => {
  const { run, json, folder } = await deskWithNote();
  const taken = await json(Taken, 'export', '--everything', '--output', 'all.zip');
  expect(taken).toMatchObject({ file: join(folder, 'all.zip'), counts: { annotations: 1 } });
  const readme = Buffer.from(unzipSync(readFileSync(taken.file))['README.md'] ?? []).toString();
  expect(readme).toContain('بایگانی حاشیه');
  const other = ['--library', join(folder, 'other')];
  writeFileSync(join(folder, 'two.txt'), 'A garden');
  await run('import', 'two.txt', ...other);
  const shown = await json(Brought, 'import-archive', 'all.zip', '--dry-run', ...other);
  expect(shown).toMatchObject({ done: false, totals: { notes: { added: 1 } } });
  expect((await json(Listed, 'list', ...other)).documents).toHaveLength(1);
  const done = await json(Brought, 'import-archive', 'all.zip', '--yes', ...other);
  expect(done).toMatchObject({ done: true, documents: [{ title: 'قنات', outcome: 'added' }] });
  expect((await json(Listed, 'list', ...other)).documents).toHaveLength(2);
  const again = await run('import-archive', 'all.zip', '--yes', '--lang', 'fa', ...other);
  expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('از پیش')]);
});

it('says what is wrong with the arguments and writes nothing', async () => {
  const { run, folder } = await deskWithNote();
  const wrong = [
    ['export', '--everything'],
    ['export', '--everything', '--output', 'all.txt'],
    ['export', '--everything', '--tag', 'x', '--output', 'all.zip'],
    ['export', '--all'],
    ['import-archive', 'all.zip', '--yes', '--dry-run'],
  ];
  for (const args of wrong) expect((await run(...args)).code).toBe(2);
  expect(existsSync(join(folder, 'all.zip'))).toBe(false);
});

it('names a file that is no archive, and one that is not there', async () => {
  const { run, folder } = await deskWithNote();
  writeFileSync(join(folder, 'text.zip'), 'water');
  const foreign = await run('import-archive', 'text.zip', '--yes');
  const gone = await run('import-archive', 'gone.zip', '--yes');
  expect([foreign.code, gone.code]).toEqual([1, 1]);
  expect(foreign.stderr).toContain('text.zip');
  expect(gone.stderr).toContain('gone.zip');
});
