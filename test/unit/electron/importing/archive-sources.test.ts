/** Zip files of texts: each file of one is imported by itself, and a hostile one harms nothing. */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SkippedFile } from '../../../../electron/importing/find-files.ts';
import { importFiles, type ImportContext } from '../../../../electron/importing/import-files.ts';
import { reimport } from '../../../../electron/importing/reimport.ts';
import { bytesSource } from '../../../../electron/importing/source.ts';
import { directReader } from '../../../support/direct-reader.ts';
import { book } from '../../../support/epub.ts';
import { openTestLibrary, testTime } from '../../../support/libraries.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';
import { zip, type ZipEntry } from '../../../support/zip.ts';

const temporaryFolder = temporaryFolders();
const megabyte = 1024 ** 2;

async function importZip(entries: readonly ZipEntry[], name = 'shelf.zip') {
  const skipped: SkippedFile[] = [];
  const progress: string[] = [];
  const context: ImportContext = {
    library: openTestLibrary(temporaryFolder()),
    reader: directReader(),
    now: () => testTime,
    onSkipped: (more) => skipped.push(...more),
    onProgress: (done, total) => progress.push(`${done}/${total}`),
  };
  const source = bytesSource(name, zip(entries), 100 * megabyte);
  const imported = await importFiles([source], context);
  const told = imported.map((file) => [
    file.source.file,
    file.status === 'failed' ? file.error.code : file.document.title,
  ]);
  return { context, imported, told, skipped, progress };
}

const text = (name: string, content = `${name} tells of water.`): ZipEntry => ({ name, content });

describe('a zip of texts', () => {
  it('gives a document for each file, with the archive in its provenance', async () => {
    const { context, imported, told, progress } = await importZip([
      text('b/باغ.md', '# باغ ایرانی\n\nآب در میان باغ روان است.'),
      text('a.txt', 'Water\n\nIt runs below the ground.'),
    ]);
    expect(told).toEqual([
      ['shelf.zip/a.txt', 'Water'],
      ['shelf.zip/b/باغ.md', 'باغ ایرانی'],
    ]);
    expect([...new Set(progress)]).toEqual(['0/1', '0/2', '1/2', '2/2']);
    const file = imported[1];
    if (file?.status !== 'added') throw new Error('not added');
    const { id } = file.document;
    const container = { fileName: 'shelf.zip', entry: 'b/باغ.md' };
    const { provenance } = context.library.document(id);
    expect(provenance).toMatchObject({ fileName: 'باغ.md', format: 'markdown', container });
    const bytes = context.library.original(id);
    expect(new TextDecoder().decode(bytes)).toContain('باغ ایرانی');
    expect((await reimport(id, context)).provenance.container).toEqual(container);
  });

  it('is told from a book, which is a zip too', async () => {
    const context = (await importZip([text('a.txt')])).context;
    const source = bytesSource(
      'book.zip',
      book({ 'a.xhtml': '<p>Water runs.</p>' }),
      100 * megabyte,
    );
    const [file] = await importFiles([source], context);
    expect(file).toMatchObject({ status: 'added', document: { format: 'epub' } });
  });

  it('is told from the archives of programs', async () => {
    const manifest = text('META-INF/MANIFEST.MF', 'Manifest-Version: 1.0');
    const { told } = await importZip([manifest, text('readme.txt')], 'program.jar');
    expect(told).toEqual([['program.jar', 'unsupportedFormat']]);
  });

  it('goes on where one file cannot be read, and says why', async () => {
    const { told } = await importZip([
      { ...text('damaged.txt'), crc: 1 },
      { ...text('locked.txt'), encrypted: true },
      text('empty.txt', ''),
      text('sound.txt'),
    ]);
    expect(told).toEqual([
      ['shelf.zip/damaged.txt', 'damaged'],
      ['shelf.zip/empty.txt', 'emptyFile'],
      ['shelf.zip/locked.txt', 'encrypted'],
      ['shelf.zip/sound.txt', 'sound'],
    ]);
  });

  it('says what it leaves out: other files, archives, and names that lead elsewhere', async () => {
    const { context, told, skipped } = await importZip([
      text('../../outside.txt'),
      text('/root.txt'),
      text('C:\\windows.txt'),
      text('music.mp3'),
      { name: 'inner.zip', content: zip([text('deep.txt')]) },
      text('.hidden/secret.txt'),
      text('__MACOSX/._a.txt'),
      text('page_files/frame.html', '<p>An advertisement.</p>'),
      text('page.html', '<p>Water runs.</p>'),
    ]);
    expect(told).toEqual([['shelf.zip/page.html', 'page']]);
    expect(skipped).toEqual([
      { file: 'shelf.zip/inner.zip', reason: 'archiveInArchive' },
      { file: 'shelf.zip/music.mp3', reason: 'unknownKind' },
      { file: 'shelf.zip: ../../outside.txt', reason: 'unsafeName' },
      { file: 'shelf.zip: /root.txt', reason: 'unsafeName' },
      { file: 'shelf.zip: C:\\windows.txt', reason: 'unsafeName' },
    ]);
    const { folder } = context.library;
    expect(readdirSync(`${folder}/originals`)).toHaveLength(1);
    expect(existsSync(`${folder}/../outside.txt`)).toBe(false);
  });

  it('that holds nothing but an archive was called empty, as if it had not been saved completely', async () => {
    const { told, skipped } = await importZip([
      { name: 'inner.zip', content: zip([text('deep.txt')]) },
    ]);
    expect(told).toEqual([]);
    expect(skipped).toEqual([{ file: 'shelf.zip/inner.zip', reason: 'archiveInArchive' }]);
  });

  it.each([
    ['table.xlsx', '[Content_Types].xml'],
    ['slides.odp', 'mimetype'],
    ['program.jar', 'META-INF/MANIFEST.MF'],
  ])('that is a document of another program, %s, was called empty', async (name, mark) => {
    const { told } = await importZip([text(mark), text('cover.jpeg')], name);
    expect(told).toEqual([[name, 'unsupportedFormat']]);
  });

  it('without texts says so, and was not saved badly; one that is cut off is damaged', async () => {
    expect((await importZip([text('song.mp3')])).told).toEqual([['shelf.zip', 'noTexts']]);
    const { context } = await importZip([text('a.txt')]);
    const cut = zip([text('a.txt')]).slice(0, -8);
    const [file] = await importFiles([bytesSource('cut.zip', cut, megabyte)], context);
    expect(file).toMatchObject({ status: 'failed', error: { code: 'damaged' } });
  });
});
