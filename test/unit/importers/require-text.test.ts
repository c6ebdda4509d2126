import { describe, expect, it } from 'vitest';
import { importBytes } from '../../../corpus/importers/registry.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Files that say something to a program and nothing to a reader. */
const unseen: readonly (readonly [string, string])[] = [
  ['joiners.txt', '\u200c\u200c \n\u200c'],
  ['directions.txt', '\u200e\u200f\n'],
  ['directions.md', '\u200e\u200f\n'],
  ['spaces.txt', '\u00a0\u00a0\n\u3000'],
  ['joiners.html', '<!doctype html><title>Tea</title><p>\u200c</p><p>&nbsp;&shy;</p>'],
  ['paragraphs.rtf', String.raw`{\rtf1\ansi \par \u8204?\par }`],
];

describe('a file in which nothing is to be seen', () => {
  it.each(unseen)('is refused by its name: %s', async (fileName, text) => {
    await expect(importBytes({ bytes: encode(text), fileName })).rejects.toMatchObject({
      code: 'emptyFile',
      details: { file: fileName },
    });
  });

  it.each(['.', '۱', '👍', '۔'])('is not one that holds %s', async (text) => {
    const { content } = await importBytes({ bytes: encode(text), fileName: 'one.txt' });
    expect(content.blocks.map(({ text: words }) => words)).toEqual([text]);
  });
});
