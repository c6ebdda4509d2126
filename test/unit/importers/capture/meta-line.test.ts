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
    ['ترجمه از سپیده راد', 'translator', ['سپیده راد']],
    ['ترجمه از متن انگلیسی: سپیده راد', 'translator', ['سپیده راد']],
    ['Text: Ann Weaver', 'author', ['Ann Weaver']],
    ['نویسنده - سارا امیری', 'author', ['سارا امیری']],
    ['نویسنده: آن ویور', 'author', ['آن ویور']],
  ])('is read from "%s"', (line, role, names) => {
    expect(readCredit(line)).toMatchObject({ role, names });
  });

  it.each([
    ['نوشتهٔ سارا نیک‌پور، ترجمهٔ سپیده راد', 'سارا نیک‌پور', 'سپیده راد'],
    ['نوشته‌ی سارا نیک‌پور | ترجمه‌ی سپیده راد | ۲۱ اسفند ۱۳۹۷', 'سارا نیک‌پور', 'سپیده راد'],
    ['به قلم سارا نیک‌پور – مترجم: سپیده راد', 'سارا نیک‌پور', 'سپیده راد'],
    ['By Ann Weaver, translated by Tom Reed', 'Ann Weaver', 'Tom Reed'],
    ['Written by Ann Weaver and translated by Tom Reed', 'Ann Weaver', 'Tom Reed'],
    ['Text: Ann Weaver · Translation: Tom Reed', 'Ann Weaver', 'Tom Reed'],
    ['سارا نیک‌پور\nترجمه از سپیده راد', 'سارا نیک‌پور', 'سپیده راد'],
    ['Ann Weaver | Translated by Tom Reed', 'Ann Weaver', 'Tom Reed'],
    ['By Ann Weaver\nTranslated by Tom Reed\n12 March 2019', 'Ann Weaver', 'Tom Reed'],
  ])('to author and translator in one line is read from "%s"', (line, author, translator) => {
    const credit = readCredit(line);
    expect(credit).toMatchObject({ role: 'author', names: [author] });
    expect(credit?.beside).toMatchObject([{ role: 'translator', names: [translator] }]);
  });

  it.each([
    'Text: the well was dug by hand',
    'ترجمه از انگلیسی به فارسی',
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
