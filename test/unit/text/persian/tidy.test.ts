import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidy } from '../../../../corpus/text/persian/tidy.ts';

describe('a tidied text', () => {
  it.each([
    { text: 'كتابي از علي', tidied: 'کتابی از علی' },
    { text: 'موسى آمد', tidied: 'موسی آمد' },
    { text: 'می شود و نمي روند', tidied: 'می‌شود و نمی‌روند' },
    { text: 'مي خواهم بگويم', tidied: 'می‌خواهم بگویم' },
    { text: 'می گفته است', tidied: 'می‌گفته است' },
    { text: 'کتاب ها و کتاب های تازه', tidied: 'کتاب‌ها و کتاب‌های تازه' },
    { text: 'کتاب هایی که کتاب هایمان شد', tidied: 'کتاب‌هایی که کتاب‌هایمان شد' },
    { text: 'خانه ی ما', tidied: 'خانه‌ی ما' },
    { text: 'رفته ام و گفته اند؛ خانه ای', tidied: 'رفته‌ام و گفته‌اند؛ خانه‌ای' },
    { text: 'بزرگ تر و مهم ترین', tidied: 'بزرگ‌تر و مهم‌ترین' },
    { text: 'می\u200Fرود و کتاب\u200Bها، می¬شود', tidied: 'می‌رود و کتاب‌ها، می‌شود' },
    { text: 'گفت "سلام بر تو" و رفت', tidied: 'گفت «سلام بر تو» و رفت' },
    { text: 'گفت « سلام » و رفت', tidied: 'گفت «سلام» و رفت' },
    { text: 'كتاب ها را مي خوانم', tidied: 'کتاب‌ها را می‌خوانم' },
  ])('$text → $tidied', ({ text, tidied }) => {
    expect(tidy(text).text).toBe(tidied);
  });

  it.each([
    { why: 'wine', text: 'می ناب و می باقی' },
    { why: 'the month of May', text: 'ماه می شد و ۱۲ می رفتند' },
    { why: 'a word that only begins alike', text: 'قدیمی شدند' },
    { why: 'wet', text: 'هوای تر و خشک' },
    { why: 'that, to, what', text: 'که ای کاش به ام چه' },
    { why: 'somebody who is called', text: 'بنده ای کاش' },
    { why: 'digits and tatweel', text: 'ســال ۱۴۰۲ و ١٢٣ و 12' },
    { why: 'an English quotation', text: 'کتاب "What is this" را' },
    { why: 'inches', text: 'قطر 12" و 14" است' },
    { why: 'an Arabic quotation', text: 'گفت «إن الله مع الذين كانوا في البيت» و رفت' },
    { why: 'what is well typed', text: 'می‌رود به خانه‌ی «دوست»؛ کتاب‌ها!' },
  ])('leaves $why alone', ({ text }) => {
    expect(tidy(text).text).toBe(text);
  });

  it('leaves the ranges alone that are code', () => {
    expect(tidy('كد كا', [{ start: 0, end: 2 }]).text).toBe('كد کا');
  });

  it('keeps what it did not touch under its offsets, and is tidy', () => {
    const pieces = fc.array(
      fc.constantFrom(
        ...[
          'كتاب',
          ' ها',
          'می',
          ' ',
          ' شود',
          'خانه',
          ' ی',
          ' ام',
          '"',
          '« ',
          ' »',
          '\u200F',
          '\u200C',
        ],
        ...[
          'علي',
          ' تر',
          'ین',
          ' بزرگ',
          'New York',
          '\n',
          '\t',
          '🌱',
          'رَ',
          '۱۲',
          '﴿',
          '﴾',
          '.',
          'که',
        ],
      ),
      { maxLength: 16 },
    );
    fc.assert(
      fc.property(pieces, (words) => {
        const text = words.join('');
        const { text: tidied, map } = tidy(text);
        expect([map.inputLength, map.outputLength]).toEqual([text.length, tidied.length]);
        expect(tidy(tidied).text).toBe(tidied);
        let last = 0;
        for (let offset = 0; offset <= text.length; offset += 1) {
          const shown = map.toOutput(offset, 'start');
          expect(shown).toBeGreaterThanOrEqual(last);
          last = shown;
        }
        // The letters of a passage are those that it is shown with.
        const letters = (some: string) =>
          some
            .replace(/[^\p{L}]/gu, '')
            .replace(/[يىك]/gu, '_')
            .replace(/[یک]/gu, '_');
        for (let start = 0; start < text.length; start += 1) {
          const shown = map.toOutputRange({ start, end: text.length });
          expect(letters(tidied.slice(shown.start, shown.end))).toBe(letters(text.slice(start)));
          expect(map.toInputRange(shown).start).toBeGreaterThanOrEqual(start);
        }
      }),
      { seed: 14, numRuns: 400 },
    );
  });
});
