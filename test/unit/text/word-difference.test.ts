/** Two versions of a passage, and the words in which they differ. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference, type Piece } from '../../../corpus/text/word-difference.ts';

const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, same }) => (same ? text : `[${text.trim()}]${/\s$/u.test(text) ? ' ' : ''}`))
    .join('');

describe('wordDifference', () => {
  it.each([
    [
      'a word replaced',
      'Its water decides how long',
      'Its water determines how long',
      'Its water [decides] how long',
      'Its water [determines] how long',
    ],
    [
      'words put in',
      'the mother well',
      'the old mother well here',
      'the mother well',
      'the [old] mother well [here]',
    ],
    [
      'Persian, with another keyboard’s letters',
      'آب در تاريكى راه مى‌افتد',
      'آب در تاریکی به راه می‌افتد',
      'آب در تاريكى راه مى‌افتد',
      'آب در تاریکی [به] راه می‌افتد',
    ],
    ['ZWNJ tidied', 'می رود', 'می‌رود', '[می رود]', '[می‌رود]'],
    ['nothing in common', 'one', 'two', '[one]', '[two]'],
    ['words that are gone', 'all of it', '', '[all of it]', ''],
    [
      'lines of verse',
      'first line\nsecond line',
      'first line\nthird line',
      'first line\n[second] line',
      'first line\n[third] line',
    ],
  ])('tells %s', (_, was, is, left, right) => {
    const difference = wordDifference(was, is);
    expect([shown(difference.was), shown(difference.is)]).toEqual([left, right]);
  });

  it('keeps every letter, and the same words in the same order', () => {
    const words = fc.array(fc.constantFrom('آب', 'چاه', 'well ', '\n', 'و', 'water', ' '), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [was, is] = [a.join(' '), b.join(' ')];
        const difference = wordDifference(was, is);
        const join = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
        const whole = (text: string) => (text.trim() === '' ? '' : text);
        expect(join(difference.was)).toBe(whole(was));
        expect(join(difference.is)).toBe(whole(is));
        const kept = (pieces: readonly Piece[]) =>
          join(pieces.filter(({ same }) => same))
            .split(/\s+/u)
            .filter(Boolean);
        expect(kept(difference.was)).toEqual(kept(difference.is));
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
