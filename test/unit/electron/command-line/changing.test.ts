/** `edit`, `correct` and `reimport`: what a script says about a document holds, and can be taken back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { garden, newDesk } from '../../../support/desk.ts';
import { encodeSingleByte } from '../../../support/encode.ts';

const Imported = z.object({ imported: z.array(z.object({ id: z.string() })) });
const Shown = z.object({
  metadata: z.object({
    title: z.string(),
    authors: z.array(z.string()),
    publisher: z.string().optional(),
    dates: z.array(z.object({ iso: z.string().optional() })),
  }),
  provenance: z.object({ encoding: z.string() }),
  editions: z.array(z.object({ id: z.string() })),
  parts: z.array(
    z.object({ id: z.string(), kind: z.string(), title: z.string(), authors: z.array(z.string()) }),
  ),
  blocks: z.array(
    z.object({ id: z.string(), kind: z.string(), direction: z.string(), text: z.string() }),
  ),
});
const Anything = z.object({});

async function deskWithGarden() {
  const desk = newDesk();
  const { imported } = await desk.json(Imported, 'import', 'garden.txt');
  const id = imported[0]!.id;
  return { ...desk, id, show: () => desk.json(Shown, 'show', id) };
}

describe('edit', () => {
  it('says what the file does not, field by field, and gives it back', async () => {
    const { json, id, show } = await deskWithGarden();
    await json(Anything, 'edit', id, '--title', 'The garden', '--author', 'Mina', 'Omid');
    await json(Anything, 'edit', id, '--date', '21 March 2011', '--publisher', 'A press');
    expect((await show()).metadata).toMatchObject({
      title: 'The garden',
      authors: ['Mina', 'Omid'],
      publisher: 'A press',
      dates: [{ iso: '2011-03-21' }],
    });
    await json(Anything, 'edit', id, '--own', 'title', '--publisher', '');
    const { metadata } = await show();
    expect(metadata).toMatchObject({ title: 'باغ ایرانی', authors: ['Mina', 'Omid'] });
    expect(metadata.publisher).toBeUndefined();
  });

  it('joins editions and separates them', async () => {
    const { folder, json, id, show } = await deskWithGarden();
    writeFileSync(join(folder, 'newer.txt'), `${garden}\nOne line more.\n`);
    const { imported } = await json(Imported, 'import', 'newer.txt');
    await json(Anything, 'edit', imported[0]!.id, '--edition-of', id);
    expect((await show()).editions).toHaveLength(2);
    await json(Anything, 'edit', imported[0]!.id, '--separate');
    expect((await show()).editions).toHaveLength(1);
  });

  it('refuses a value that no document can have', async () => {
    const { run, id } = await deskWithGarden();
    const { code, stderr } = await run('edit', id, '--direction', 'up');
    expect(code).toBe(2);
    expect(stderr).toContain('direction');
  });
});

describe('correct', () => {
  it('corrects a block, keeps what was corrected before, and takes it back', async () => {
    const { json, id, show } = await deskWithGarden();
    const block = (await show()).blocks[1]!;
    await json(Anything, 'correct', id, '--block', block.id, '--kind', 'furniture');
    await json(Anything, 'correct', id, '--block', block.id, '--direction', 'ltr');
    expect((await show()).blocks[1]).toMatchObject({ kind: 'furniture', direction: 'ltr' });
    await json(Anything, 'correct', id, '--block', block.id, '--as-imported');
    expect((await show()).blocks[1]).toEqual(block);
  });

  it('corrects the direction of the whole', async () => {
    const { json, id, show } = await deskWithGarden();
    await json(Anything, 'correct', id, '--direction', 'rtl');
    expect((await show()).blocks.map(({ direction }) => direction)).not.toContain('ltr');
  });

  it('splits, names and joins parts', async () => {
    const { json, id, show } = await deskWithGarden();
    const before = await show();
    const block = before.blocks.at(-1)!.id;
    await json(Anything, 'correct', id, '--split', block, '--title', 'In English');
    expect((await show()).parts.at(-1)).toMatchObject({ kind: 'article', title: 'In English' });
    await json(Anything, 'correct', id, '--part', block, '--kind', 'section', '--author', 'Mina');
    await json(Anything, 'correct', id, '--part', block, '--title', 'The garden');
    expect((await show()).parts.at(-1)).toMatchObject({
      kind: 'section',
      title: 'The garden',
      authors: ['Mina'],
    });
    await json(Anything, 'correct', id, '--part', block, '--as-imported');
    await json(Anything, 'correct', id, '--join', block);
    expect((await show()).parts).toHaveLength(before.parts.length);
    await json(Anything, 'correct', id, '--join', block, '--as-imported');
    expect((await show()).parts).toEqual(before.parts);
  });

  it('names whom a new part is by, and takes the id that `show` gives a part', async () => {
    const { json, id, show } = await deskWithGarden();
    const block = (await show()).blocks.at(-1)!.id;
    const titled = ['--title', 'In English', '--author', 'Mina', 'Ivo'];
    await json(Anything, 'correct', id, '--split', block, ...titled);
    const begun = (await show()).parts.at(-1)!;
    expect(begun).toMatchObject({ title: 'In English', authors: ['Mina', 'Ivo'] });
    await json(Anything, 'correct', id, '--part', begun.id, '--title', 'The garden');
    expect((await show()).parts.at(-1)).toMatchObject({
      title: 'The garden',
      authors: ['Mina', 'Ivo'],
    });
  });

  it.each([
    ['a block that is not there', ['--block', 'nowhere', '--kind', 'quote'], 1],
    ['nothing to correct', [], 2],
    ['two places at once', ['--block', 'a', '--split', 'b'], 2],
    ['an unknown kind', ['--kind', 'wax'], 2],
  ])('refuses %s', async (_what, options, code) => {
    const { run, id } = await deskWithGarden();
    expect((await run('correct', id, ...options)).code).toBe(code);
  });
});

describe('reimport', () => {
  it('reads a text again in the encoding that is named', async () => {
    const { folder, json, run } = newDesk();
    const words = 'باغ و آب\n\nآب در باغ روان است.\n';
    writeFileSync(join(folder, 'old.txt'), encodeSingleByte(words, 'windows-1256'));
    const { imported } = await json(Imported, 'import', 'old.txt', '--encoding', 'windows-1252');
    const id = imported[0]!.id;
    const Reread = z.object({ encoding: z.string(), title: z.string(), orphans: z.number() });
    expect(await json(Reread, 'reimport', id, '--encoding', 'windows-1256')).toMatchObject({
      encoding: 'windows-1256',
      title: 'باغ و آب',
      orphans: 0,
    });
    expect((await json(Shown, 'show', id)).provenance.encoding).toBe('windows-1256');
    expect((await run('reimport', id, '--encoding', 'klingon')).code).toBe(2);
  });
});
