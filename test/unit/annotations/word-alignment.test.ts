/** Words are found again among others, edited, glued, cut in two, and not by chance. */
import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../corpus/annotations/letters.ts';
import { alignWords, wordsWithin, type Open } from '../../../corpus/annotations/word-alignment.ts';

const closed: Open = { start: false, end: false };

/** Each word of `before` with the letters of `after` that it is, `-` for none. */
function aligned(before: string, after: string, open = closed): readonly string[] {
  const [old, now] = [lettersOf(before), lettersOf(after)];
  const words = wordsWithin(old, 0, old.units.length);
  const found = alignWords(
    { letters: old, words },
    { letters: now, words: wordsWithin(now, 0, now.units.length) },
    open,
  );
  return words.map((_, index) => {
    const same = found.find((one) => one.index === index);
    return same === undefined ? '-' : String.fromCharCode(...now.units.slice(same.start, same.end));
  });
}

describe('alignWords', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['the same', 'a warm loaf', 'a warm loaf', ['a', 'warm', 'loaf']],
    ['words put in', 'a warm loaf', 'a really warm and fresh loaf', ['a', 'warm', 'loaf']],
    ['words taken out', 'a very warm loaf', 'a loaf', ['a', '-', '-', 'loaf']],
    ['a letter replaced', 'a warm loaf', 'a wurm loaf', ['a', 'wurm', 'loaf']],
    [
      'two letters changed round',
      'out of the oven',
      'out of teh oven',
      ['out', 'of', 'teh', 'oven'],
    ],
    ['another word in its place', 'a warm loaf', 'a cold loaf', ['a', '-', 'loaf']],
    ['two words as one', 'نان می خوریم', 'نان میخوریم', ['نان', 'می', 'خوریم']],
    ['a word as two', 'نان میخوریم', 'نان می‌خوریم', ['نان', 'میخوریم']],
    ['another word glued to it', 'from the oven', 'from the ovenwards', ['from', 'the', 'oven']],
    ['nothing there', 'from the oven', '', ['-', '-', '-']],
    ['emoji and combining marks', '🍞 cafe\u0301 bar', '🍞 x café bar', ['🍞', 'cafe', 'bar']],
  ])('aligns %s', (_, before, after, expected) => {
    const folded = expected.map((word) =>
      String.fromCharCode(...lettersOf(word === 'cafe' ? 'café' : word).units),
    );
    expect(aligned(before, after)).toEqual(folded);
  });

  it('does not take a common word far away for the one that is gone where the text goes on elsewhere', () => {
    const open = { start: false, end: true };
    expect(aligned('the oven', 'miller had no time for any of the others', open)).toEqual([
      '-',
      '-',
    ]);
    expect(aligned('the oven', 'the hot oven and others', open)).toEqual(['the', 'oven']);
  });

  it('finds a short edited word where it must be between two places', () => {
    expect(aligned('how', 'flour pow')).toEqual(['pow']);
  });
});
