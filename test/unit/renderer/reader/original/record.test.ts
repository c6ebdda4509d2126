import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockRun, stretchesOf } from '../../../../../renderer/reader/original/record.ts';
import { splitIntoSections } from '../../../../../renderer/reader/sections.ts';
import { makeBlock } from '../../../../support/documents.ts';

const english = { language: 'en', direction: 'ltr' } as const;
const at = (index: number, start: number, end: number, text = 'text') =>
  makeBlock(index, text, { place: { characters: [start, end] } });

describe('stretches of a plain-text original', () => {
  it('begin at the line where a block starts and keep the blank lines', () => {
    const text = 'Head\n\nقنات\n\nTail\n';
    const blocks = [at(0, 0, 4, 'Head'), at(1, 6, 10, 'قنات'), at(2, 12, 16, 'Tail')];
    expect(stretchesOf(text, blocks, english)).toEqual([
      { id: 'b0', blockIds: ['b0'], text: 'Head\n\n', language: 'en', direction: 'ltr' },
      { id: 'b1', blockIds: ['b1'], text: 'قنات\n\n', language: 'fa', direction: 'rtl' },
      { id: 'b2', blockIds: ['b2'], text: 'Tail\n', language: 'en', direction: 'ltr' },
    ]);
  });

  it('give what stands before the first block a stretch without one', () => {
    const [first, second] = stretchesOf('---\ntitle\n---\nText', [at(0, 14, 18)], english);
    expect(first).toMatchObject({ blockIds: [], text: '---\ntitle\n---\n' });
    expect(second).toMatchObject({ blockIds: ['b0'], text: 'Text' });
  });

  it('are shared by blocks that start on one line', () => {
    const stretches = stretchesOf(
      'one two\nthree',
      [at(0, 0, 3), at(1, 4, 7), at(2, 8, 13)],
      english,
    );
    expect(stretches.map(({ blockIds }) => blockIds)).toEqual([['b0', 'b1'], ['b2']]);
  });

  it('is the whole text in the voice of the document where no block has a place', () => {
    const persian = { language: 'fa', direction: 'rtl' } as const;
    expect(stretchesOf('متن', [makeBlock(0, 'متن')], persian)).toEqual([
      { id: 'before-0', blockIds: [], text: 'متن', ...persian },
    ]);
  });

  it('are the text again when they are joined, to the last character', () => {
    const lines = fc.array(fc.constantFrom('', 'قنات', 'a line', ' ', '\t۱۲'), { maxLength: 20 });
    fc.assert(
      fc.property(lines, fc.array(fc.nat(120), { maxLength: 10 }), (all, starts) => {
        const text = all.join('\n');
        const blocks = [...starts].sort((a, b) => a - b).map((start, i) => at(i, start, start + 1));
        const joined = stretchesOf(text, blocks, english).map((stretch) => stretch.text);
        expect(joined.join('')).toBe(text);
      }),
      { seed: 17 },
    );
  });
});

describe('the blocks of some sections of a record', () => {
  const blocks = [at(0, 4, 7, 'one'), at(1, 8, 11, 'two'), at(2, 12, 17, 'three')];
  const sections = splitIntoSections(stretchesOf('---\none\ntwo\nthree', blocks, english), 4);

  it.each([
    ['the first, in which none starts', 0, 0, { first: -1, last: -1 }],
    ['one in the middle', 1, 1, { first: 0, last: 0 }],
    ['the last two', 2, 3, { first: 1, last: 2 }],
    ['all', 0, 3, { first: 0, last: 2 }],
  ])('are those that start in %s', (_, from, to, run) => {
    expect(blockRun(sections.slice(from, to + 1), blocks)).toEqual(run);
  });
});
