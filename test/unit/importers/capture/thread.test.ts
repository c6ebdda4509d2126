/** Which pages are threads of a forum with boxes of members, and which only look so. */
import { describe, expect, it } from 'vitest';
import { findPosts } from '../../../../corpus/importers/capture/thread-post.ts';
import { findStructure } from '../../../../corpus/importers/capture/structure.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const words =
  'The kettle had been on the stove since the morning, and nobody in the house wished to be the one who lifted it.';

function read(lines: readonly string[]) {
  return findBlocks(splitLines(lines.join('\n')));
}

function post(name: string, day: number, ...said: string[]): string[] {
  return [
    name,
    'Member',
    `Posts: ${String(day * 7)}`,
    `May ${String(day)}, 2011`,
    ...said,
    'Quote',
  ];
}

describe('a thread with boxes of members', () => {
  it('keeps what a member says in a few words', () => {
    const drafts = read([
      'A kettle that sings',
      ...post('birch', 3, words),
      ...post('old tin', 4, 'Same here', words),
      ...post('birch', 5, words),
    ]);
    const parts = findStructure(drafts);
    expect(parts.map(({ authors }) => authors)).toEqual([['birch'], ['old tin'], ['birch']]);
    expect(drafts.find(({ text }) => text === 'Same here')?.kind).toBe('comment');
  });

  it('is not an article whose readers answer with their names and dates alone', () => {
    const answers = [
      'birch',
      'May 4, 2011',
      words,
      'Reply',
      'old tin',
      'May 5, 2011',
      words,
      'Reply',
    ];
    expect(findPosts(read(['A kettle that sings', words, '2 comments', ...answers]))).toEqual([]);
  });

  it('is not an article that says quote twice', () => {
    expect(findPosts(read(['A kettle', words, 'Quote', words, 'Quote', words]))).toEqual([]);
  });
});

describe('letters to a newspaper', () => {
  it('end with a name after a dash', () => {
    const parts = findStructure(
      read([
        'The kettle',
        words,
        '— Mina Farhadi, Upper Town',
        'The lamp',
        words,
        '— Karl Berg, Harbour',
      ]),
    );
    expect(parts.map(({ title, authors }) => [title, authors])).toEqual([
      ['The kettle', ['Mina Farhadi']],
      ['The lamp', ['Karl Berg']],
    ]);
  });

  it('are not an article that cites two people', () => {
    const parts = findStructure(
      read(['The kettle', words, '— Mina Farhadi', words, '— Karl Berg', words]),
    );
    expect(parts).toHaveLength(1);
  });
});
