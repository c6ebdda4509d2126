import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countKind,
  endOfWord,
  kinds,
  kindsIn,
  widthAt,
} from '../../../corpus/text/character-class.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

describe('kindsIn', () => {
  const cases: readonly (readonly [string, keyof typeof kinds, boolean])[] = [
    ['12 :', 'letter', false],
    ['۱۲ آب', 'letter', true],
    ['آب', 'latin', false],
    ['آب Ω', 'latin', false],
    ['آب é', 'latin', true],
    ['«آب»', 'leftToRight', false],
    ['آب é', 'leftToRight', true],
    ['آب ω', 'leftToRight', true],
    ['می‌رود', 'composable', false],
    ['خانهٔ', 'composable', true],
    ['Café', 'composable', false],
    ['Cafe\u0301', 'composable', true],
    ['\u2126', 'composable', true],
    ['plain words', 'surrogate', false],
    ['a 😀', 'surrogate', true],
  ];
  it.each(cases)('says of %j whether it has %s: %s', (text, kind, expected) => {
    expect((kindsIn(text) & kinds[kind]) !== 0).toBe(expected);
  });

  it('never calls a text settled that composition changes', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const mayChange = (kindsIn(text) & (kinds.composable | kinds.surrogate)) !== 0;
        expect(mayChange || text.normalize('NFC') === text).toBe(true);
      }),
      { seed },
    );
  });
});

describe('countKind', () => {
  it('counts letters as a regular expression does, in any text', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(countKind(text, kinds.letter)).toBe(text.match(/\p{L}/gu)?.length ?? 0);
      }),
      { seed },
    );
  });
});

describe('endOfWord', () => {
  const pattern = /[\p{L}\p{M}\u200C\u0640]+(?:['’][\p{L}\p{M}]+)*/gu;
  const wordsOf = (text: string): string[] => {
    const words: string[] = [];
    for (let at = 0; at < text.length;) {
      const end = endOfWord(text, at);
      if (end > at) words.push(text.slice(at, end));
      at = end > at ? end : at + widthAt(text, at);
    }
    return words;
  };

  it.each([
    ['', []],
    ["don't 'quote'", ["don't", 'quote']],
    ['خانه‌ها، آب', ['خانه‌ها', 'آب']],
    ["o'\u200Cx", ['o', '\u200Cx']],
    ['a𐎠b 😀 c', ['a𐎠b', 'c']],
  ])('finds the words of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('finds what a regular expression finds, in any text', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(wordsOf(text)).toEqual([...text.matchAll(pattern)].map(([word]) => word));
      }),
      { seed },
    );
  });
});
