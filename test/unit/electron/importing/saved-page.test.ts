/** Pages saved "complete": the images in the folder beside a page are the page's, wherever the two come from. */
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFiles, type ImportContext } from '../../../../electron/importing/import-files.ts';
import { findFiles } from '../../../../electron/importing/find-files.ts';
import { reimport } from '../../../../electron/importing/reimport.ts';
import { filesOfPages, foldersOf, pagesOf } from '../../../../electron/importing/saved-page.ts';
import { bytesSource, fileSource } from '../../../../electron/importing/source.ts';
import { createOriginals } from '../../../../electron/originals.ts';
import { directReader } from '../../../support/direct-reader.ts';
import { openTestLibrary, testTime } from '../../../support/libraries.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';
import { zip } from '../../../support/zip.ts';

const temporaryFolder = temporaryFolders();
const megabyte = 1024 ** 2;

/** One pixel; `comment` makes the bytes differ. */
const png = (comment = ''): Uint8Array =>
  new Uint8Array(Buffer.from(`\x89PNG\r\n\x1a\n${comment}`, 'latin1'));

const pageOf = (...images: readonly string[]): string =>
  `<!doctype html><title>آب</title><h1>آب</h1><p>آب روان است.</p>${images
    .map((source) => `<figure><img src="${source}" alt="A canal"></figure>`)
    .join('')}`;

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function newContext() {
  return {
    library: openTestLibrary(temporaryFolder()),
    reader: directReader(),
    now: (): string => testTime,
  };
}

async function importOne(context: ImportContext, path: string) {
  const [file] = await importFiles([fileSource(path, megabyte)], context);
  if (!file || file.status === 'failed') throw new Error('not imported', { cause: file?.error });
  return { status: file.status, document: context.library.document(file.document.id) };
}

