/** Sheets from the command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { DocumentId } from '../../../../corpus/document/document.ts';
import { exitCodes } from '../../../../electron/command-line/exit-codes.ts';
import { newDesk } from '../../../support/desk.ts';
import { openTestLibrary } from '../../../support/libraries.ts';

const Listed = z.object({ documents: z.array(z.object({ id: z.string() })) });
const Item = z.object({
  kind: z.string(),
  text: z.string().optional(),
  note: z.unknown().optional(),
});
const Shown = z.object({ sheet: z.object({ title: z.string(), items: z.array(Item) }) });
const Sheets = z.object({ sheets: z.array(z.object({ title: z.string(), items: z.number() })) });

async function deskWithNotes() {
  const desk = newDesk();
  writeFileSync(
    join(desk.folder, 'well.txt'),
    'The mother well is dug first.\nThen the water comes.\n',
  );
  await desk.run('import', 'well.txt');
  const { documents } = await desk.json(Listed, 'list');
  for (const quote of ['mother well', 'water comes'])
    await desk.run('annotate', documents[0]!.id, '--quote', quote);
  const again = openTestLibrary(desk.library, 'read-only');
  const notes = again.annotations(DocumentId.parse(documents[0]!.id)).map(({ id }) => id);
  again.close();
  return { ...desk, notes };
}

it('gathers annotations and words into a sheet, exports it in its order, and lets it go', async () => {
  const { json, run, folder, notes } = await deskWithNotes();
  expect(notes).toHaveLength(2);
  const [first, second] = notes;
  await run('sheet', 'add', 'باغ', second!, '--text', '## Between');
  await run('sheet', 'add', 'باغ', first!.slice(0, 13));
  const { sheet } = await json(Shown, 'sheet', 'show', 'باغ');
  expect(sheet.items.map(({ kind }) => kind)).toEqual(['passage', 'text', 'passage']);
  expect((await json(Sheets, 'sheet', 'list')).sheets).toMatchObject([{ title: 'باغ', items: 3 }]);
  await run('export', '--sheet', 'باغ', '--format', 'markdown', '--output', 'sheet.md');
  const text = readFileSync(join(folder, 'sheet.md'), 'utf8');
  expect(text).toMatch(/^[^]*# باغ[^]*> [^]*## Between[^]*> /u);
  expect((await run('export', '--sheet', 'باغ', '--format', 'csv')).code).toBe(
    exitCodes.wrongUsage,
  );
  await run('sheet', 'remove', 'باغ', first!);
  expect((await json(Shown, 'sheet', 'show', 'باغ')).sheet.items).toHaveLength(2);
  await run('sheet', 'remove', 'باغ');
  expect((await json(Sheets, 'sheet', 'list')).sheets).toEqual([]);
  expect((await run('sheet', 'show', 'باغ')).code).toBe(exitCodes.failed);
});
