/** Folders and patterns: which files an import takes of them, and which it leaves out. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandName, findFiles } from '../../../../electron/importing/find-files.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

function folderWith(...files: readonly string[]): string {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'آب');
  }
  return folder;
}
const namesOf = (found: Awaited<ReturnType<typeof expandName>>): string[] | undefined =>
  found?.files.map(({ file }) => file);

describe('a folder', () => {
  it('gives its texts and those of the folders in it, by name, without what is hidden', async () => {
    const folder = folderWith('b.txt', 'a/ب.html', 'a/NOTES', '.git/c.txt', '.d.txt', '~$e.docx');
    const found = await findFiles(folder, 'shelf');
    expect(namesOf(found)).toEqual(['shelf/a/NOTES', 'shelf/a/ب.html', 'shelf/b.txt']);
    expect(found.skipped).toEqual([]);
  });

  it('says which files are no texts', async () => {
    const { files, skipped } = await findFiles(folderWith('a.txt', 'b.mp3'), 'shelf');
    expect(files).toHaveLength(1);
    expect(skipped).toEqual([{ file: 'shelf/b.mp3', reason: 'unknownKind' }]);
  });

  it('leaves out the pictures and scripts of a saved page', async () => {
    const folder = folderWith('page.html', 'page_files/frame.html', 'other_files/a.html');
    expect(namesOf(await findFiles(folder, 'x'))).toEqual(['x/other_files/a.html', 'x/page.html']);
  });

  it.skipIf(process.platform === 'win32')(
    'follows no link out of it, and none in a circle',
    async () => {
      const outside = folderWith('secret.txt');
      const folder = folderWith('a.txt');
      symlinkSync(join(outside, 'secret.txt'), join(folder, 'b.txt'));
      symlinkSync(outside, join(folder, 'c'));
      symlinkSync(folder, join(folder, 'd'));
      symlinkSync(join(folder, 'a.txt'), join(folder, 'e.txt'));
      symlinkSync(join(folder, 'nowhere'), join(folder, 'f.txt'));
      const { files, skipped } = await findFiles(folder, 'x');
      expect(files.map(({ file }) => file)).toEqual(['x/a.txt']);
      expect(skipped).toEqual(
        ['x/b.txt', 'x/c', 'x/f.txt'].map((file) => ({ file, reason: 'linkLeadsOut' })),
      );
    },
  );
});

describe('a name', () => {
  const cases: readonly [what: string, name: string, files: readonly string[] | undefined][] = [
    ['a file', 'a.txt', ['a.txt']],
    ['a file that is not there', 'none.txt', ['none.txt']],
    ['a pattern', '*.txt', ['a.txt', 'ب.txt']],
    ['a pattern in a folder', 'shelf/*.md', ['shelf/c.md']],
    ['a pattern of any depth', '**/*.md', ['shelf/c.md', 'shelf/deep/d.md']],
    ['a pattern of several ends', '{a,shelf/c}.{txt,md}', ['a.txt', 'shelf/c.md']],
    ['a pattern that nothing fits', '*.epub', undefined],
    ['a file whose name looks like a pattern', '[1].log', ['[1].log']],
    ['a folder', 'shelf', ['shelf/c.md', 'shelf/deep/d.md']],
  ];
  it.each(cases)('of %s: %s', async (_what, name, files) => {
    const folder = folderWith('a.txt', 'ب.txt', '[1].log', 'shelf/c.md', 'shelf/deep/d.md');
    expect(namesOf(await expandName(name, folder))).toEqual(files);
  });
});
