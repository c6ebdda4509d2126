/** Units of texts: the same however they are copied, and what they tell does not depend on it. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativeUnitsOf } from '../../../corpus/importers/native-units.ts';
import { weighText } from '../../../corpus/text/language.ts';
import { unitsOf } from '../../../corpus/text/text-units.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

const texts = fc.oneof(
  arbitraryText,
  fc.array(arbitraryText, { minLength: 20, maxLength: 40 }).map((all) => all.join(' باغ garden ')),
);

describe('units', () => {
  it('are copied the same by Node and by hand', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const expected = [...unitsOf(text).subarray(0, text.length)];
        expect([...nativeUnitsOf(text).subarray(0, text.length)]).toEqual(expected);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('are copied of texts longer than the array that most share', () => {
    const text = 'باغ '.repeat(10_000);
    expect(nativeUnitsOf(text).subarray(-4)).toEqual(unitsOf(text.slice(-4)).subarray(0, 4));
  });

  it('tell the same of a text, after whatever other text', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const told = weighText(text);
        weighText(other, nativeUnitsOf(other));
        expect(weighText(text, nativeUnitsOf(text))).toEqual(told);
      }),
      { seed, numRuns: 300 },
    );
  });
});
