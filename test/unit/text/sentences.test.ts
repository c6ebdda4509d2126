// Sentences: where they end in both languages, and the stops that end none.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../corpus/text/sentences.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

const cases: readonly (readonly [what: string, sentences: readonly string[]])[] = [
  ['Persian full stops', ['آب از کوه می‌آید.', 'باغ را سیراب می‌کند.']],
  ['Persian questions and exclamations', ['چرا؟', 'نمی‌دانم!', 'شاید فردا.']],
  ['several marks in a row', ['واقعاً؟!', 'بله.']],
  ['a semicolon inside a sentence', ['آب کم بود؛ باغ خشک شد.', 'باران آمد.']],
  ['an ellipsis after a word', ['رفت…', 'برنگشت.']],
  ['an ellipsis that goes on', ['او گفت … و رفت.', 'I thought ... well, no.']],
  ['a quotation that ends its sentence', ['گفت: «باران می‌آید.»', 'همه خندیدند.']],
  ['a quotation that its sentence goes on after', ['«چرا؟» پرسید و رفت.', '“Why?” he asked.']],
  ['Persian abbreviations', ['نک. ص. ۱۲ و صص. ۱۴–۱۶.', 'در ۵۵۰ ق.م. زاده شد.', 'ر.ک. فصل دوم.']],
  ['a doctor without a stop', ['دکتر آمد.', 'مهندس رفت.']],
  ['Persian decimals and dates', ['۱۲٫۵ متر و ۳.۵ متر بود.', 'در ۱۳۹۰/۹/۱۳ رسید.']],
  ['numbers of a list', ['۱. آب', '2. Water', 'الف. خاک', 'b. Soil']],
  ['English titles', ['Mr. and Mrs. Gray met Dr. Stone.', 'St. Mary is near.']],
  [
    'initials',
    ['J. R. Green wrote it.', 'So did George A. Brown.', 'We chose plan B.', 'It failed.'],
  ],
  [
    'countries and times',
    [
      'It is in the U.S. Geological Survey.',
      'He left the U.S.',
      'The sea was calm at 5 a.m. and at noon.',
    ],
  ],
  [
    'Latin abbreviations',
    [
      'Use trees, e.g. Oaks, i.e. Quercus.',
      'See p. 12, vol. 3, no. 4.',
      'The answer is no.',
      'Figs, nuts, etc.',
      'They last.',
    ],
  ],
  ['companies', ['Stone Inc. Holdings grew.', 'So did Gray Ltd.', 'The rest did not.']],
  ['dates with abbreviated months', ['It opened on Oct. 21, 2011.', 'It closed on Dec. 4.']],
  [
    'English decimals and versions',
    ['It rose 3.5 per cent.', 'Version 2.0.1 came.', 'See example.com for more.'],
  ],
  [
    'brackets',
    [
      'The well (it is deep. It is old.) is dry.',
      '(It is old.',
      'It is deep.)',
      'چاه (عمیق است. کهن است.) خشک شد.',
    ],
  ],
  [
    'closing marks after the stop',
    ['He said “It rains.”', 'She (too.) stayed.', "They 'left.'", 'End.'],
  ],
  [
    'both languages in turn',
    ['The qanat is old.', 'قنات کهن است.', 'Is it dry?', 'خشک است؟', 'No.'],
  ],
  ['no stop at the end', ['آب آمد.', 'باغ سبز']],
];

const found = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each(cases)('knows %s', (_, sentences) => {
    expect(found(sentences.join('\n'))).toEqual(sentences);
    // In one line "1." is the end of a sentence that ends in a number.
    if (sentences.includes('الف. خاک')) return;
    expect(found(sentences.join(' '))).toEqual(sentences);
    expect(found(sentences.join('  '))).toEqual(sentences);
  });

  it('parts sentences that were typed without a space between', () => {
    const text = 'باران آمد.زمین سبز شد.';
    expect(sentencesOf(text)).toEqual([
      { start: 0, end: 10 },
      { start: 10, end: 22 },
    ]);
  });

  it('gives nothing for white space', () => {
    expect(sentencesOf(' \n ')).toEqual([]);
  });

  it('puts every character but white space in exactly one sentence', () => {
    const piece = fc.oneof(
      arbitraryText,
      fc.constantFrom(...cases.flatMap(([, list]) => list), '. ', '؟ ', '(', ')', '»', 'ص. '),
    );
    const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (whole) => {
        let end = 0;
        for (const sentence of sentencesOf(whole)) {
          expect(whole.slice(end, sentence.start).trim()).toBe('');
          expect(sentence.end).toBeGreaterThan(sentence.start);
          end = sentence.end;
        }
        expect(whole.slice(end).trim()).toBe('');
      }),
      { seed, numRuns: 1000 },
    );
  });
});
