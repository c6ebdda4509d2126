// Language: Persian, Arabic and English by letters and small words; neighbours not taken for them; short texts by fallback.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeText, detectLanguage } from '../../../corpus/text/language.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

const certain: readonly (readonly [language: string, text: string])[] = [
  ['fa', 'قنات آب را از کوه به دشت می‌برد.'],
  ['fa', 'كتاب علي در خانه است و او آن را مي خواند.'],
  ['fa', 'چراغ'],
  ['fa', 'می‌روم'],
  ['fa', 'مدیر عامل مؤسسهٔ تحقیقات آب'],
  ['fa', 'نوري المالكي نخست وزير عراق با آنان ديدار كرد'],
  ['fa', 'دایرةالمعارف بزرگ اسلامی چاپ شد'],
  ['fa', 'iPhone 15 Pro Max معرفی شد'],
  ['fa', 'توانا بود هر که دانا بود'],
  ['fa', 'بِه نامِ خُداوَندِ جان و خِرَد'],
  ['ar', 'الماء يجري تحت الأرض إلى البساتين.'],
  ['ar', 'هذا الكتاب في المكتبة'],
  ['ar', 'بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ'],
  ['ar', 'قالت إن المدرسة كبيرة جدا'],
  ['ar', 'اللغة العربية'],
  ['ur', 'یہ کتاب میز پر ہے اور وہ کرسی پر بیٹھا ہے'],
  ['ckb', 'ئاو لە چیاوە بۆ دەشت دێت و باخەکان دەژێنێت'],
  ['ps', 'اوبه له غره څخه دښتې ته راځي'],
  ['az', 'بیر گون ایکی قارداش بو یولدا ایدی و چوخ سئوینیردیلر'],
  ['en', 'The water runs underground.'],
  ['en', 'The line «بنی آدم اعضای یک پیکرند» is by Saadi.'],
  ['en', 'Qanats of Iran'],
  ['und', 'Das Wasser fließt unter der Erde und kommt im Garten an.'],
  ['und', "L'eau coule sous la terre et elle arrive dans le jardin."],
  ['und', 'Su yerin altından akar ve bahçeye gelir, bu çok güzel.'],
  ['und', 'Вода течёт под землёй.'],
  ['he', 'המים זורמים מתחת לאדמה'],
  ['el', 'Το νερό τρέχει'],
];

describe('detectLanguage', () => {
  it.each(certain)('tells %s: %s', (language, text) => {
    for (const fallback of [undefined, 'fa', 'en', 'ar']) {
      expect(detectLanguage(text, fallback)).toBe(language);
    }
  });

  it.each([
    ['ايران', 'fa', 'fa'],
    ['سلام', 'ar', 'ar'],
    ['سلام', 'fa', 'fa'],
    ['سلام', 'en', 'fa'],
    ['Shiraz', 'en', 'en'],
    ['Shiraz', 'fa', 'en'],
    ['Shiraz', 'de', 'de'],
    ['1390', 'fa', 'fa'],
    ['***', 'en', 'en'],
  ])(
    'takes the fallback for what could be either: «%s» in %s is %s',
    (text, fallback, language) => {
      expect(detectLanguage(text, fallback)).toBe(language);
    },
  );

  it('does not know the language of a text without letters', () => {
    expect(detectLanguage('1390')).toBe('und');
    expect(detectLanguage('')).toBe('und');
  });
});

describe('describeText', () => {
  it('gives language and direction that agree', () => {
    const rightToLeft = new Set(['fa', 'ar', 'ur', 'ckb', 'ps', 'az', 'he']);
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const { language, direction } = describeText(text);
        if (language === 'und') return;
        expect(rightToLeft.has(language)).toBe(direction === 'rtl');
      }),
      { seed, numRuns: 1000 },
    );
  });
});
