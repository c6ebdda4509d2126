/** Where the library is looked for on each system. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsFolder, type Surroundings } from '../../../../electron/files/library-folder.ts';

const home = '/home/reader';
const linux = (userDirs?: string): Surroundings => ({
  platform: 'linux',
  home,
  env: {},
  readText: (path) => (path === join(home, '.config', 'user-dirs.dirs') ? userDirs : undefined),
});

describe('the documents folder', () => {
  it.each([
    ['is usually Documents', undefined, join(home, 'Documents')],
    ['has the name of the user’s language', 'XDG_DOCUMENTS_DIR="$HOME/اسناد"', join(home, 'اسناد')],
    ['may lie elsewhere', '# x\nXDG_DOCUMENTS_DIR="/data/docs/"\n', '/data/docs'],
    ['is not the home folder itself', 'XDG_DOCUMENTS_DIR="$HOME/"', join(home, 'Documents')],
    ['is not a relative path', 'XDG_DOCUMENTS_DIR="docs"', join(home, 'Documents')],
    ['is not that of a longer name', 'XDG_DOCUMENTS_DIR="$HOMEWORK/x"', join(home, 'Documents')],
  ])('%s', (_, userDirs, expected) => {
    expect(documentsFolder(linux(userDirs))).toBe(expected);
  });

  it('follows XDG_CONFIG_HOME', () => {
    const surroundings = {
      ...linux(),
      env: { XDG_CONFIG_HOME: '/cfg' },
      readText: (path: string) =>
        path === join('/cfg', 'user-dirs.dirs') ? 'XDG_DOCUMENTS_DIR="/d"' : undefined,
    };
    expect(documentsFolder(surroundings)).toBe('/d');
  });

  it('does not ask xdg on macOS', () => {
    expect(documentsFolder({ ...linux('XDG_DOCUMENTS_DIR="/d"'), platform: 'darwin' })).toBe(
      join(home, 'Documents'),
    );
  });
});
