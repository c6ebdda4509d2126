/** Collections, tags and the trash from the command line. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { exitCodes } from '../../../../electron/command-line/exit-codes.ts';
import { newDesk } from '../../../support/desk.ts';
import { openTestLibrary } from '../../../support/libraries.ts';

const Line = z.object({ id: z.string(), title: z.string(), tags: z.array(z.string()) });
const Listed = z.object({ documents: z.array(Line) });
const One = z.object({ name: z.string(), documents: z.array(z.string()) });
const Collections = z.object({ collections: z.array(One) });
const Changed = z.object({ collection: One });
const Tagged = z.object({ tags: z.array(z.string()) });
const Restored = z.object({ restored: z.array(z.string()) });
const Emptied = z.object({ erased: z.array(z.string()), documents: z.array(z.string()) });
const Failed = z.object({ error: z.object({ code: z.string() }) });

async function deskWithTwo() {
  const desk = newDesk();
  writeFileSync(join(desk.folder, 'pool.txt'), 'حوض و فواره در میان باغ\n');
  await desk.run('import', 'garden.txt', 'pool.txt');
  const { documents } = await desk.json(Listed, 'list');
  const [first, second] = documents.map(({ id }) => id);
  return { ...desk, first: first!, second: second! };
}

it('gathers documents under a name, and leaves them when the collection goes', async () => {
  const { json, run, first, second } = await deskWithTwo();
  const made = await json(Changed, 'collection', 'add', 'باغ‌ها', first.slice(0, 12), second);
  expect(new Set(made.collection.documents)).toEqual(new Set([first, second]));
  await run('collection', 'remove', 'باغ‌ها', second);
  const { collections } = await json(Collections, 'collection', 'list');
  expect(collections).toEqual([{ name: 'باغ‌ها', documents: [first] }]);
  await run('collection', 'add', 'باغ‌ها', second);
  expect((await json(Collections, 'collection', 'list')).collections).toHaveLength(1);
  expect((await run('collection', 'remove', 'باغ‌ها')).code).toBe(exitCodes.done);
  expect((await json(Collections, 'collection', 'list')).collections).toEqual([]);
  expect((await json(Listed, 'list')).documents).toHaveLength(2);
  const unknown = await json(Failed, 'collection', 'remove', 'باغ‌ها');
  expect(unknown).toMatchObject({ code: exitCodes.failed, error: { code: 'notFound' } });
});

it('gives and takes tags in one go', async () => {
  const { json, run, first } = await deskWithTwo();
  expect((await json(Tagged, 'tag', first, '+آب', '+old')).tags).toEqual(['آب', 'old']);
  expect((await json(Tagged, 'tag', first, '-old', '+باغ')).tags).toEqual(['آب', 'باغ']);
  const { stdout } = await run('tag', first, '--', '-آب', '+h', '-h');
  expect(stdout).toBe('\u2068باغ\u2069\n');
  expect((await run('tag', first, 'آب')).code).toBe(exitCodes.wrongUsage);
});

it('shows the trash, puts a document back, and erases only when told to', async () => {
  const { json, run, library, first, second } = await deskWithTwo();
  const open = openTestLibrary(library, 'open');
  for (const { id } of open.list()) open.delete(id);
  open.close();
  expect((await json(Listed, 'trash', 'list')).documents).toHaveLength(2);
  expect((await json(Restored, 'trash', 'restore', second)).restored).toEqual([second]);
  const preview = await json(Emptied, 'trash', 'empty');
  expect(preview).toMatchObject({ erased: [], documents: [first] });
  expect((await run('trash', 'list')).stdout).toContain(first);
  expect((await json(Emptied, 'trash', 'empty', '--yes')).erased).toEqual([first]);
  expect((await json(Listed, 'trash', 'list')).documents).toEqual([]);
  expect((await json(Listed, 'list')).documents.map(({ id }) => id)).toEqual([second]);
});
