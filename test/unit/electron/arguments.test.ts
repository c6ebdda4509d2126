/** What the window's program reads from its arguments. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../electron/arguments.ts';

const here = resolve('/home/reader');

describe('arguments', () => {
  it.each([
    ['nothing', [], { files: [] }],
    ['files', ['a.txt', '/b c.md'], { files: [resolve(here, 'a.txt'), resolve('/b c.md')] }],
    ['a library', ['--library', 'books'], { library: resolve(here, 'books'), files: [] }],
    ['a library with =', ['--library=books'], { library: resolve(here, 'books'), files: [] }],
    [
      'switches of Chromium',
      ['--no-sandbox', '--lang=fa', 'a.txt'],
      { files: [resolve(here, 'a.txt')] },
    ],
    [
      'a file that looks like a switch',
      ['--', '--library'],
      { files: [resolve(here, '--library')] },
    ],
    ['an empty argument', [''], { files: [] }],
    ['a Persian name', ['کتاب.txt'], { files: [resolve(here, 'کتاب.txt')] }],
  ])('of %s are understood', (_, args, expected) => {
    expect(parseArguments(args, here)).toEqual(expected);
  });

  it.each([[['--library']], [['--library=']], [['--library', '--no-sandbox']]])(
    'that name no folder are refused: %j',
    (args) => {
      expect(() => parseArguments(args, here)).toThrow(RangeError);
    },
  );
});
