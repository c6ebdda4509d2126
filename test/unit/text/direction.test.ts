// Direction: the frame of the sentence decides, not its first letter and not the count of letters.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDirection } from '../../../corpus/text/direction.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

const rtl = [
  'قنات آب را از کوه به دشت می‌برد.',
  'iPhone 15 Pro Max معرفی شد',
  'Google از امروز نقشهٔ تازه‌ای دارد.',
  'Microsoft Visual Studio Code را با npm install نصب کنید.',
  'https://example.org/very/long/path/to/a/page نشانی تازهٔ ماست.',
  'نشانی: https://example.org/very/long/path/to/a/page',
  '#Nowruz مبارک',
  '@reader سلام، این پیام برای شماست.',
  'reader@example.org را یادداشت کنید.',
  'UNESCO قنات‌های ایران را ثبت کرد.',
  'کتاب The Secret Life of Water and Its Many Uses in the Garden of the World را خواندم و پسندیدم.',
  'او گفت: "The water runs underground and it never sees the sun."',
  'قنات (qanat, an underground channel that brings water from the hills) کهن است.',
  'پروتکل HTTP',
  '۱. Water آب',
  '«Hashiyeh» حاشیه است.',
  '- PDF و EPUB را باز می‌کند.',
  '3 کتاب',
  'Dr. Stone دربارهٔ قنات نوشت.',
  'vitamin D برای استخوان لازم است',
  'HTML، CSS و JavaScript',
  'در Python با `for item in list_of_items: print(item)` حلقه می‌نویسیم.',
  'كتاب علي في المدرسة',
  'آب',
  'שלום',
  'ܫܠܡܐ',
  'العربية لغة جميلة',
  'دیدار Ali Reza Karimi و Sara Ahmadi در Tehran',
  'منبع: The New York Times',
  'نویسنده: Sara Ahmadi',
  'فصل ۲: Machine Learning',
  'قسمت دوم مصاحبه با Professor John Smith of Harvard University',
  'کتاب‌های Harry Potter and the Goblet of Fire و The Lord of the Rings',
  'شرکت‌های Apple, Google, Microsoft, Amazon و Netflix',
  '«The End of the Garden» نوشتهٔ John Stone',
  'تفاوت let و const در JavaScript',
  'ه‍.ش',
  'فایل C:\\Users\\reader\\Documents\\book.pdf باز نشد.',
] as const;

const ltr = [
  'A qanat brings water from the hills.',
  'The word خانه means house.',
  'خانه is the Persian word for house.',
  'The line «بنی آدم اعضای یک پیکرند که در آفرینش ز یک گوهرند» is by Saadi.',
  'In Persian, می‌روم means "I go" and نمی‌روم means "I do not go".',
  'Write می and روم with a half-space between them.',
  'Seven letters never join the next: ا، د، ذ، ر، ز، ژ and و.',
  'Saadi (سعدی، مشرف‌الدین مصلح بن عبدالله شیرازی) wrote the Golestan.',
  'Iran (Persian: ایران)',
  'By علی رضایی',
  'Translated by مریم کریمی from Persian',
  'نوروز in the gardens of Iran',
  'Editions: عربي / فارسی / English',
  'He said: «من فردا می‌آیم و کتاب را می‌آورم»',
  'See also: قنات, نوروز',
  '#نوروز is celebrated by many people in the world',
  'https://example.org/قنات',
  'reader@example.org',
  'Water',
  'Qanat, Nowruz, Golestan',
  'Привет, мир',
  'Γειά σου',
  '水は地下を流れる',
  'npm run build',
  '# آب is water',
] as const;

describe('detectDirection', () => {
  it.each(rtl)('reads right to left: %s', (text) => {
    expect(detectDirection(text)).toBe('rtl');
    expect(detectDirection(text, 'ltr')).toBe('rtl');
  });

  it.each(ltr)('reads left to right: %s', (text) => {
    expect(detectDirection(text)).toBe('ltr');
    expect(detectDirection(text, 'rtl')).toBe('ltr');
  });

  it.each(['', ' ', '12', '2011-12-04', '***', '— … —', '😀', '(1)', '۱۲'])(
    'takes the fallback where nothing has a direction: «%s»',
    (text) => {
      expect(detectDirection(text, 'rtl')).toBe('rtl');
      expect(detectDirection(text, 'ltr')).toBe('ltr');
    },
  );

  it('reads digits alone by their script without a fallback', () => {
    expect(detectDirection('۱۳۹۰')).toBe('rtl');
    expect(detectDirection('1390')).toBe('ltr');
    expect(detectDirection('')).toBe('ltr');
  });

  it('takes the fallback, then the first word, where both sides weigh about the same', () => {
    expect(detectDirection('قنات qanat', 'ltr')).toBe('ltr');
    expect(detectDirection('قنات qanat', 'rtl')).toBe('rtl');
    expect(detectDirection('قنات qanat')).toBe('rtl');
    expect(detectDirection('qanat قنات')).toBe('ltr');
  });

  it('agrees with itself however a text is normalised', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(detectDirection(text.normalize('NFD'))).toBe(detectDirection(text.normalize('NFC')));
      }),
      { seed, numRuns: 500 },
    );
  });

  it('is linear: a megabyte of brackets, dots or letters takes no second', () => {
    for (const piece of [
      '(',
      '"',
      '«',
      'a',
      'a.',
      '/a',
      '@',
      'ا',
      '\u200C',
      '_',
      '<',
      "'",
      '`',
      '#',
      'a@',
    ]) {
      const started = performance.now();
      detectDirection(piece.repeat(500_000));
      expect(performance.now() - started, `text of ${piece}`).toBeLessThan(3000);
    }
  });
});
