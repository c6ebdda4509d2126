import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../corpus/document/part.ts';
import { citablePart } from '../../../../renderer/state/citing.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';

const part = (id: string, change: Partial<Part>): Part => ({
  id,
  kind: 'article',
  title: '',
  authors: [],
  dates: [],
  language: 'en',
  direction: 'ltr',
  ...change,
});

const parts = [
  part('menu', { kind: 'section' }),
  part('article', { title: 'Water' }),
  part('comment', { kind: 'comment', parent: 'article', title: 'Re: Water' }),
  part('answer', { kind: 'comment', parent: 'comment' }),
  part('lost', { kind: 'comment', parent: 'nobody' }),
  part('same', { title: 'The qanat' }),
  part('round', { kind: 'comment', parent: 'round' }),
];
const document = makeDocument(
  parts.map(({ id }, index) => makeBlock(index, id, { part: id })),
  { parts },
);

describe('the part that is cited', () => {
  it.each([
    { here: 'article', cited: 'article', why: 'an article by its own title' },
    { here: 'comment', cited: 'article', why: 'a comment by the article under which it stands' },
    { here: 'answer', cited: 'article', why: 'an answer to a comment by the article as well' },
    { here: 'menu', cited: undefined, why: 'a section without a title not at all' },
    { here: 'lost', cited: undefined, why: 'a comment without its article not at all' },
    { here: 'same', cited: undefined, why: 'an article with the document’s title as the document' },
    { here: 'round', cited: undefined, why: 'a part that is its own parent not at all' },
  ])('is known: $why', ({ here, cited }) => {
    const block = document.blocks.find(({ part }) => part === here);
    expect(citablePart(document, block?.id ?? '')?.id).toBe(cited);
  });

  it('is none before anything was read', () => {
    expect(citablePart(document, null)).toBeUndefined();
  });
});
