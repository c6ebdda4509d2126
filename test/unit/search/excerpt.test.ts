// Excerpts: whole words and whole characters, within the limit.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround } from '../../../corpus/search/excerpt.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

describe('excerptAround', () => {
  const text = 'در باغ ایرانی، آب از میان درختان می‌گذرد و سایه می‌سازد.';
  const hit = { start: text.indexOf('آب'), end: text.indexOf('آب') + 2 };

  it('gives the hit with whole words on both sides', () => {
    const excerpt = excerptAround(text, hit, 26);
    expect(excerpt.text).toBe('باغ ایرانی، آب از میان');
    expect(excerpt.text.slice(excerpt.hit.start, excerpt.hit.end)).toBe('آب');
    expect([excerpt.isCutBefore, excerpt.isCutAfter]).toEqual([true, true]);
  });

  it('gives the whole text where it fits', () => {
    expect(excerptAround(text, hit, 500)).toEqual({
      text,
      hit,
      start: 0,
      isCutBefore: false,
      isCutAfter: false,
    });
  });

  it('uses the room that the beginning or the end leaves', () => {
    const atStart = excerptAround(text, { start: 0, end: 2 }, 20);
    expect(atStart).toMatchObject({ text: 'در باغ ایرانی، آب از', isCutBefore: false });
    const last = { start: text.length - 1, end: text.length };
    expect(excerptAround(text, last, 20)).toMatchObject({
      text: 'و سایه می‌سازد.',
      isCutAfter: false,
    });
  });

  it('cuts a hit that is longer than the limit between two characters', () => {
    const { text: cut } = excerptAround('ab😀cd', { start: 0, end: 6 }, 3);
    expect(cut).toBe('ab');
    expect(excerptAround('خانه\u0654 ما', { start: 0, end: 8 }, 4).text).toBe('خان');
  });

  it('keeps to the limit, holds the hit and never cuts a pair in any text', () => {
    fc.assert(
      fc.property(
        arbitraryText,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        (text, a, b, limit) => {
          const edges = Array.from(text).reduce<number[]>(
            (list, part) => [...list, (list.at(-1) ?? 0) + part.length],
            [0],
          );
          const one = edges[a % edges.length] ?? 0;
          const other = edges[b % edges.length] ?? 0;
          const range = { start: Math.min(one, other), end: Math.max(one, other) };
          const excerpt = excerptAround(text, range, limit);
          expect(excerpt.text.length).toBeLessThanOrEqual(limit);
          expect(text.startsWith(excerpt.text, excerpt.start)).toBe(true);
          expect(excerpt.start + excerpt.hit.start).toBe(range.start);
          if (range.end - range.start <= limit)
            expect(excerpt.start + excerpt.hit.end).toBe(range.end);
          const isLone = (piece: string) => /^[\uDC00-\uDFFF]/.test(piece);
          if (!/[\uD800-\uDFFF]/u.test(text)) {
            expect(
              isLone(excerpt.text) || isLone(text.slice(excerpt.start + excerpt.text.length)),
            ).toBe(false);
          }
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});
