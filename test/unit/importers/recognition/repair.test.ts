/** What is mended of recognised words. */
import { describe, expect, it } from 'vitest';
import type { OcrLanguage } from '../../../../corpus/document/recognition.ts';
import { repairWords } from '../../../../corpus/importers/recognition/repair.ts';

function repaired(text: string, language: OcrLanguage, confidence = 90): string[] {
  const word = { text, confidence, left: 0, top: 0, right: 10, bottom: 10 };
  return repairWords({ words: [word], baseline: 10 }, language).words.map((one) => one.text);
}

describe('a recognised word', () => {
  it.each([
    ['آب,', 'آب،', 'the comma after Persian letters is the Persian one'],
    ['چرا?', 'چرا؟', 'so is the question mark'],
    ['رفت;', 'رفت؛', 'so is the semicolon'],
    ['1,000', '1,000', 'but not the comma in a number'],
    ['هميشه', 'همیشه', 'yeh within a word is printed alike in both languages'],
    ['كتاب', 'کتاب', 'kaf within a word too'],
    ['\u200fآب\u200e', 'آب', 'marks of direction go'],
    ['می\u200cرود', 'می\u200cرود', 'ZWNJ stays'],
    ['شماره\u064c', 'شمارهٔ', 'a heh with tanwin has the hamza of the ezafe'],
    ['۱۲۳', '۱۲۳', 'digits stay as they are printed'],
    ['123', '123', 'in whatever set'],
  ])('%s becomes %s: %s', (text, expected) => {
    expect(repaired(text, 'fa')).toEqual([expected]);
  });

  it('keeps a final Arabic yeh, whose dots can be seen', () => {
    expect(repaired('علي', 'fa')).toEqual(['علي']);
  });

  it('ends in the hamza of the ezafe only where recognition doubts the teh marbuta', () => {
    expect(repaired('دامنة', 'fa', 32)).toEqual(['دامنهٔ']);
    expect(repaired('اندازةٌ', 'fa', 38)).toEqual(['اندازهٔ']);
    expect(repaired('سورة', 'fa', 92)).toEqual(['سورة']);
  });

  it('is left as it is in English', () => {
    expect(repaired('salt, water?', 'en')).toEqual(['salt, water?']);
  });

  it('goes where nothing but marks of direction is left', () => {
    expect(repaired('\u200f', 'fa')).toEqual([]);
  });
});
