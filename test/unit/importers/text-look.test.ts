/** One look at the letters of a text tells what looks for each thing alone would. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashText } from '../../../corpus/document/block-id.ts';
import { lookAt, lookAtTidy } from '../../../corpus/importers/text-look.ts';
import { kindsIn } from '../../../corpus/text/character-class.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

const spaced = fc
  .array(fc.constantFrom('باغ', 'tide', ' ', '  ', '\n', '\t', '\f', '\r', '\u00a0', '«', '\u0001'))
  .map((all) => all.join(''));
const texts = fc.oneof(spaced, arbitraryText, fc.string({ unit: 'binary' }));

it('tells the hash and the kinds of a text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(lookAt(text)).toEqual({ text, seen: kindsIn(text), hash: hashText(text) });
    }),
    { seed, numRuns: 500 },
  );
});

it('tells a text with single spaces alone without those at its ends, and no other', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const bare = text.replace(/^[ \n\r\t\f]+|[ \n\r\t\f]+$/gu, '');
      const isTidy = !/[\u0000-\u001f]| {2}/u.test(bare);
      expect(lookAtTidy(text)).toEqual(isTidy ? lookAt(bare) : undefined);
    }),
    { seed, numRuns: 1000 },
  );
});
