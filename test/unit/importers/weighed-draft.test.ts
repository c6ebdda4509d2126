/** One look at each letter: it tells what looks of their own would. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashText } from '../../../corpus/document/block-id.ts';
import { weighDrafts } from '../../../corpus/importers/weighed-draft.ts';
import { weighText } from '../../../corpus/text/language.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  arbitraryText,
  fc.array(arbitraryText, { minLength: 20, maxLength: 40 }).map((all) => all.join(' باغ garden ')),
);

it('tells the same hash, kinds, language and direction of a text as if each were asked alone', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 4 }), (all) => {
      const drafts = all.map((text) => ({
        kind: 'paragraph' as const,
        text,
        marks: [],
        part: 0,
        place: {},
      }));
      const weighed = weighDrafts(drafts);
      expect(weighed.map(({ hash }) => hash)).toEqual(all.map((text) => hashText(text)));
      expect(weighed.map(({ own }) => own)).toEqual(all.map((text) => weighText(text)));
      for (const { hash } of weighed) expect(hash).toMatch(/^[0-9a-z]{9}$/u);
    }),
    { seed, numRuns: 300 },
  );
});
