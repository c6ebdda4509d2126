// Finding: every spelling finds every other, marks exactly what it found, and finds nothing else.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, findInBlocks } from '../../../corpus/search/find.ts';
import { prepare } from '../../../corpus/search/prepared-text.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

const quoted = (query: string, text: string) =>
  find(query, text).map(({ start, end }) => text.slice(start, end));

/** Spellings of one word or phrase: each finds each other, whole. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  'kaf and yeh of both keyboards': ['کتابی', 'كتابي', 'كتابى', 'کتابي'],
  'yeh at the end': ['فارسی', 'فارسي', 'فارسى'],
  'ZWNJ, space and none after می': ['می‌روم', 'می روم', 'میروم', 'مي‌روم', 'مى روم'],
  'ZWNJ, space and none after نمی': ['نمی‌خواهد', 'نمی خواهد', 'نمیخواهد'],
  'ZWNJ, space and none before ها': ['کتاب‌ها', 'کتاب ها', 'کتابها', 'كتاب‌ها'],
  'ZWNJ, space and none inside a compound': ['نیم‌فاصله', 'نیم فاصله', 'نیمفاصله'],
  'ZWNJ at two places': ['پیش‌بینی‌ها', 'پیش بینی ها', 'پیشبینیها', 'پیش‌بینی ها', 'پیش بینی‌ها'],
  harakat: ['کتاب', 'کِتاب', 'کِتابْ', 'كِتَاب'],
  shadda: ['محمد', 'مُحَمَّد', 'محمّد'],
  tatweel: ['کتاب', 'کتــاب', 'کـتـاب'],
  digits: ['سال 1390', 'سال ۱۳۹۰', 'سال ١٣٩٠', 'سال ۱3٩0'],
  'the ezafe after heh': ['خانهٔ', 'خانۀ', 'خانه‌ی', 'خانه ی', 'خانه'],
  'the ezafe inside a phrase': ['خانهٔ ما', 'خانۀ ما', 'خانه‌ی ما', 'خانه ی ما', 'خانه ما'],
  'the ezafe with and without ZWNJ': ['خانه‌ی', 'خانهی', 'خانه ی'],
  'alef with and without madda': ['آرام', 'ارام', 'ا\u0653رام'],
  'hamza on alef': ['تأثیر', 'تاثیر', 'تا\u0654ثیر'],
  'alef below hamza and wasla': ['إسلام', 'اسلام', 'أسلام', 'ٱسلام'],
  مسئول: ['مسئول', 'مسؤول', 'مسوول', 'مسي\u0654ول', 'مسو\u0654ول'],
  شئون: ['شئون', 'شؤون', 'شوون'],
  مسئله: ['مسئله', 'مسأله', 'مساله'],
  هیئت: ['هیئت', 'هیأت', 'هیات'],
  'yeh with hamza': ['پاییز', 'پائیز', 'پايي\u0654ز'],
  'video, with and without hamza': ['ویدئو', 'ویدیو'],
  'waw with hamza': ['مؤمن', 'مومن', 'مو\u0654من'],
  'lone hamza': ['جزء', 'جز'],
  'teh marbuta': ['دایرةالمعارف', 'دایره‌المعارف', 'دایره المعارف'],
  'presentation forms': ['سلام', '\uFEB3\uFEFC\uFEE1', '\uFEB3\uFEE0\uFE8E\uFEE1'],
  'the ligature of Allah': ['الله', '\uFDF2'],
  'bidi marks': ['سال نو', 'سال \u200Fنو', 'سال\u200E نو', 'سال\u202B \u202Cنو'],
  'no-break space': ['سال نو', 'سال\u00A0نو', 'سال\u2009نو', 'سال\nنو', 'سال  نو'],
  'normal forms of Latin': ['café', 'cafe\u0301', 'CAFÉ'],
  transliteration: ['Nowruz', 'Nowrūz', 'nowru\u0304z'],
  'space at punctuation': ['نه، آری', 'نه ، آری', 'نه،آری'],
  'quotation marks': ['«نو»', '"نو"', '“نو”'],
  'a number and its noun': ['۲۰ساله', '20 ساله', '۲۰‌ساله'],
};

const pairs = Object.entries(spellings).flatMap(([what, list]) =>
  list.flatMap((query) => list.map((text) => [what, query, text] as const)),
);

const around: readonly (readonly [string, string])[] = [
  ['', ''],
  ['پیش از ', ' و پس از آن'],
  ['(', ')،'],
  ['😀 the ', '. The'],
];

describe('find', () => {
  it.each(pairs)('%s: «%s» finds «%s»', (_, query, text) => {
    for (const [before, after] of around) {
      const whole = before + text + after;
      const [hit, ...others] = find(query, whole);
      expect(others).toEqual([]);
      const end = before.length + text.length;
      const exact = { start: before.length, end };
      // A query without the ezafe or the hamza marks the word without it where that is a letter of its own.
      const isBare =
        (query === 'خانه' && /^خانه[‌ ]ی$/u.test(text)) || (query === 'جز' && text === 'جزء');
      expect(hit).toEqual(isBare ? { ...exact, end: before.length + query.length } : exact);
    }
  });

  it.each([
    ['درس', 'در سال'],
    ['مرد', 'هم رد شد'],
    ['میر', 'می‌روم'],
    ['میر', 'می روم'],
    ['با دام', 'بادامک'],
    ['therapist', 'the rapist'],
    ['the rapist', 'therapist'],
    ['خانه‌ی', 'خانه‌دار'],
    ['رئیس', 'رایس'],
    ['شوون', 'شیون'],
    ['سوئد', 'سواد'],
    ['ماهی', 'ماه'],
    ['か', 'が'.normalize('NFD')],
    ['👩', '👩‍👩‍👧'],
    ['12', '1 2'],
    ['کتاب', 'خواب'],
    ['', 'کتاب'],
    ['  ', 'کتاب'],
  ])('«%s» is not in «%s»', (query, text) => {
    expect(find(query, text)).toEqual([]);
  });

  it.each([
    ['a part of a word', 'کتاب', 'کتابخانه', ['کتاب']],
    ['the beginning of a verb with ZWNJ', 'میرو', 'می‌روم', ['می‌رو']],
    ['the beginning of a plural with ZWNJ', 'کتابها', 'کتاب‌های', ['کتاب‌ها']],
    ['the marks of a matched letter', 'حم', 'مُحَمَّد', ['حَمَّ']],
    ['no ZWNJ at its end', 'می', 'می‌روم', ['می']],
    ['no mark of direction at its end', 'نو', 'نو\u200F.', ['نو']],
    ['the ezafe when the query has it', 'خانۀ', 'خانه‌ی ما', ['خانه‌ی']],
    ['no ezafe when the query has none', 'خانه', 'خانه‌ی ما', ['خانه']],
    ['the hamza of the ezafe in any case', 'خانه', 'خانهٔ ما', ['خانهٔ']],
    ['a ligature as a whole', 'لا', 'س\uFEFBم', ['\uFEFB']],
    ['each of several', 'نو', 'نو به نو', ['نو', 'نو']],
    ['hits without overlaps', 'ابا', 'ابابابا', ['ابا', 'ابا']],
    ['signs that the fold removes', 'ء', 'جزء و سوء', ['ء', 'ء']],
    ['a vowel sign', '\u064E', 'بَبَ', ['\u064E', '\u064E']],
    ['characters with a meaning in patterns', 'a.*(b', 'aab a.*(b', ['a.*(b']],
    ['a phrase over two languages', 'کتاب the book', 'کتاب، كتاب The  Book', ['كتاب The  Book']],
    ['a surrogate pair', '😀', 'ا😀ب', ['😀']],
  ])('marks %s', (_, query, text, marked) => {
    expect(quoted(query, text)).toEqual(marked);
  });

  it('stops at the limit', () => {
    expect(find('ن', 'نننن', { limit: 2 })).toHaveLength(2);
  });

  it('finds in each block and not across them', () => {
    const blocks = ['سال', 'نو و سال نو'].map((text, index) => ({
      id: `b${index}`,
      text: prepare(text),
    }));
    expect(findInBlocks('سال نو', blocks)).toEqual([{ blockId: 'b1', start: 5, end: 11 }]);
    expect(findInBlocks('ن', blocks, { limit: 1 })).toHaveLength(1);
  });

  it('finds every piece of any text in that text', () => {
    const segmenter = new Intl.Segmenter('fa', { granularity: 'grapheme' });
    fc.assert(
      fc.property(arbitraryText, fc.nat(), fc.nat(), (text, a, b) => {
        const edges = [...segmenter.segment(text)]
          .map(({ index }) => index)
          .filter((index) => index === 0 || !/^\p{M}/u.test(text.slice(index)));
        edges.push(text.length);
        const first = edges[a % edges.length] ?? 0;
        const second = edges[b % edges.length] ?? 0;
        const piece = text.slice(Math.min(first, second), Math.max(first, second));
        if (piece.trim() === '') return;
        expect(find(piece, text).length).toBeGreaterThan(0);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('gives hits in order, inside the text, without overlaps', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (query, text) => {
        let end = 0;
        for (const hit of find(query.slice(0, 2), text)) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          expect(hit.end).toBeLessThanOrEqual(text.length);
          end = hit.end;
        }
      }),
      { seed, numRuns: 1000 },
    );
  });
});
