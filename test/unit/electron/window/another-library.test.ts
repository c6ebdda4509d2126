/** How another library is opened. */
import { expect, it } from 'vitest';
import { argumentsFor } from '../../../../electron/window/another-library.ts';

it.each([
  [['/opt/hashiyeh'], undefined, []],
  [['/opt/hashiyeh', '--library', '/old', 'book.epub'], undefined, []],
  [['/opt/hashiyeh', '--library=/old', '--user-data-dir=/me'], undefined, ['--user-data-dir=/me']],
  [['electron', '--no-sandbox', '--inspect=0', '/app', 'a.md'], '/app', ['--no-sandbox', '/app']],
])('a run as %j goes on to another library without its files', (argv, appPath, kept) => {
  expect(argumentsFor({ argv, appPath }, '/new')).toEqual([...kept, '--library', '/new']);
});
