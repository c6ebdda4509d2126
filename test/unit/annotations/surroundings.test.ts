/** How much of what stood around a quote stands around a place: letters in rows, on their own side. */
import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { patternOf } from '../../../corpus/annotations/quote-pattern.ts';
import { keptAround } from '../../../corpus/annotations/surroundings.ts';

const pattern = patternOf({
  type: 'TextQuoteSelector',
  exact: 'the mother well',
  prefix: 'A shaft was dug for ',
  suffix: ' before the tunnel.',
});
const { letters, start, end } = pattern;
const place = { start, end };

/** Each letter is its own partner, but those that `isLost`. */
function kept(isLost: (at: number) => boolean, where = place): number {
  const partners = Int32Array.from(letters.units, (_, at) => (isLost(at) ? -1 : at));
  return keptAround(pattern, partners, letters.units, where);
}

suite('keptAround', () => {
  it('is all where nothing changed, and nothing where no letter has a partner', () => {
    expect(kept(() => false)).toBe(1);
    expect(kept(() => true)).toBe(0);
  });

  it('does not count the letters of the quote itself', () => {
    expect(kept((at) => at >= start && at < end)).toBe(1);
    expect(kept((at) => at < start || at >= end)).toBe(0);
  });

  it('does not count fewer than four letters in a row, which any two sentences share', () => {
    expect(kept((at) => at % 4 === 3)).toBe(0);
    expect(kept((at) => at % 5 === 4)).toBeGreaterThan(0.5);
  });

  it('does not count what stood before the quote and stands after the place', () => {
    expect(kept((at) => at >= start, { start: 0, end: 1 })).toBe(0);
  });

  it('is 0 for a quote without surroundings', () => {
    const bare = patternOf({ type: 'TextQuoteSelector', exact: 'well', prefix: '', suffix: '' });
    const partners = Int32Array.from([0, 1, 2, 3]);
    expect(keptAround(bare, partners, bare.letters.units, { start: 0, end: 4 })).toBe(0);
  });

  it('is never more when one more letter is lost', () => {
    const letter = fc.nat(letters.units.length - 1);
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 12 }), letter, (lost, other) => {
        const less = kept((at) => at === other || lost.includes(at));
        expect(less).toBeLessThanOrEqual(kept((at) => lost.includes(at)));
        expect(less).toBeGreaterThanOrEqual(0);
      }),
      { seed: 11 },
    );
  });
});
