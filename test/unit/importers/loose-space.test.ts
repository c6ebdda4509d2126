/** Loose white space: found wherever it stands, and nowhere else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLooseSpace } from '../../../corpus/importers/loose-space.ts';

describe('hasLooseSpace', () => {
  it.each([
    ['', false],
    [' ', false],
    [' bread and باغ ', false],
    ['a b\u00a0 c\u200c', false],
    ['  ', true],
    ['bread  and', true],
    ['باغ  ', true],
    ['\nbread', true],
    ['bread\t', true],
    ['bread \r', true],
    ['a\f', true],
  ])('%j: %s', (text, expected) => {
    expect(hasLooseSpace(text)).toBe(expected);
  });

  it('finds what a pattern finds, after whatever was looked at before', () => {
    const unit = fc.constantFrom(
      ' ',
      ' ',
      'a',
      'ب',
      '\u200c',
      '\ud83d\ude00',
      '\n',
      '\t',
      '\u2028',
    );
    const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, (each) => {
        expect(hasLooseSpace(each)).toBe(/[\t\n\f\r]| {2}/u.test(each));
      }),
      { seed: 13, numRuns: 1000 },
    );
  });

  it('finds the last of a text that is longer than most', () => {
    expect(hasLooseSpace('bread and '.repeat(5000))).toBe(false);
    expect(hasLooseSpace(`${'bread and '.repeat(5000)} `)).toBe(true);
  });
});
