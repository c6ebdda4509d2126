/** Lines that say by whom a text is and what it is filed under, and lines that only look like them. */
import { describe, expect, it } from 'vitest';
import { readCredit } from '../../../../corpus/importers/capture/meta-line.ts';
import { isPlainFurnitureLine } from '../../../../corpus/importers/capture/text-label.ts';

describe('a credit', () => {
  it.each([
    ['by Maryam Kaveh on', 'author', ['Maryam Kaveh']],
    ['Interview by Clara Wentworth', 'author', ['Clara Wentworth']],
    ['Interviewer: Clara Wentworth', 'author', ['Clara Wentworth']],
    ['گفت‌وگوکننده: شیرین ملکی', 'author', ['شیرین ملکی']],
    ['تهیه و تنظیم: بابک نوری', 'author', ['بابک نوری']],
    ['برگردان: سپیده راد', 'translator', ['سپیده راد']],
    ['Category: Weaving and felt', 'category', ['Weaving and felt']],
    ['دسته: ترجمه', 'category', ['ترجمه']],
    ['دسته‌بندی: باغبانی', 'category', ['باغبانی']],
    ['سرویس: فرهنگ', 'category', ['فرهنگ']],
  ])('is read from "%s"', (line, role, names) => {
    expect(readCredit(line)).toMatchObject({ role, names });
  });

  it.each([
    'By the time we arrived the bread was gone.',
    'بخش: چرا نان امروز دیرتر از دیروز سرد می‌شود؟',
    'Section: what the weavers said. And why.',
    'دسته‌ها را از ریشه ببرید',
  ])('is not read from "%s"', (line) => {
    expect(readCredit(line)).toBeUndefined();
  });
});

describe('a label about reading', () => {
  it.each([
    ['زمان مطالعه: ۹ دقیقه', true],
    ['Reading time: 4 minutes', true],
    ['7 min read', true],
    ['اندازه‌ی متن: آ آ آ', true],
    ['Font size: A A A', true],
    ['Reading time is what winter gives us', false],
    ['A 7 min walk to the mill', false],
  ])('is told or not: "%s" → %s', (line, expected) => {
    expect(isPlainFurnitureLine(line)).toBe(expected);
  });
});
