/** Names of blocks: short, unique, and steady. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBlockNamer, hashText } from '../../../corpus/document/block-id.ts';

const names = (texts: readonly string[]) =>
  texts.map((text) => hashText(text)).map(createBlockNamer());

describe('createBlockNamer', () => {
  it('gives short, unique names of plain characters to any texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 40 }), (texts) => {
        const given = names([...texts, ...texts]);
        expect(new Set(given).size).toBe(given.length);
        for (const name of given) expect(name).toMatch(/^[a-z0-9.]{1,14}$/u);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('gives the same names when the same text is imported again', () => {
    expect(names(['باغ', 'a', 'باغ'])).toEqual(names(['باغ', 'a', 'باغ']));
  });

  it('keeps the names of the other blocks when one is inserted, changed or left out', () => {
    const [first, second, third] = names(['one', 'two', 'three']);
    expect(names(['zero', 'one', 'two', 'three']).slice(1)).toEqual([first, second, third]);
    expect(names(['one', 'changed', 'three'])).toEqual([first, expect.anything(), third]);
    expect(names(['one', 'three'])).toEqual([first, third]);
  });

  it('stays within 14 characters for a line that a document repeats a hundred thousand times', () => {
    const name = createBlockNamer();
    let last = '';
    for (let count = 0; count < 100_000; count += 1) last = name(hashText('***'));
    expect(last.length).toBeLessThanOrEqual(14);
  });
});

describe('hashText', () => {
  it.each([
    ['', 'vjl67o803'],
    ['a', '2p94epp1d'],
    ['باغ', 'ogs2wroj4'],
  ])('keeps the names that libraries have on disk: «%s»', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });
});
