/** `hashiyeh export` of several documents: by tag, into a table, a zip, a folder. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { newDesk } from '../../../support/desk.ts';

const Imported = z.object({
  documents: z.array(z.object({ id: z.string() })),
});
const Written = z.object({ files: z.array(z.object({ id: z.string(), file: z.string() })) });

async function deskWithTwo() {
  const desk = newDesk();
  writeFileSync(join(desk.folder, 'one.txt'), 'A garden\n\nThe garden has four parts.');
  writeFileSync(join(desk.folder, 'two.txt'), 'قنات\n\nآب از مادرچاه می‌آید.');
  await desk.run('import', 'one.txt', 'two.txt');
  const { documents } = await desk.json(Imported, 'list');
  for (const { id } of documents) {
    const { stdout } = await desk.run('show', id);
    const [quote, tag] = stdout.includes('garden')
      ? ['four parts', 'water/pools']
      : ['آب', 'earth'];
    await desk.run('annotate', id, '--quote', quote, '--tag', tag);
  }
  return { ...desk, ids: documents.map(({ id }) => id) };
}

describe('export of several documents', () => {
  it('by tag takes only the notes that bear it or one below it', async () => {
    const { run } = await deskWithTwo();
    const { stdout } = await run('export', '--tag', 'Water', '--format', 'csv');
    expect(stdout).toContain('four parts');
    expect(stdout).not.toContain('آب');
  });

  it('goes into one table where the path ends so, else into a zip or a folder', async () => {
    const { run, json, folder, ids } = await deskWithTwo();
    const table = await json(Written, 'export', '--all', '--format', 'csv', '--output', 'all.csv');
    expect(table.files.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const text = readFileSync(join(folder, 'all.csv'), 'utf8');
    expect(text.match(/annotation_id/g)).toHaveLength(1);
    expect(text).toContain('four parts');
    expect(text).toContain('آب');
    await run('export', ...ids, '--format', 'csv', '--output', 'all.zip');
    const entries = Object.keys(unzipSync(readFileSync(join(folder, 'all.zip'))));
    await run('export', '--all', '--format', 'csv', '--output', 'notes');
    expect(entries.sort()).toEqual(readdirSync(join(folder, 'notes')).sort());
    expect(entries).toHaveLength(2);
  });

  it('says that a format of one document a file needs a place to go', async () => {
    const { run } = await deskWithTwo();
    const { code, stdout, stderr } = await run('export', '--all', '--format', 'readium');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--output');
  });
});
