import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../corpus/document/block.ts';
import { coupletsOf } from '../../../../renderer/reader/couplets.ts';

const verse = (text: string, direction: Block['direction'] = 'rtl'): Block => ({
  ...{ id: 'b1', part: 'p1', kind: 'verse', marks: [], language: 'fa', place: {} },
  ...{ text, direction },
});

const halves = (text: string) =>
  coupletsOf(verse(text))?.map((couplet) =>
    couplet.map(({ start, wordsEnd }) => text.slice(start, wordsEnd)),
  );

const a = 'سحرگاه آمد از بالای کهسار';
const b = 'نسیمی نرم با بوی سپیدار';
const c = 'گذر کرد از کنار جوی آرام';
const d = 'نشست آهسته روی شاخهٔ خام';

describe('couplets', () => {
  it.each([
    { by: 'a tab', text: `${a}\t${b}\n${c}\t${d}` },
    { by: 'a wide gap', text: `${a}    ${b}\n${c}     ${d}` },
    { by: 'a slash', text: `${a} / ${b}\n${c} / ${d}` },
    { by: 'stars', text: `${a} *** ${b}\n${c} *** ${d}` },
    { by: 'dots', text: `${a} … ${b}\n${c} … ${d}` },
    { by: 'lines of their own', text: `${a}\n${b}\n${c}\n${d}` },
  ])('are told by $by between the halves', ({ text }) => {
    expect(halves(text)).toEqual([
      [a, b],
      [c, d],
    ]);
  });

  it.each([
    { why: 'free verse', text: 'آب\nو درختانی که دور از رود ایستاده بودند' },
    { why: 'an odd number of lines', text: `${a}\n${b}\n${c}` },
    { why: 'a line in three', text: `${a}\t${b}\t${c}` },
    { why: 'no text', text: '' },
  ])('are not seen in $why', ({ text }) => {
    expect(coupletsOf(verse(text))).toBeUndefined();
  });

  it('are not seen in English verse, or in a paragraph', () => {
    expect(
      coupletsOf(verse('The water runs below\nThe cypress and the snow', 'ltr')),
    ).toBeUndefined();
    expect(coupletsOf({ ...verse(`${a}\n${b}`), kind: 'paragraph' })).toBeUndefined();
  });

  it('lose no character of the text', () => {
    const pieces = fc.array(fc.constantFrom(a, b, c, '\n', '\t', '   ', ' / ', ' ', '\n\n'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(pieces, (words) => {
        const text = words.join('');
        const found = coupletsOf(verse(text))?.flat();
        if (found === undefined) return;
        expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(found.every(({ start, wordsEnd, end }) => start < wordsEnd && wordsEnd <= end)).toBe(
          true,
        );
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
