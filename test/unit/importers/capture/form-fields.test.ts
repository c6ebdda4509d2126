/** Forms for a comment under each text of a web log. */
import { describe, expect, it } from 'vitest';
import {
  breadParagraph as first,
  bridgeParagraph as third,
  millParagraph as second,
  readPersianPage as read,
} from '../../../support/persian-page.ts';

const form = ['نظرات شما عزیزان:', 'نام :', 'آدرس ایمیل:', 'وب سایت/بلاگ :', 'متن پیام:'];

describe('the fields of a form', () => {
  it('stood in the text where no list of words has them', async () => {
    const { shown } = await read(
      ...[first, second, third].flatMap((words, at) => [
        `متن شمارهٔ ${String(at + 1)} دربارهٔ دشت`,
        'نوشته شده توسط : صحاف باشی',
        '',
        words,
        '',
        ...form,
        '',
      ]),
    );
    for (const label of form) expect(shown).not.toContain(label);
  });

  it('are told from labels of a text, among which no furniture stands', async () => {
    const labels = ['آرد سفید:', 'آب گرم:', 'نمک دریا:'];
    const { shown } = await read('نان خانگی', '', first, '', ...labels, '', second, '', third);
    expect(shown).toEqual(expect.arrayContaining(labels));
  });
});
