import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../../../corpus/document/summary.ts';
import { titleMatcherOf } from '../../../../renderer/state/title-search.ts';

const documents = [
  { title: 'می‌روم به کتابخانهٔ ملی', authors: ['علی'] },
  { title: 'The Qanat: A River Under the Desert', authors: ['Nora Smith'] },
] as unknown as readonly DocumentSummary[];

describe('searching titles', () => {
  it.each([
    { query: '', found: [0, 1] },
    { query: 'كتابخانه', found: [0] },
    { query: 'مي روم', found: [0] },
    { query: 'میروم', found: [0] },
    { query: 'ملی می‌روم', found: [0] },
    { query: 'qanat', found: [1] },
    { query: 'desert river', found: [1] },
    { query: 'smith', found: [1] },
    { query: 'smith river', found: [1] },
    { query: 'نیست', found: [] },
  ])('«$query» finds $found', ({ query, found }) => {
    const has = titleMatcherOf(query) ?? (() => true);
    const indices = documents.flatMap((one, index) => (has(one) ? [index] : []));
    expect(indices).toEqual(found);
  });
});
