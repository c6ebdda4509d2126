import { describe, expect, it } from 'vitest';
import { judgeDropped } from '../../../../electron/importing/dropped-names.ts';

const judge = (...names: readonly string[]) => {
  const { taken, skipped } = judgeDropped(names.map((name) => ({ name, size: 1 })));
  return { taken: taken.map(({ name }) => name), skipped: skipped.map(({ file }) => file) };
};

describe('of what was dropped, an import takes', () => {
  it.each([
    ['a file of any name', ['a.xyz', '.b'], ['.b', 'a.xyz'], []],
    ['what is a text of a folder', ['f/a.txt', 'f/b.css', 'f/c'], ['f/a.txt', 'f/c'], ['f/b.css']],
    ['no hidden file of a folder', ['f/.a.txt', 'f/.git/b.txt', 'f/Thumbs.db'], [], []],
    ['a folder that is hidden itself', ['.f/a.txt'], ['.f/a.txt'], []],
    [
      'a saved page without its files',
      ['f/باغ.html', 'f/باغ_files/a.htm', 'f/other_files/b.htm'],
      ['f/other_files/b.htm', 'f/باغ.html'],
      [],
    ],
    [
      'no pieces of a book that a folder stands for',
      ['f/a.epub/OEBPS/a.xhtml', 'f/a.epub/b.css', 'f/c.txt', 'd.EPUB/e.html'],
      ['f/c.txt'],
      ['d.EPUB', 'f/a.epub'],
    ],
    [
      'names in order, folder by folder',
      ['f/b', 'f/a/z', 'f/a/b', 'e'],
      ['e', 'f/a/b', 'f/a/z', 'f/b'],
      [],
    ],
  ])('%s', (_title, names, taken, skipped) => {
    expect(judge(...names)).toEqual({ taken, skipped });
  });

  it('each with its place in the list', () => {
    const { taken } = judgeDropped([
      { name: 'b.txt', size: 2 },
      { name: 'a.txt', size: 1 },
    ]);
    expect(taken).toEqual([
      { name: 'a.txt', size: 1, index: 1 },
      { name: 'b.txt', size: 2, index: 0 },
    ]);
  });
});
