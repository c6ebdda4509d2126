/** Words of pages are known in the spellings that pages have: Arabic letters, joiners lost or written as spaces. */
import { describe, expect, it } from 'vitest';
import {
  anySpelling,
  plainPattern,
  plainSpelling,
  plainWords,
} from '../../../../corpus/importers/capture/any-spelling.ts';
import { announcesComments } from '../../../../corpus/importers/capture/comment-announcement.ts';
import { readDateLine } from '../../../../corpus/importers/capture/date-line.ts';
import { isMenuLine } from '../../../../corpus/importers/capture/menu-words.ts';
import { readCredit } from '../../../../corpus/importers/capture/meta-line.ts';
import { isPlainFurnitureLine } from '../../../../corpus/importers/capture/text-label.ts';

describe('a pattern for any spelling', () => {
  it.each(['می‌گوید', 'میگوید', 'می گوید', 'مي‌گويد', 'ميگويد'])('takes %s', (written) => {
    expect(anySpelling(/^می‌گوید$/u).test(written)).toBe(true);
    expect(plainPattern(/^می‌گوید$/u).test(plainSpelling(written))).toBe(true);
    expect(plainWords('می‌گوید')).toContain(plainSpelling(written));
  });

  it('keeps classes, escapes and what may be left out', () => {
    expect(anySpelling(/^[یک]{2}\[\d\]دیدگاه‌?ها$/u).test('كي[1]ديدگاه ها')).toBe(true);
  });
});

describe('a page in the letters of another keyboard', () => {
  it.each([
    'انتهاي پيام/',
    'كد خبر : ۱۲۳۴۵',
    'نشاني ايميل شما منتشر نخواهد شد. بخشهاي موردنياز علامتگذاري شدهاند *',
    'مطالب قديمي تر',
    'ديدگاهتان را بنويسيد',
    'پيوند پايدار',
  ])('has its words for visitors as furniture: %s', (line) => {
    expect(isPlainFurnitureLine(line)).toBe(true);
  });

  it('says who wrote it and when, in its own letters', () => {
    expect(readCredit('نويسنده: ليلا کاشاني')?.names).toEqual(['ليلا کاشاني']);
    expect(readDateLine('تاريخ انتشار: ۱۳ آذر ۱۳۹۰')).toMatchObject({ rest: '' });
    expect(announcesComments('ديدگاهها (۳)')).toBe(true);
    expect(isMenuLine('گفتوگوها')).toBe(true);
  });

  it('keeps sentences', () => {
    expect(isPlainFurnitureLine('ديدگاه باغبان درباره خاك چيز ديگري است.')).toBe(false);
  });
});
