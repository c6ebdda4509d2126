/** Drafts of other programs placed in a text, and found there again. */
import { expect, it } from 'vitest';
import { anchorAll } from '../../../../corpus/annotations/anchor-all.ts';
import { placeDraft } from '../../../../corpus/annotations/incoming/place.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { makeDocument } from '../../../support/documents.ts';

const plain = plainText(
  makeDocument([
    'The spring lies under the old wall, and its water is cold.',
    'A mill stood bellow the spring for two hundred years, people say.',
    'Nobody has seen the wheel turn since then.',
  ]).blocks,
);

it('words that were changed keep the place where they were found (one was placed at import and lost afterwards)', () => {
  const quote = {
    exact: 'mill stood below the spring',
    prefix: 'water is cold.\nA ',
    suffix: ' for two hundred years, people',
  };
  const { selectors, interval } = placeDraft(plain, { quote });
  const start = plain.text.indexOf('mill stood');
  const end = start + 'mill stood bellow the spring'.length;
  expect(interval).toEqual({ start, end });
  expect(selectors).toEqual([
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', ...quote },
  ]);
  const [found] = anchorAll(plain, [{ selectors }]);
  if (found === undefined || found === 'orphan') throw new Error('it is not found again');
  expect(found.range.start.offset).toBe('A '.length);
});

it('words that are not found have no place', () => {
  const quote = { exact: 'a boat of copper on a lake', prefix: '', suffix: '' };
  expect(placeDraft(plain, { quote })).toEqual({
    selectors: [{ type: 'TextQuoteSelector', ...quote }],
  });
});
