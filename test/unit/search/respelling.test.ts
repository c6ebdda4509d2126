// Finding across spellings: any phrase of a text is found, whole, after both were typed anew by other hands.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../../corpus/search/find.ts';
import { findQuote } from '../../../corpus/search/quote.ts';
import { seed } from '../../support/arbitrary-text.ts';

const sentences = [
  'قناتِ کهنِ یزد آب را از دامنهٔ کوه به باغ‌های شهر می‌رساند.',
  'مسئول کتابخانه گفت: «نسخهٔ خطی ۱۲ برگ دارد»؛ اما برگ‌هایش شماره ندارند.',
  'در سال ۱۳۹۰، هیئت باستان‌شناسی ویرانه‌ها را دید و پیش‌بینی‌ها را نوشت.',
  'آیا مسئلهٔ آبِ باغ (bāgh) را می‌توان با چاه‌های تازه پاسخ داد؟',
  'The reader کتابِ «حاشیه‌نویسی» را opened at page ۲۵ and نوشت: آری.',
];

/** Ways in which another hand types the same character. */
const respellings: Readonly<Record<string, readonly string[]>> = {
  ی: ['ی', 'ي', 'ى', '\uFBFC'],
  ک: ['ک', 'ك', '\uFB8E'],
  ه: ['ه', '\uFEEB'],
  آ: ['آ', 'ا\u0653', 'ا'],
  ا: ['ا', 'أ', '\uFE8D'],
  ئ: ['ئ', 'ي\u0654', 'ی\u0654', '\uFE8B'],
  '\u0654': ['\u0654', ''],
  '\u0650': ['\u0650', ''],
  '\u200C': ['\u200C', '', ' ', '\u200B', '\u200C\u200C'],
  ' ': [' ', '\u00A0', '  ', '\u200F ', '\n'],
  م: ['م', 'مَ', 'مـ', '\uFEE3'],
  ب: ['ب', 'بُ', '\u200Eب'],
  '«': ['«', '"', '“'],
  '»': ['»', '"', '”'],
  '؟': ['؟', '?'],
  '،': ['،', ',', ' ،'],
  '؛': ['؛', ';'],
  ā: ['ā', 'a\u0304', 'a', 'Ā'],
  e: ['e', 'E'],
  ...Object.fromEntries(
    Array.from('۰۱۲۳۴۵۶۷۸۹', (digit, value) => [
      digit,
      [digit, String(value), String.fromCharCode(0x660 + value)],
    ]),
  ),
};

/** The text typed anew, by choices; marks that open it are left out, as a query drops them. */
const respell = (text: string, choices: readonly number[]) =>
  Array.from(text, (character, index) => {
    const ways = respellings[character];
    return ways?.[(choices[index % choices.length] ?? 0) % ways.length] ?? character;
  }).join('');

const choices = fc.array(fc.nat(), { minLength: 5, maxLength: 40 });

describe('find, across spellings', () => {
  it('finds every phrase again and marks all of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        choices,
        choices,
        (sentence, from, count, textHand, queryHand) => {
          const words = sentence.split(' ');
          const first = from % words.length;
          const phrase = words.slice(first, first + count).join(' ');
          const before = respell(words.slice(0, first).join(' '), textHand);
          const middle = respell(phrase, textHand);
          const after = respell(words.slice(first + count).join(' '), textHand);
          const text = `${before} ${middle} ${after}`;
          const query = respell(phrase, queryHand);
          const start = before.length + 1;
          const hit = find(query, text).find((each) => each.start <= start + 1 && each.end > start);
          // Marks of direction at the edges belong to no letter; a written comma may have its space before it.
          const trimmed = middle.replace(/^[\u200E\u200F\s]+/u, '');
          expect(hit && text.slice(hit.start, hit.end).replace(/^[\u200E\u200F]+/u, '')).toBe(
            trimmed,
          );
          expect(findQuote(query, text).hits.length).toBeGreaterThan(0);
        },
      ),
      { seed, numRuns: 3000 },
    );
  });
});