describe('a complete page', () => {
  const forms: readonly (readonly [form: string, page: string, image: string, source: string])[] = [
    ['of Chrome', 'page.html', 'page_files/a.png', './page_files/a.png'],
    ['of Firefox', 'page.htm', 'page_files/a.png', 'page_files/a.png'],
    [
      'with a Persian name',
      'آب.html',
      'آب_files/نقشه.png',
      './%D8%A2%D8%A8_files/%D9%86%D9%82%D8%B4%D9%87.png',
    ],
    ['with a Persian name as it is', 'آب.html', 'آب_files/نقشه.png', './آب_files/نقشه.png'],
    ['of Word', 'page.htm', 'page.files/image001.png', 'page.files/image001.png'],
    ['of a German browser', 'page.html', 'page-Dateien/a.png', 'page-Dateien/a.png'],
    ['with a percent sign in a name', 'page.html', 'page_files/50%.png', 'page_files/50%25.png'],
    ['with a picture without ending', 'page.html', 'page_files/photo', 'page_files/photo?w=300'],
  ];
  it.each(forms)('%s shows the images of its folder', async (_form, page, image, source) => {
    const folder = folderWith({ [page]: pageOf(source), [image]: png() });
    const context = newContext();
    const { document } = await importOne(context, join(folder, page));
    expect(document.provenance.companions).toMatchObject([{ name: image, byteSize: 8 }]);
    const figure = document.blocks.find(({ kind }) => kind === 'figure');
    // What is shown later does not depend on the folder.
    rmSync(folder, { recursive: true });
    const originals = createOriginals(context.library, context.reader);
    const shown = await originals.resource(document.id, figure?.image?.resource ?? '');
    expect(shown.mediaType).toBe('image/png');
    expect(Buffer.from(shown.bytes).equals(png())).toBe(true);
    const html = await originals.page(document.id);
    expect(html).toContain(`src="data:image/png;base64,${Buffer.from(png()).toString('base64')}"`);
    expect((await reimport(document.id, context)).provenance.companions).toHaveLength(1);
    expect(context.library.doctor().filter(({ ok }) => !ok)).toEqual([]);
  });

  it('keeps only the bitmaps that it names, and the page itself untouched', async () => {
    const folder = folderWith({
      'page.html': pageOf(
        'page_files/a.png',
        'page_files/b.svg',
        'page_files/c.png',
        'https://example.org/d.png',
      ),
      'page_files/a.png': png(),
      'page_files/b.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
      'page_files/c.png': '<script>no picture</script>',
      'page_files/unused.png': png('unused'),
      'page_files/frame.html': '<p>An advertisement.</p>',
    });
    const context = newContext();
    const { document } = await importOne(context, join(folder, 'page.html'));
    expect(document.provenance.companions?.map(({ name }) => name)).toEqual(['page_files/a.png']);
    expect(readdirSync(join(context.library.folder, 'originals'))).toHaveLength(2);
  });

  it.skipIf(process.platform === 'win32')('follows no link out of its folder', async () => {
    const outside = folderWith({ 'secret.png': png('secret') });
    const folder = folderWith({
      'page.html': pageOf('page_files/a.png', '../secret.png', 'page_files/../../b.png'),
      'page_files/z.png': png(),
    });
    symlinkSync(join(outside, 'secret.png'), join(folder, 'page_files', 'a.png'));
    const { document } = await importOne(newContext(), join(folder, 'page.html'));
    expect(document.provenance.companions).toBeUndefined();
    const linked = folderWith({ 'page.html': pageOf('page_files/secret.png') });
    symlinkSync(outside, join(linked, 'page_files'));
    const other = await importOne(newContext(), join(linked, 'page.html'));
    expect(other.document.provenance.companions).toBeUndefined();
  });

  it('is read again when its folder is there at a later import', async () => {
    const folder = folderWith({ 'page.html': pageOf('page_files/a.png') });
    const context = newContext();
    const path = join(folder, 'page.html');
    expect((await importOne(context, path)).document.provenance.companions).toBeUndefined();
    mkdirSync(join(folder, 'page_files'));
    writeFileSync(join(folder, 'page_files', 'a.png'), png());
    const { status, document } = await importOne(context, path);
    expect([status, document.provenance.companions?.length]).toEqual(['reread', 1]);
    expect((await importOne(context, path)).status).toBe('duplicate');
  });

  it('is one document of a folder, with its images', async () => {
    const folder = folderWith({
      'a/page.html': pageOf('page_files/a.png'),
      'a/page_files/a.png': png(),
      'a/page_files/frame.html': '<p>An advertisement.</p>',
    });
    const { files } = await findFiles(folder, 'x');
    expect(files.map(({ file }) => file)).toEqual(['x/a/page.html']);
    const context = newContext();
    const sources = files.map(({ path, file }) => fileSource(path, megabyte, file));
    const [file] = await importFiles(sources, context);
    if (file?.status !== 'added') throw new Error('not added');
    const { provenance } = context.library.document(file.document.id);
    expect(provenance.companions?.map(({ name }) => name)).toEqual(['page_files/a.png']);
  });

  it('is one document of a zip, with its images', async () => {
    const bytes = zip([
      { name: 'saved/آب.html', content: pageOf('آب_files/a.png', 'آب_files/locked.png') },
      { name: 'saved/آب_files/a.png', content: png() },
      { name: 'saved/آب_files/locked.png', content: png(), encrypted: true },
    ]);
    const context = newContext();
    const imported = await importFiles([bytesSource('saved.zip', bytes, megabyte)], context);
    expect(imported).toHaveLength(1);
    if (imported[0]?.status !== 'added') throw new Error('not added');
    const { provenance } = context.library.document(imported[0].document.id);
    expect(provenance.companions?.map(({ name }) => name)).toEqual(['آب_files/a.png']);
    expect(provenance.container?.entry).toBe('saved/آب.html');
  });

  it('whose kept image is damaged still opens, and doctor says so', async () => {
    const folder = folderWith({
      'page.html': pageOf('page_files/a.png'),
      'page_files/a.png': png(),
    });
    const context = newContext();
    const { document } = await importOne(context, join(folder, 'page.html'));
    const [companion] = document.provenance.companions ?? [];
    rmSync(join(context.library.folder, 'originals', companion?.sha256 ?? ''));
    const html = await createOriginals(context.library, context.reader).page(document.id);
    expect(html).toContain('آب روان است');
    const wrong = context.library.doctor().filter(({ ok }) => !ok);
    expect(wrong.map(({ name }) => name)).toEqual(['originals']);
  });
});

describe('the names of saved pages and their folders', () => {
  it('lead from one to the other', () => {
    expect(pagesOf('page_files')).toContain('page.htm');
    expect(pagesOf('files')).toEqual([]);
    expect(foldersOf('page.HTML')).toContain('page_files');
    expect(foldersOf('page.txt')).toEqual([]);
  });

  it('tell the files of a page from those of a folder that only looks so', () => {
    const names = [
      'a.html',
      'a_files/b.png',
      'a_files/c/d.png',
      'c/a_files/e.png',
      'f_files/g.png',
    ];
    expect([...filesOfPages(names)]).toEqual([
      [
        'a.html',
        [
          { name: 'a_files/b.png', way: 'a_files/b.png' },
          { name: 'a_files/c/d.png', way: 'a_files/c/d.png' },
        ],
      ],
    ]);
  });
});
