/** Texts that are said to be composed are: the engine agrees. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kindsIn } from '../../../corpus/text/character-class.ts';
import { mayCompose } from '../../../corpus/text/composition.ts';
import { unitsOf } from '../../../corpus/text/text-units.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

const ask = (text: string): boolean => mayCompose(unitsOf(text), text.length, kindsIn(text));

it.each([
  ['درهٔ', false],
  ['باغِ بزرگ', false],
  ['آب', false],
  ['ا\u0653ب', true],
  ['جزو\u0654', true],
  ['مُّ', true],
  ['e\u0301', true],
  ['\u0654', false],
  ['', false],
])('%s may change: %s', (text, expected) => {
  expect(ask(text)).toBe(expected);
});

it('leaves out no letter that has one with an Arabic mark', () => {
  const missed: string[] = [];
  for (let mark = 0x64b; mark <= 0x655; mark += 1) {
    for (let base = 0x20; base < 0xd800; base += 1) {
      const text = String.fromCharCode(base, mark);
      if (text.normalize('NFC') !== text && !ask(text)) missed.push(text);
    }
  }
  expect(missed).toEqual([]);
});

const marked = fc.string({
  unit: fc.constantFrom(
    ...Array.from('اإوىیهةدرکء \u064b\u064e\u0651\u0653\u0654\u0655\u0670\u0301e'),
  ),
  maxLength: 12,
});

it('leaves out no text that composition changes', () => {
  fc.assert(
    fc.property(fc.oneof(marked, arbitraryText), (text) => {
      expect(ask(text) || text.normalize('NFC') === text).toBe(true);
    }),
    { seed, numRuns: 3000 },
  );
});
