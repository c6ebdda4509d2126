import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessHeight, splitIntoSections } from '../../../../renderer/reader/sections.ts';

const items = fc
  .array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 })
  .map((lengths) => lengths.map((length, id) => ({ id: String(id), text: 'x'.repeat(length) })));

describe('sections', () => {
  it('hold every item once, in order', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 500 }), (all, size) => {
        const sections = splitIntoSections(all, size);
        expect(sections.flatMap((section) => section.items)).toEqual(all);
      }),
      { seed: 3 },
    );
  });

  it('stay within their size unless one item is larger, and are never empty', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 500 }), (all, size) => {
        for (const section of splitIntoSections(all, size)) {
          expect(section.items.length).toBeGreaterThan(0);
          const lengths = section.items.map(({ text }) => text.length);
          expect(section.characters).toBe(lengths.reduce((sum, length) => sum + length, 0));
          const filled = lengths.filter((length) => length > 0);
          expect(section.characters <= size || filled.length === 1).toBe(true);
        }
      }),
      { seed: 5 },
    );
  });

  it('guess more height for longer text, larger letters and narrower columns', () => {
    const [section] = splitIntoSections([{ id: 'a', text: 'word '.repeat(400) }]);
    const guess = (change: object) =>
      guessHeight(section!, { width: 560, textSize: 18, lineHeight: 1.8, ...change });
    expect(guess({ textSize: 24 })).toBeGreaterThan(guess({}));
    expect(guess({ width: 300 })).toBeGreaterThan(guess({}));
    expect(guess({ lineHeight: 1.4 })).toBeLessThan(guess({}));
  });
});
