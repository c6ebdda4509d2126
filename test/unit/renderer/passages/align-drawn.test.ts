import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignDrawn } from '../../../../renderer/passages/align-drawn.ts';

/** The drawn words for words of the text. */
function drawnFor(text: string, drawn: string, words: string): string | undefined {
  const start = text.indexOf(words);
  const range = alignDrawn(text, drawn).toDrawn({ start, end: start + words.length });
  return range && drawn.slice(range.start, range.end);
}

describe('finding a block’s text in what a page draws', () => {
  it.each([
    ['as it is', 'the water channel', 'the water channel', 'water', 'water'],
    ['in other white space', 'the water channel', '\n  the\n   water\tchannel ', 'water', 'water'],
    ['across a line break', 'the water channel', 'the water\nchannel', 'water c', 'water\nc'],
    ['in words torn apart', 'the water channel', 'the wa ter channel', 'water', 'wa ter'],
    ['in Arabic letters', 'کتاب یک', 'كتاب يك', 'یک', 'يك'],
    ['in presentation forms', 'کتاب سلام', 'کتاب ﺳﻼم', 'سلام', 'ﺳﻼم'],
    ['without a ZWNJ', 'او می‌رود باز', 'او میرود باز', 'می‌رود', 'میرود'],
    ['with vowel signs', 'کتاب بزرگ', 'کِتابِ بزرگ', 'کتاب', 'کِتابِ'],
    ['after words that are not the block’s', 'every path', 'Menu Home every path', 'path', 'path'],
    [
      'around a number in between',
      'one sentence. another one',
      'one sentence.[12] another one',
      'another',
      'another',
    ],
    [
      'after words left out',
      'the old water channel runs',
      'the channel runs',
      'channel',
      'channel',
    ],
    ['with letters beyond the BMP', 'a 😀 smile here', 'a\n😀 smile here', '😀 smile', '😀 smile'],
  ])('%s', (_, text, drawn, words, expected) => {
    expect(drawnFor(text, drawn, words)).toBe(expected);
  });

  it('is nothing where none of the words is drawn', () => {
    expect(drawnFor('قنات', 'nothing of it', 'قنات')).toBeUndefined();
    expect(alignDrawn('قنات', '').whole).toBeUndefined();
  });

  it('begins where it is told to: of two blocks in one element the second comes after the first', () => {
    const drawn = 'yes. yes.';
    const first = alignDrawn('yes.', drawn);
    const second = alignDrawn('yes.', drawn, first.whole?.end);
    expect([first.whole, second.whole]).toEqual([
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ]);
  });

  it('gives the text’s offset of an edge in what is drawn', () => {
    const match = alignDrawn('او می‌رود باز', ' او\nمیرود باز');
    expect(match.toText(0, 'start')).toBe(0);
    expect(match.toText(4, 'start')).toBe(3);
    expect(match.toText(3, 'end')).toBe(2);
    expect(match.toText(9, 'end')).toBe(9);
    expect(match.toText(13, 'end')).toBe(13);
  });

  const word = fc.stringMatching(/^[a-zابپتجچدرسشکگلمنهی]{1,7}$/);
  const gap = fc.constantFrom(' ', '\n', '  \t', '\u00a0');

  it('brings every word back that was drawn in other white space', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 }), (words) => {
        const text = words.map(([one]) => one).join(' ');
        const drawn = words.map(([one, space]) => one + space).join('');
        const match = alignDrawn(text, drawn);
        let at = 0;
        for (const [one] of words) {
          const range = { start: at, end: at + one.length };
          const found = match.toDrawn(range);
          expect(found && drawn.slice(found.start, found.end)).toBe(one);
          expect(match.toText(found?.start ?? -1, 'start')).toBe(range.start);
          expect(match.toText(found?.end ?? -1, 'end')).toBe(range.end);
          at = range.end + 1;
        }
      }),
      { seed: 41 },
    );
  });

  it('runs forward on both sides and stays inside, whatever the two texts are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, drawn) => {
          const match = alignDrawn(text, drawn);
          let last = 0;
          for (let at = 0; at < text.length; at++) {
            const found = match.toDrawn({ start: at, end: at + 1 });
            if (found === undefined) continue;
            expect(found.start).toBeGreaterThanOrEqual(last);
            expect(found.end).toBeGreaterThan(found.start);
            expect(found.end).toBeLessThanOrEqual(drawn.length);
            last = found.start;
          }
          for (let at = 0; at <= drawn.length; at++) {
            expect(match.toText(at, 'end')).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { seed: 42, numRuns: 300 },
    );
  });
});
