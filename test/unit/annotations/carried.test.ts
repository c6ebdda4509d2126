/** Comments of a file become annotations that stay somebody else's. */
import { describe, expect, it } from 'vitest';
import { Annotation, foreignBodies, ownBody } from '../../../corpus/annotations/annotation.ts';
import { carriedAnnotation } from '../../../corpus/annotations/carried.ts';
import { changeAnnotation } from '../../../corpus/annotations/change.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../corpus/document/range.ts';
import { makeDocument } from '../../support/documents.ts';

const document = makeDocument(['آب روان در قنات', 'The qanat brings water']);
const plain = plainText(document.blocks);
const carry = (number = 3, created?: string) =>
  carriedAnnotation(
    document.id,
    plain,
    {
      number,
      range: rangeAt(plain, { start: 0, end: 8 }),
      notes: [
        { author: 'مریم', text: 'کدام آب؟', ...(created === undefined ? {} : { created }) },
        { author: '', text: 'The river.' },
      ],
    },
    '2026-03-21T08:00:00.000Z',
  );

describe('carriedAnnotation', () => {
  it('says who wrote what, in the direction of the words, on the trimmed passage', () => {
    const made = carry(3, '2020-05-06T07:08:09.000Z');
    expect(Annotation.parse(made)).toEqual(made);
    expect(made).toMatchObject({ motivation: 'commenting', created: '2020-05-06T07:08:09.000Z' });
    expect(made.selectors).toContainEqual(expect.objectContaining({ exact: 'آب روان' }));
    expect(made.bodies).toMatchObject([
      {
        value: 'کدام آب؟',
        language: 'fa',
        direction: 'rtl',
        creator: { name: 'مریم' },
        created: '2020-05-06T07:08:09.000Z',
      },
      { value: 'The river.', language: 'en', direction: 'ltr', creator: { name: '' } },
    ]);
  });

  it('gives the same comment of the same bytes the same id, and each of a file its own', () => {
    expect(carry(3)).toEqual(carry(3));
    expect(carry(3).id).not.toBe(carry(4).id);
  });

  it('takes the time of the import where the file has none', () => {
    expect(carry().created).toBe('2026-03-21T08:00:00.000Z');
  });
});

describe('a reader who writes under a carried comment', () => {
  const note = { text: 'از رود', language: 'fa', direction: 'rtl' } as const;
  const changed = changeAnnotation(carry(), { note, colour: 'green' }, '2026-04-01T00:00:00.000Z');

  it('has a note beside what others wrote, which stays as it was', () => {
    expect(foreignBodies(changed)).toEqual(carry().bodies);
    expect(ownBody(changed)?.value).toBe('از رود');
    expect(ownBody(carry())).toBeUndefined();
  });

  it('takes away only the own note', () => {
    const without = changeAnnotation(changed, { note: null }, '2026-04-02T00:00:00.000Z');
    expect(without.bodies).toEqual(carry().bodies);
    expect(without.motivation).toBe('commenting');
  });
});
