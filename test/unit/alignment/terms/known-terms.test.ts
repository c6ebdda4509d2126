/** Known terms in a passage: in their forms, the longer before the shorter, of either side. */
import { expect, it } from 'vitest';
import { knownTerms } from '../../../../corpus/alignment/terms/known-terms.ts';
import { TermDraft, TermId, type Term } from '../../../../corpus/alignment/terms/term.ts';

const term = (fa: string, en: string, allowed: readonly string[] = []): Term => ({
  ...TermDraft.parse({
    original: { language: 'fa', words: fa },
    translation: { language: 'en', words: en },
    allowed,
  }),
  id: TermId.parse(`${fa} ${en}`),
  created: '2026-01-02',
  modified: '2026-01-02',
});
const terms = [
  term('باغ', 'garden', ['orchard']),
  term('باغ', 'park'),
  term('باغ ایرانی', 'Persian garden'),
  term('چاه', 'well'),
];

it.each([
  ['fa', 'باغ‌هایشان', [['باغ‌هایشان', 'garden', 'orchard', 'park']]],
  [
    'fa',
    'باغ ایرانی و چاه',
    [
      ['باغ ایرانی', 'Persian garden'],
      ['چاه', 'well'],
    ],
  ],
  [
    'en',
    'Gardens and wells',
    [
      ['Gardens', 'باغ'],
      ['wells', 'چاه'],
    ],
  ],
  ['en', 'باغ', []],
  ['fa', 'رود', []],
] as const)('in %s, «%s»', (language, text, expected) => {
  const found = knownTerms(terms, text, language).map(({ start, end, renderings }) => [
    text.slice(start, end),
    ...renderings,
  ]);
  expect(found).toEqual(expected);
});

it('gives the words as the glossary has them, and what was written about them', () => {
  const noted = [{ ...terms[0]!, note: 'walled' }, terms[1]!];
  expect(knownTerms(noted, 'باغ‌هایشان', 'fa')).toMatchObject([
    { words: 'باغ', renderings: ['garden', 'orchard', 'park'], notes: ['walled'] },
  ]);
});
