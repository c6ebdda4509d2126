/** People in lines of Arabic script, which have no capitals: told by their given names, and by what stands beside them. */
import { describe, expect, it } from 'vitest';
import {
  isKnownName,
  isPersonName,
  readKnownNames,
} from '../../../../corpus/importers/capture/person-name.ts';
import { readCreditedTitle } from '../../../../corpus/importers/capture/title-credit.ts';
import {
  breadParagraph as first,
  millParagraph as second,
  readPersianPage as read,
} from '../../../support/persian-page.ts';

describe('Names that open with a given name', () => {
  it.each(['بهرام کاویانی', 'دکتر مریم نیک‌پی', 'محمد حسین پژوهان', 'سيد حميد كاوياني'])(
    'are names: %s',
    (text) => {
      expect(isKnownName(text)).toBe(true);
      expect(isPersonName(text)).toBe(true);
    },
  );

  it.each(['پل سنگی', 'بهرام', 'بهرام و دیو سپید', 'حسین در راه است', 'علی از کوه آمد و رفت'])(
    'are no names: %s',
    (text) => {
      expect(isKnownName(text)).toBe(false);
    },
  );

  it('are read one by one from a line of several', () => {
    expect(readKnownNames('سارا امیری و بهرام کاویانی')).toEqual(['سارا امیری', 'بهرام کاویانی']);
    expect(readKnownNames('سارا امیری، پل سنگی')).toBeUndefined();
  });
});

describe('A title with who wrote the text in its line', () => {
  it.each([
    ['a stroke before the name', 'سرگذشت آسیاب / بهرام کاویانی', 'سرگذشت آسیاب'],
    ['a stroke that touches the name', 'سرگذشت آسیاب /بهرام کاویانی', 'سرگذشت آسیاب'],
    ['a bar', 'سرگذشت آسیاب | مریم نیک‌پی', 'سرگذشت آسیاب'],
    ['a comma', 'آسیاب نباشد نان هم نیست، بهرام کاویانی', 'آسیاب نباشد نان هم نیست'],
  ])('is the words before %s', (_, line, title) => {
    const credited = readCreditedTitle(line, []);
    expect(credited.title).toBe(title);
    expect(credited.authors).toHaveLength(1);
  });

  it.each([
    'قطعی برق/ تعطیلی مدرسه‌ها',
    'نان گران شد / آب ارزان',
    'گفتگو با بهرام کاویانی',
    'بهرام کاویانی: نان گران نمی‌شود',
    'نان، نمک',
  ])('is the whole line where no name stands apart: %s', (line) => {
    expect(readCreditedTitle(line, [])).toEqual({ title: line, authors: [] });
  });

  it('is without a paper where another line says that it is one', () => {
    expect(
      readCreditedTitle('نانوایان تنورها را گرم کردند، دشتنا', ['بندر، خبرگزاری دشتنا']),
    ).toEqual({ title: 'نانوایان تنورها را گرم کردند', authors: [], publisher: 'دشتنا' });
  });

  it('is without the name before a colon where the name stands alone as well', () => {
    expect(readCreditedTitle('بهرام کاویانی: نقد یک نان', ['بهرام کاویانی'])).toEqual({
      title: 'نقد یک نان',
      authors: ['بهرام کاویانی'],
    });
  });

  it('is without the ways to print it that programs set behind it', () => {
    expect(readCreditedTitle('سرگذشت آسیاب PDF پرینت ایمیل', []).title).toBe('سرگذشت آسیاب');
  });
});

describe('A text that a page begins with a label of its day', () => {
  it('has the day, and the words behind the label as its title', async () => {
    const { article, shown } = await read(
      ' date 2024-05-06 مرمت آسیاب کهنه تمام شد',
      '',
      first,
      '',
      second,
    );
    expect(article).toMatchObject({ title: 'مرمت آسیاب کهنه تمام شد' });
    expect(article.dates.map(({ iso }) => iso)).toEqual(['2024-05-06']);
    expect(shown.join(' ')).toContain('date 2024-05-06');
  });

  it('keeps a word or two behind the day in its line', async () => {
    const { shown } = await read('date 2024-05-06 Harwick', 'The Mill Turns Again', '', first);
    expect(shown[0]).toBe('date 2024-05-06 Harwick');
  });
});

describe('A name alone below the last sentence', () => {
  it('signs the text', async () => {
    const { article } = await read('سرگذشت آسیاب', '', first, '', second, '', 'بهرام کاویانی');
    expect(article.authors).toEqual(['بهرام کاویانی']);
  });
});
