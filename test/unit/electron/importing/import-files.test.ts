/** Imports: from sources to documents in a library, with everything that can go wrong on the way. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFiles, type ImportContext } from '../../../../electron/importing/import-files.ts';
import { bytesSource, fileSource } from '../../../../electron/importing/source.ts';
import { importStarterTexts } from '../../../../electron/importing/starter-import.ts';
import { pairStarterTexts } from '../../../../electron/importing/starter-pairs.ts';
import { alignedPair } from '../../../../electron/pairing/aligned-pair.ts';
import { directReader } from '../../../support/direct-reader.ts';
import { openTestLibrary, testTime } from '../../../support/libraries.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const megabyte = 1024 ** 2;
const persian = new TextEncoder().encode('قنات\n\nآب از زیر زمین می‌آید و به باغ می‌رسد.\n');

function newContext(): ImportContext {
  return {
    library: openTestLibrary(temporaryFolder()),
    reader: directReader(),
    now: () => testTime,
  };
}

describe('an import', () => {
  it('stores the document with its provenance, named by its hash', async () => {
    const context = newContext();
    const [file] = await importFiles([bytesSource('قنات.txt', persian, megabyte)], context);
    if (file?.status !== 'added') throw new Error('not added');
    const stored = context.library.document(file.document.id);
    expect(stored.provenance).toMatchObject({
      fileName: 'قنات.txt',
      format: 'text',
      byteSize: persian.byteLength,
      importedAt: testTime,
    });
    expect(stored.provenance.sha256.startsWith(stored.id)).toBe(true);
    expect(Buffer.from(persian).equals(context.library.original(stored.id))).toBe(true);
  });

  it('tells the same bytes under another name as a duplicate', async () => {
    const context = newContext();
    const sources = ['a.txt', 'b.txt'].map((name) => bytesSource(name, persian, megabyte));
    const imported = await importFiles(sources, context);
    expect(imported.map(({ status }) => status)).toEqual(['added', 'duplicate']);
    expect(context.library.list()).toHaveLength(1);
  });

  it('goes on after a file that fails, and says which it was', async () => {
    const context = newContext();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'large.txt'), 'x'.repeat(2000));
    writeFileSync(join(folder, 'good.txt'), persian);
    mkdirSync(join(folder, 'shelf'));
    const names = ['empty.txt', 'large.txt', 'shelf', 'nowhere.txt', 'good.txt'];
    const sources = names.map((name) => fileSource(join(folder, name), 1000));
    const imported = await importFiles(sources, context);
    const told = imported.map((file) =>
      file.status === 'failed' ? [file.error.code, file.error.details.file] : file.status,
    );
    expect(told).toEqual([
      ['emptyFile', 'empty.txt'],
      ['tooLarge', 'large.txt'],
      ['notAFile', 'shelf'],
      ['notFound', 'nowhere.txt'],
      'added',
    ]);
  });

  it('follows a link to a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'good.txt'), persian);
    symlinkSync(join(folder, 'good.txt'), join(folder, 'link.txt'));
    const [file] = await importFiles([fileSource(join(folder, 'link.txt'), 1000)], newContext());
    expect(file?.status).toBe('added');
  });

  it('takes no folders from the name of a dropped file', () => {
    expect(bytesSource('../../etc/passwd', persian, megabyte).fileName).toBe('passwd');
    expect(bytesSource('C:\\books\\a.txt', persian, megabyte).fileName).toBe('a.txt');
    expect(bytesSource('..', persian, megabyte).fileName).toBe('..');
    expect(bytesSource('/', persian, megabyte).fileName).toBe('text');
  });

  it('stops between files when it is cancelled, and keeps what was done', async () => {
    const stop = new AbortController();
    const context = newContext();
    const sources = ['یک', 'دو', 'سه'].map((text) =>
      bytesSource(`${text}.txt`, new TextEncoder().encode(text), megabyte),
    );
    const imported = await importFiles(sources, {
      ...context,
      signal: stop.signal,
      onImported: () => stop.abort(),
    });
    expect(imported).toHaveLength(1);
    expect(context.library.list()).toHaveLength(1);
  });

  it('leaves nothing of the file that was being read when it is cancelled', async () => {
    const stop = new AbortController();
    const context = newContext();
    const reader = {
      ...context.reader,
      read: () => {
        stop.abort(new Error('enough'));
        return Promise.reject(new Error('enough'));
      },
    };
    const sources = [bytesSource('a.txt', persian, megabyte)];
    expect(await importFiles(sources, { ...context, reader, signal: stop.signal })).toEqual([]);
    expect(context.library.list()).toEqual([]);
  });

  it('reports its progress before each file and at the end', async () => {
    const progress: (readonly [number, number, string])[] = [];
    const sources = ['a.txt', 'b.txt'].map((name) => bytesSource(name, persian, megabyte));
    const context = newContext();
    const onProgress = (done: number, total: number, current: string): void => {
      // What is told as done is in the library.
      if (done > 0) expect(context.library.list()).not.toHaveLength(0);
      progress.push([done, total, current]);
    };
    await importFiles(sources, { ...context, onProgress });
    expect(progress[0]).toEqual([0, 2, 'a.txt']);
    expect(progress.at(-1)).toEqual([2, 2, '']);
    expect(progress.map(([, , current]) => current)).toContain('b.txt');
    expect(progress.every(([, total]) => total === 2)).toBe(true);
    const done = progress.map(([count]) => count);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });
});

describe('the starter texts', () => {
  it('come once, with the guide in the reader’s language on top', async () => {
    const context = newContext();
    const imported = await importStarterTexts(context, 'fa');
    expect(imported.length).toBeGreaterThanOrEqual(8);
    expect(imported.every(({ status }) => status === 'added')).toBe(true);
    const [first] = context.library.list();
    expect(first).toMatchObject({ language: 'fa', direction: 'rtl' });
    expect(await importStarterTexts(context, 'fa')).toEqual([]);
  });

  it('come as pairs in which every sentence has its counterpart', async () => {
    const context = newContext();
    await importStarterTexts(context, 'en');
    const { pairs } = context.library;
    expect(pairs.list()).toHaveLength(5);
    // Five lines that say the same were the first thing that a reader saw there.
    const changes = context.library.history.changes({ limit: 20 });
    expect(changes.map(({ act }) => act)).toEqual(['start']);
    for (const { id } of pairs.list()) {
      const { beads } = alignedPair(context.library, id);
      expect(beads.length).toBeGreaterThan(30);
      expect(new Set(beads.map(({ state }) => state))).toEqual(new Set(['confirmed']));
    }
  });

  it('that an older library has become pairs, but not those that the reader took apart or deleted', async () => {
    const context = newContext();
    await importStarterTexts(context, 'en');
    const { library } = context;
    const [first, second] = library.pairs.list();
    library.pairs.delete(first!.id);
    library.delete(second!.original.document);
    expect(pairStarterTexts(library, context.now())).toBe(0);
    expect(library.pairs.list()).toHaveLength(3);
    library.restore(second!.original.document);
    expect(library.pairs.list()).toHaveLength(4);
  });

  it('do not come back when the reader deleted them', async () => {
    const context = newContext();
    await importStarterTexts(context, 'en');
    for (const { id } of context.library.list()) context.library.delete(id);
    await importStarterTexts(context, 'en');
    expect(context.library.list()).toEqual([]);
  });

  it('are tried again when one of them failed', async () => {
    const context = newContext();
    const reader = { ...context.reader, read: () => Promise.reject(new Error('broken')) };
    await importStarterTexts({ ...context, reader }, 'en');
    expect(context.library.starterTextsAdded).toBe(false);
    await importStarterTexts(context, 'en');
    expect(context.library.list().length).toBeGreaterThanOrEqual(8);
  });
});
