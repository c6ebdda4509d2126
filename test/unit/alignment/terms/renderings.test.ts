/** How terms are found rendered, what may hold them, and how several become one. */
import { describe, expect, it } from 'vitest';
import { planArrival } from '../../../../corpus/alignment/terms/arriving.ts';
import { beginningsOf, mayHold } from '../../../../corpus/alignment/terms/beginnings.ts';
import {
  countRenderings,
  renderingAt,
  sameWords,
} from '../../../../corpus/alignment/terms/renderings.ts';
import { occurrences } from '../../../../corpus/alignment/occurrences.ts';
import {
  mergeTerms,
  TermDraft,
  TermId,
  type Term,
} from '../../../../corpus/alignment/terms/term.ts';

const draft = (fa: string, en: string, more: Partial<TermDraft> = {}): TermDraft =>
  TermDraft.parse({
    original: { language: 'fa', words: fa },
    translation: { language: 'en', words: en },
    ...more,
  });
const known = (id: string, term: TermDraft): Term => ({
  ...term,
  id: TermId.parse(id),
  created: '2026-01-02',
  modified: '2026-01-02',
});

describe('the rendering of a term', () => {
  const garden = draft('باغ', 'garden', { allowed: ['orchard'], forbidden: ['yard'] });
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    [
      'in the preferred words, inflected',
      'باغ‌هایشان سبز است.',
      'Their gardens are green.',
      'preferred',
      'garden',
    ],
    ['in allowed words', 'باغ سبز است.', 'The orchards are green.', 'allowed', 'orchard'],
    ['in forbidden words', 'باغ سبز است.', 'The yard is green.', 'forbidden', 'yard'],
    ['nowhere', 'باغ سبز است.', 'All was green.', 'none', ''],
  ];
  it.each(cases)('%s', (_, text, counterpart, standing, words) => {
    const [range] = occurrences('باغ', text);
    expect(renderingAt(garden, 'original', text, range!, counterpart)).toMatchObject({
      standing,
      words,
    });
  });

  it('in words that no list has is what stands at its place', () => {
    const well = draft('چاه', 'shaft');
    const text = 'چاه ژرف است و باغ سبز.';
    const found = renderingAt(
      well,
      'original',
      text,
      { start: 0, end: 3 },
      'The well is deep and the garden green.',
    );
    expect(found).toMatchObject({ standing: 'other', words: 'well' });
  });

  it('in the words of another term is told before anything is guessed', () => {
    const [range] = occurrences('باغ', 'باغ سبز است.');
    const text = 'The meadow is green.';
    expect(
      renderingAt(garden, 'original', 'باغ سبز است.', range!, text, ['garden', 'meadow']),
    ).toMatchObject({ standing: 'other', words: 'meadow' });
  });

  it('in its own words counts before longer ones of another term', () => {
    const [range] = occurrences('باغ', 'باغ سبز است.');
    const text = 'The meadowland and the garden are green.';
    expect(
      renderingAt(garden, 'original', 'باغ سبز است.', range!, text, ['meadowland']),
    ).toMatchObject({ standing: 'preferred', words: 'garden' });
  });

  it('is looked for from the other language too', () => {
    const found = renderingAt(garden, 'translation', 'A garden.', { start: 2, end: 8 }, 'باغی.');
    expect(found).toMatchObject({
      standing: 'preferred',
      words: 'باغ',
      range: { start: 0, end: 4 },
    });
  });

  it('is counted with its other forms', () => {
    const other = (words: string) => ({ standing: 'other' as const, words });
    const none = { standing: 'none' as const, words: '' };
    const preferred = { standing: 'preferred' as const, words: 'garden' };
    expect(
      countRenderings([other('park'), none, preferred, other('parks'), other('meadow')]),
    ).toEqual([
      { standing: 'preferred', words: 'garden', count: 1 },
      { standing: 'other', words: 'park', count: 2 },
      { standing: 'other', words: 'meadow', count: 1 },
      { standing: 'none', words: '', count: 1 },
    ]);
  });

  it.each([
    ['باغ', 'باغ‌ها', true],
    ['gardens', 'garden', true],
    ['باغ', 'باغبان', false],
    ['green garden', 'garden', false],
  ])('«%s» and «%s» are the same words: %s', (a, b, same) => {
    expect(sameWords(a, b)).toBe(same);
  });
});

describe('a text that holds a term is never passed over', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['کتاب', 'کتاب‌هایشان را برد.'],
    ['كتاب', 'کتابی'],
    ['ستاره', 'ستارگان'],
    ['رفتن', 'نمی‌روم'],
    ['آب', 'آب‌ها'],
    ['آب روان', 'آب‌های روان'],
    ['study', 'She studied.'],
    ['child', 'Children play.'],
    ['qanat', 'QANATS'],
  ];
  it.each(cases)('«%s» in «%s»', (term, text) => {
    expect(mayHold(beginningsOf([text]), term)).toBe(true);
  });

  it('and one that does not is told so', () => {
    expect(mayHold(beginningsOf(['The well is deep.']), 'garden')).toBe(false);
  });
});

describe('several terms', () => {
  it('become one that allows the renderings of all but the forbidden', () => {
    const merged = mergeTerms(draft('باغ', 'garden', { note: 'a' }), [
      draft('باغ', 'Orchard', { forbidden: ['yard'], note: 'b' }),
      draft('باغ', 'yard', { kind: 'noun' }),
    ]);
    expect(merged).toEqual(
      draft('باغ', 'garden', {
        allowed: ['Orchard'],
        forbidden: ['yard'],
        note: 'a\nb',
        kind: 'noun',
      }),
    );
  });

  it('that arrive are added once, or make the one that is there more complete', () => {
    const here = [
      known('1', draft('باغ', 'garden')),
      known('2', draft('چاه', 'well', { note: 'x' })),
    ];
    const turned = TermDraft.parse({
      original: { language: 'en', words: 'Well' },
      translation: { language: 'fa', words: 'چاه' },
    });
    const plan = planArrival(here, [
      draft('باغ', 'Garden', { note: 'green' }),
      turned,
      draft('قنات', 'qanat'),
      draft('قنات', 'Qanat'),
      draft('چاه', 'shaft'),
    ]);
    expect(plan.added.map(({ translation }) => translation.words)).toEqual(['qanat', 'shaft']);
    expect(plan.enriched.map(({ term, draft: after }) => [term.id, after.note])).toEqual([
      ['1', 'green'],
    ]);
    expect(plan.same).toBe(2);
  });
});
