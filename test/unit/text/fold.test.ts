// The fold: what compares as equal, what stays apart, and where each folded character came from.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../corpus/text/fold.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

const equal: readonly (readonly [what: string, written: string, folded: string])[] = [
  ['Arabic kaf', 'كتاب', 'کتاب'],
  ['Arabic yeh', 'فارسي', 'فارسی'],
  ['alef maksura', 'موسى', 'موسی'],
  ['teh marbuta', 'دایرةالمعارف', 'دایرهالمعارف'],
  ['heh with ezafe, one code point', 'خانۀ', 'خانه'],
  ['heh with ezafe, combining hamza', 'خانه\u0654', 'خانه'],
  ['Kurdish heh with hamza', '\u06D5\u0654', 'ه'],
  ['alef with madda', 'آب', 'اب'],
  ['alef with hamza above and below', 'أإٱ', 'ااا'],
  ['alef and a combining madda', 'ا\u0653ب', 'اب'],
  ['waw with hamza', 'مؤمن', 'مومن'],
  ['yeh with hamza', 'پائیز', 'پاییز'],
  ['yeh and a combining hamza', 'پای\u0654یز', 'پاییز'],
  ['lone hamza', 'جزء', 'جز'],
  ['harakat', 'مُحَمَّدٌ', 'محمد'],
  ['superscript alef', 'رحمٰن', 'رحمن'],
  ['Quranic marks', 'قَالُوٓا۟ ۛ', 'قالوا '],
  ['tatweel', 'کتـــاب', 'کتاب'],
  ['ZWNJ', 'می‌روم', 'میروم'],
  ['zero-width space', 'می\u200Bروم', 'میروم'],
  ['Persian digits', '۱۳۹۰', '1390'],
  ['Arabic digits', '١٣٩٠', '1390'],
  ['bidi marks', '\u200Fسال\u200E \u202Bنو\u202C', 'سال نو'],
  ['isolates', '\u2068نو\u2069', 'نو'],
  ['letters in presentation forms', '\uFEB3\uFEFC\uFEE1', 'سلام'],
  ['lam-alef with madda', '\uFEF5', 'لا'],
  ['the ligature of Allah', '\uFDF2', 'الله'],
  ['the sign of the rial', '۵ \uFDFC', '5 ریال'],
  ['isolated harakat', 'ب\uFE70\uFE77', 'ب'],
  ['no-break space', 'سال\u00A0نو', 'سال نو'],
  ['runs of white space', 'سال \n\t نو', 'سال نو'],
  ['Latin case and accents', 'CAFÉ Cafe\u0301', 'cafe cafe'],
  ['transliteration', 'Nowrūz, Khānbāleḡ', 'nowruz, khanbaleg'],
  ['half rings', 'ʿAbbās', "'abbas"],
  ['quotation marks', '«نو» “new” ‘n’', '"نو" "new" \'n\''],
  ['Persian punctuation', 'چه؟ آری؛ نه، ۱۲٪', 'چه? اری; نه, 12%'],
  ['Latin ligatures and ß', 'ﬁn Straße', 'fin strasse'],
  ['mathematical letters', '𝐀𝐛', 'ab'],
  ['soft hyphen', 'man\u00ADuscript', 'manuscript'],
  ['Cyrillic in both normal forms', 'й и\u0306', 'и и'],
];

const apart: readonly (readonly [what: string, one: string, other: string])[] = [
  ['the four letters that Persian added', 'پر', 'بر'],
  ['ژ and ز', 'ژاله', 'زاله'],
  ['letters that sound alike', 'صد', 'سد'],
  ['ه and ح', 'هول', 'حول'],
  ['yeh and waw', 'شیون', 'شوون'],
  ['kana with and without voicing', 'が', 'か'],
  ['an accent that stands alone and none', 'a¨', 'a'],
];

const pieceOf = (written: string, folded: string, piece: string) => {
  const { text, map } = fold(written);
  expect(text).toBe(folded);
  const start = text.indexOf(piece);
  const range = map.toInputRange({ start, end: start + piece.length });
  return written.slice(range.start, range.end);
};

describe('fold', () => {
  it.each(equal)('folds %s', (_, written, folded) => {
    expect(fold(written).text).toBe(folded);
  });

  it.each(apart)('keeps apart %s', (_, one, other) => {
    expect(fold(one).text).not.toBe(fold(other).text);
  });

  it('keeps the forms of alef apart when asked, in both normal forms', () => {
    const folded = (text: string) => fold(text, { keepAlefForms: true }).text;
    expect(folded('آب')).toBe('آب');
    expect(folded('ا\u0653ب')).toBe('آب');
    expect(folded('\uFEF5')).toBe('لآ');
    expect(folded('أإ')).toBe(folded('أإ'.normalize('NFD')));
  });

  it('keeps punctuation when asked', () => {
    expect(fold('«نه؟» — ۱', { keepPunctuation: true }).text).toBe('«نه؟» — 1');
  });

  it('removes white space when asked', () => {
    expect(fold(' سال  نو ', { spaces: 'remove' }).text).toBe('سالنو');
  });

  it('gives a letter its harakat and no more', () => {
    expect(pieceOf('مُحَمَّدٌ', 'محمد', 'ح')).toBe('حَ');
    expect(pieceOf('مُحَمَّدٌ', 'محمد', 'حم')).toBe('حَمَّ');
    expect(pieceOf('خانه\u0654 ما', 'خانه ما', 'خانه')).toBe('خانه\u0654');
  });

  it('gives ZWNJ, tatweel and bidi marks to neither neighbour', () => {
    expect(pieceOf('می‌روم', 'میروم', 'می')).toBe('می');
    expect(pieceOf('می‌روم', 'میروم', 'روم')).toBe('روم');
    expect(pieceOf('می‌روم', 'میروم', 'میروم')).toBe('می‌روم');
    expect(pieceOf('\u200Fنو\u200F', 'نو', 'نو')).toBe('نو');
  });

  it('maps a part of a ligature to the whole ligature', () => {
    expect(pieceOf('س\uFEFBم', 'سلام', 'ا')).toBe('\uFEFB');
  });

  it('gives the same for both normal forms of any text', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(fold(text.normalize('NFD')).text).toBe(fold(text.normalize('NFC')).text);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('changes nothing in a text that is folded already', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('maps the whole of any text, and never cuts a surrogate pair or a letter from its marks', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const folded = fold(text);
        expect(folded.map.inputLength).toBe(text.length);
        expect(folded.map.outputLength).toBe(folded.text.length);
        for (let offset = 0; offset < folded.text.length; offset++) {
          const { start, end } = folded.map.toInputRange({ start: offset, end: offset + 1 });
          expect(end).toBeGreaterThan(start);
          const isCut = (at: number) =>
            /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
          expect([isCut(start), isCut(end)]).toEqual([false, false]);
          expect(/^[\u064B-\u0655\u0300-\u036F]/.test(text.slice(end))).toBe(false);
        }
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('folds a piece of a text to the piece of the folded text', () => {
    fc.assert(
      fc.property(arbitraryText, fc.nat(), fc.nat(), (text, a, b) => {
        const { text: whole, map } = fold(text, { spaces: 'remove' });
        const start = Math.min(a % (whole.length + 1), b % (whole.length + 1));
        const end = Math.max(a % (whole.length + 1), b % (whole.length + 1));
        const range = map.toInputRange({ start, end });
        const piece = fold(text.slice(range.start, range.end), { spaces: 'remove' }).text;
        expect(piece).toContain(whole.slice(start, end));
      }),
      { seed, numRuns: 1000 },
    );
  });
});
