// Texts for property tests: arbitrary Unicode, and the characters that Persian text processing stumbles over.
import * as fc from 'fast-check';

/** The seed of every property test, so that a failure can be run again. */
export const seed = 1390;

const awkward = [
  ...Array.from('ابپتهیکوسدلمن'),
  ...Array.from('يىكةۀؤئءأإآٱ'),
  ...['\u064E', '\u0651', '\u0654', '\u0653', '\u0670', '\u0640'],
  ...[
    '\u200C',
    '\u200D',
    '\u200E',
    '\u200F',
    '\u061C',
    '\u202B',
    '\u2068',
    '\u2069',
    '\uFEFF',
    '\u00AD',
  ],
  ...Array.from('۰۵۹٠٥٩059'),
  ...Array.from('،؛؟«».,;!?"\'()[]-–…'),
  ...[' ', ' ', ' ', '\n', '\t', '\u00A0', '\u3000'],
  ...['\uFEFB', '\uFDF2', '\uFDFC', '\uFE8E', '\uFEE3', '\uFC5E', '\uFE70'],
  ...Array.from('abzABZéÉßøıİﬁ'),
  ...['e\u0301', '\u0301', 'か\u3099', 'が', 'क्षि', '한', '\u1112\u1161\u11AB'],
  ...['😀', '👩‍👩‍👧', '❤️', '𐎠', '𝐀', '\uD83D', '\uDE00', '\u0000'],
];

/** Strings of awkward pieces, some with arbitrary code points (lone surrogates too) between. */
export const arbitraryText = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...awkward) }, fc.string({ unit: 'binary' })),
    {
      maxLength: 24,
    },
  )
  .map((pieces) => pieces.join(''));
