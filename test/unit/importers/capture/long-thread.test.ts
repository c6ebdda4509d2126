/** Threads of many short comments that nothing announces. */
import { describe, expect, it } from 'vitest';
import {
  bridgeParagraph as third,
  millParagraph as second,
  readPersianPage as read,
} from '../../../support/persian-page.ts';

const names = ['مریم', 'Peter', 'بی نام', 'کاوه رودی', 'sara_b', 'علی از شیراز'];
const said = [
  'من هم همین تجربه را داشتم ولی نتیجه‌اش کمی فرق می‌کرد.',
  'The old bridge was built of stone and has five arches.',
  'لطفاً اگر می‌شود منبع آن جدول را هم بنویسید',
];

const page = (count: number, comment: (name: string, day: string, words: string) => string[]) =>
  read(
    'پل کهنهٔ دره و داستان آن',
    '',
    second,
    '',
    third,
    '',
    ...[...Array(count).keys()].flatMap((at) =>
      comment(
        names[at % names.length] ?? '',
        `${String((at % 28) + 1)} مهر ۱۳۹۰`,
        said[at % said.length] ?? '',
      ),
    ),
  );

describe('a thread of hundreds that nothing announces', () => {
  it.each([
    {
      shape: 'the name above the day',
      comment: (name: string, day: string, words: string) => [name, day, words, ''],
    },
    {
      shape: 'the name beside the day',
      comment: (name: string, day: string, words: string) => [`${name} ${day}`, words, ''],
    },
    {
      shape: 'empty lines between',
      comment: (name: string, day: string, words: string) => [name, day, '', words, '', ''],
    },
  ])('became as many articles with $shape', async ({ comment }) => {
    const { parts } = await page(300, comment);
    expect(parts.filter(({ kind }) => kind === 'article')).toHaveLength(1);
    expect(parts.filter(({ kind }) => kind === 'comment')).toHaveLength(300);
    expect(parts[1]?.authors).toEqual(['مریم']);
    expect(parts[1]?.dates[0]?.iso).toBe('2011-09-23');
  });

  it('leaves an archive of texts with titles above their days alone', async () => {
    const { parts } = await page(30, (_, day, words) => [
      `متن دیگری دربارهٔ دشت ${words.slice(0, 12)}`,
      day,
      '',
      `${words} ${second}`,
      '',
    ]);
    expect(parts.filter(({ kind }) => kind === 'comment')).toEqual([]);
  });
});
