// Part of a sentence found again in its translation.
import { expect, it } from 'vitest';
import { project } from '../../../corpus/alignment/project.ts';

const cases: readonly (readonly [from: string, part: string, to: string, words: string])[] = [
  [
    'چاه عمیق است و باغ سبز است.',
    'باغ سبز',
    'The well is deep and the garden is green.',
    'garden is green',
  ],
  [
    'The well is deep and the garden is green.',
    'well is deep',
    'چاه عمیق است و باغ سبز است.',
    'چاه عمیق',
  ],
  [
    'رستمی در سال ۱۲۵۰ از شیراز به تبریز رفت.',
    'شیراز به تبریز',
    'In 1250 Rostami left Shiraz for Tabriz.',
    'Shiraz for Tabriz',
  ],
  ['کتاب‌هایشان روی میز بود.', 'کتاب‌هایشان', 'Their books were on the table.', 'books'],
];

it.each(cases)('projects from %s the words %s', (from, part, to, words) => {
  const start = from.indexOf(part);
  const found = project(from, { start, end: start + part.length }, to);
  expect(found && to.slice(found.start, found.end)).toBe(words);
  expect(found!.confidence).toBeGreaterThan(0.2);
  expect(found!.confidence).toBeLessThanOrEqual(1);
});

it('finds nothing for words that the other side does not say, nor in an empty one', () => {
  const from = 'باغ سبز است.';
  expect(project(from, { start: 0, end: 3 }, 'He slept.')).toBeUndefined();
  expect(project(from, { start: 0, end: 3 }, '')).toBeUndefined();
});

it('knows a pair of words that the alignment learned', () => {
  const lexicon = [
    { original: 'مقنی', translation: 'digger', forward: 0.7, backward: 0.7, seen: 5 },
  ];
  const found = project('مقنی پایین رفت.', { start: 0, end: 4 }, 'The digger went down.', {
    lexicon,
  });
  expect(found).toMatchObject({ start: 4, end: 10 });
});
