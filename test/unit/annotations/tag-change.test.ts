/** Tags change over a library as a reader means it, and show the colour of the nearest above. */
import { describe, expect, it } from 'vitest';
import { colourOf, renameTags } from '../../../corpus/annotations/tag-change.ts';

describe('renameTags', () => {
  it.each<[readonly string[], string, string | null, readonly string[]]>([
    [['a', 'b'], 'a', 'c', ['c', 'b']],
    [['a/b', 'a/b/c'], 'A', 'x/y', ['x/y/b', 'x/y/b/c']],
    [['a', 'b'], 'a', 'B', ['B']],
    [['تاریخ/قاجار'], 'تاريخ', 'گذشته', ['گذشته/قاجار']],
    [['a', 'a/b', 'ab'], 'a', null, ['ab']],
  ])('%j: %s becomes %s', (tags, from, to, expected) => {
    expect(renameTags(tags, from, to)).toEqual(expected);
  });
});

describe('colourOf', () => {
  const colours = [
    { tag: 'a', colour: 'blue' },
    { tag: 'a/b', colour: 'pink' },
  ] as const;

  it.each([
    ['a', 'blue'],
    ['A/c/d', 'blue'],
    ['a/b/c', 'pink'],
    ['ab', undefined],
  ])('%s: %s', (tag, expected) => {
    expect(colourOf(tag, colours)).toBe(expected);
  });
});
