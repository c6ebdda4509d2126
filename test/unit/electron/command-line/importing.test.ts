/** `import` of folders, patterns and files in another encoding. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { anchor } from '../../../../corpus/annotations/anchor.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';
import { LikelyEdition } from '../../../../corpus/document/edition.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { garden, newDesk } from '../../../support/desk.ts';
import { encodeSingleByte } from '../../../support/encode.ts';
import { openTestLibrary } from '../../../support/libraries.ts';
import { picture, scanWithTyping } from '../../../support/pictures.ts';

const Result = z.object({
  imported: z.array(z.object({ id: z.string(), title: z.string(), file: z.string() })),
  failed: z.array(z.object({ file: z.string(), code: z.string() })),
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
});

describe('import', () => {
  it('takes a folder with the folders in it, and says what it left out', async () => {
    const { folder, json, run } = newDesk();
    mkdirSync(join(folder, 'shelf', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'shelf', 'a.txt'), garden);
    writeFileSync(join(folder, 'shelf', 'deep', 'b.md'), `# آب\n\n${garden}`);
    writeFileSync(join(folder, 'shelf', 'c.mp3'), 'no text');
    const result = await json(Result, 'import', 'shelf');
    expect(result).toMatchObject({
      code: 0,
      imported: [{ file: 'shelf/a.txt' }, { file: 'shelf/deep/b.md' }],
      failed: [],
      skipped: [{ file: 'shelf/c.mp3', reason: 'unknownKind' }],
    });
    expect((await run('import', 'shelf')).stderr).toContain('shelf/c.mp3');
  });

  it('takes a pattern that the shell did not expand', async () => {
    const { folder, json } = newDesk();
    writeFileSync(join(folder, 'b.txt'), `${garden}.`);
    const result = await json(Result, 'import', '*.txt');
    expect(result.imported.map(({ file }) => file)).toEqual(['b.txt', 'garden.txt']);
    expect(await json(Result, 'import', '*.epub')).toMatchObject({
      code: 1,
      failed: [{ file: '*.epub', code: 'notFound' }],
    });
  });

  it('makes what it imports an edition of another document', async () => {
    const { folder, library, json } = newDesk();
    const { imported } = await json(Result, 'import', 'garden.txt');
    writeFileSync(join(folder, 'newer.txt'), `${garden}\nA comment.\n`);
    const of = imported[0]!.id;
    const newer = await json(Result, 'import', 'newer.txt', '--edition-of', of.slice(0, 6));
    const editions = openTestLibrary(library).editions(DocumentId.parse(of));
    expect(editions.map(({ id }) => id).toSorted()).toEqual([of, newer.imported[0]!.id].toSorted());
    const shown = z.object({
      file: z.object({ metadata: z.object({ title: z.string() }) }),
      editions: z.array(z.object({ id: z.string() })),
    });
    expect((await json(shown, 'show', of)).editions).toHaveLength(2);
    const { code } = await newDesk().run('import', 'garden.txt', '--edition-of', 'ffff');
    expect(code).toBe(1);
  });

  it('carries the notes of the other edition along, and says how each stands there', async () => {
    const { folder, json, run } = newDesk();
    const [{ id: of } = { id: '' }] = (await json(Result, 'import', 'garden.txt')).imported;
    for (const quote of ['درخت‌ها در دو سوی آن', 'The garden has four parts']) {
      await run('annotate', of, '--quote', quote, '--note', 'Look');
    }
    writeFileSync(join(folder, 'newer.txt'), `An old hand\n\n${garden.replace('four', 'five')}`);
    const Carried = Result.extend({ reanchored: z.record(z.string(), z.number()) });
    const newer = await json(Carried, 'import', 'newer.txt', '--edition-of', of);
    expect(newer.reanchored).toEqual({ exact: 1, moved: 0, changed: 1, orphan: 0 });
    const Notes = z.object({
      annotations: z.array(
        z.looseObject({ quote: z.string(), text: z.string(), class: z.string() }),
      ),
    });
    const { annotations } = await json(Notes, 'show', newer.imported[0]!.id, '--annotations');
    expect(annotations.map(({ quote, text, class: kind }) => [kind, quote, text])).toEqual([
      ['exact', 'درخت‌ها در دو سوی آن', 'درخت‌ها در دو سوی آن'],
      ['changed', 'The garden has four parts', 'The garden has five parts'],
    ]);
    const { stdout } = await run('show', newer.imported[0]!.id, '--annotations');
    expect(stdout).toMatch(/changed .*The garden has four parts.*Look/u);
    const told = await run('import', 'newer.txt', '--edition-of', of);
    expect(told.stderr).toContain('2 notes of the other editions: 1 as they were, 0 moved');
  });

  it('offers what is perhaps an edition, and joins nothing by itself', async () => {
    const { folder, library, json, run } = newDesk();
    const page = (text: string): string =>
      `<!doctype html><link rel="canonical" href="https://www.example.org/garden/"><title>The garden</title><p>${text}</p>`;
    writeFileSync(join(folder, 'page.html'), page('Water runs.'));
    writeFileSync(join(folder, 'later.html'), page('Everything was written anew.'));
    writeFileSync(join(folder, 'noted.txt'), `${garden}\nOne line more at the end.\n`);
    writeFileSync(join(folder, 'other.txt'), 'Nothing of this stands anywhere else.\n');
    const Offers = z.object({
      imported: z.array(z.object({ file: z.string(), sameAs: LikelyEdition.optional() })),
    });
    const names = ['garden.txt', 'page.html', 'later.html', 'noted.txt', 'other.txt'] as const;
    const { imported } = await json(Offers, 'import', ...names);
    const offers = imported.map(({ file, sameAs }) => [file, sameAs?.why, sameAs?.title]);
    expect(offers).toEqual([
      ['garden.txt', undefined, undefined],
      ['page.html', undefined, undefined],
      ['later.html', 'address', 'The garden'],
      ['noted.txt', 'content', 'باغ ایرانی'],
      ['other.txt', undefined, undefined],
    ]);
    const opened = openTestLibrary(library);
    for (const { id } of opened.list()) expect(opened.editions(id)).toHaveLength(1);
    opened.close();
    writeFileSync(join(folder, 'third.txt'), `${garden}\nAnother end.\n`);
    expect((await run('import', 'third.txt')).stderr).toContain('much the same words');
  });

  it('reads files in the encoding that is given, and knows no others', async () => {
    const { folder, json, run } = newDesk();
    writeFileSync(
      join(folder, 'old.txt'),
      encodeSingleByte('باغ و آب\n\nآب در باغ روان است.\n', 'windows-1256'),
    );
    const result = await json(Result, 'import', 'old.txt', '--encoding', 'windows-1256');
    expect(result.imported).toMatchObject([{ title: 'باغ و آب' }]);
    const { code, stderr } = await run('import', 'old.txt', '--encoding', 'klingon');
    expect(code).toBe(2);
    expect(stderr).toContain('windows-1256');
  });
});

describe('import --ocr', { timeout: 60_000 }, () => {
  const Outcome = z.object({
    imported: z.array(z.object({ id: z.string(), status: z.string(), blocks: z.number() })),
    failed: z.array(z.object({ file: z.string(), code: z.string() })),
  });

  it('reads a file of the library anew where it has scanned pages; its notes stay', async () => {
    const { folder, library, json, run } = newDesk();
    writeFileSync(join(folder, 'scan.pdf'), await scanWithTyping('Typed by hand'));
    const { imported } = await json(Outcome, 'import', 'scan.pdf');
    const { id } = imported[0]!;
    await json(z.object({}), 'annotate', id, '--quote', 'by hand', '--note', 'In pencil.');
    const again = await json(Outcome, 'import', 'scan.pdf', '--ocr', 'fa+en');
    expect(again).toMatchObject({ code: 0, imported: [{ id, status: 'reread', blocks: 3 }] });
    const third = await json(Outcome, 'import', 'scan.pdf', '--ocr', 'fa+en');
    expect(third).toMatchObject({ code: 0, imported: [{ id, status: 'duplicate', blocks: 3 }] });
    const opened = openTestLibrary(library);
    expect(opened.list()).toHaveLength(1);
    const annotations = opened.annotations(DocumentId.parse(id));
    const { blocks } = opened.document(DocumentId.parse(id));
    opened.close();
    const found = annotations.map(({ selectors }) => anchor(plainText(blocks), selectors));
    expect(found).toMatchObject([{ range: { start: { blockId: blocks[2]!.id, offset: 6 } } }]);
    expect((await run('import', 'scan.pdf', '--ocr', 'en')).stderr).toContain(`read anew: ${id}`);
  });

  it('leaves out the pictures of a folder without failing, and says how they can be read', async () => {
    const { folder, json, run } = newDesk();
    mkdirSync(join(folder, 'shelf'));
    writeFileSync(join(folder, 'shelf', 'a.txt'), `${garden}.`);
    writeFileSync(join(folder, 'shelf', 'b.png'), await picture('line.en.png'));
    const left = { file: 'shelf/b.png', reason: 'noText' };
    const first = await json(Result, 'import', 'shelf');
    expect(first).toMatchObject({ code: 0, failed: [], skipped: [left] });
    expect(first.imported.map(({ file }) => file)).toEqual(['shelf/a.txt']);
    const told = await run('import', 'shelf');
    expect(told.code).toBe(0);
    expect(told.stderr).toContain('left out, pictures without text: shelf/b.png');
    expect(told.stderr).toContain('1 file holds pictures and no text');
    expect(await json(Result, 'import', 'shelf/b.png')).toMatchObject({
      code: 1,
      failed: [{ file: 'shelf/b.png', code: 'noText' }],
      skipped: [],
    });
    const read = await json(Result, 'import', 'shelf', '--ocr', 'en');
    expect(read).toMatchObject({ code: 0, failed: [], skipped: [] });
    expect(read.imported.map(({ file }) => file)).toEqual(['shelf/a.txt', 'shelf/b.png']);
  });
});
