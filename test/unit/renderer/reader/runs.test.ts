import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../corpus/document/mark.ts';
import { cellsOf, runsOf } from '../../../../renderer/reader/runs.ts';

const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end });

describe('runs of a block', () => {
  it('is one run where nothing is marked, none where there is no text', () => {
    expect(runsOf('آب', [])).toEqual([{ start: 0, text: 'آب', kinds: [] }]);
    expect(runsOf('', [])).toEqual([]);
  });

  it('cuts at overlapping marks', () => {
    const runs = runsOf('one two three', [mark('strong', 0, 7), mark('emphasis', 4, 13)]);
    expect(runs).toEqual([
      { start: 0, text: 'one ', kinds: ['strong'] },
      { start: 4, text: 'two', kinds: ['strong', 'emphasis'] },
      { start: 7, text: ' three', kinds: ['emphasis'] },
    ]);
  });

  it('keeps the address of a link, the innermost where links overlap', () => {
    const outer: Mark = { kind: 'link', start: 0, end: 5, href: 'https://example.org/outer' };
    const inner: Mark = { kind: 'link', start: 1, end: 3, href: 'https://example.org/inner' };
    const runs = runsOf('قنات.', [outer, inner]);
    expect(runs.map(({ href }) => href?.slice(-5))).toEqual(['outer', 'inner', 'outer']);
  });

  it('loses no character, whatever the marks', () => {
    const marks = fc.array(
      fc
        .tuple(fc.nat(30), fc.integer({ min: 1, max: 20 }))
        .map(([start, length]) => mark('strong', start, start + length)),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 25, unit: 'binary' }), marks, (text, all) => {
        const runs = runsOf(text, all);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => text.startsWith(run.text, run.start))).toBe(true);
      }),
      { seed: 13 },
    );
  });
});

describe('cells of a row', () => {
  it.each([
    { text: 'a\tb', cells: ['a\t', 'b'] },
    { text: '\tb\t', cells: ['\t', 'b\t', ''] },
    { text: 'آب‌انبار\t\t۱۲', cells: ['آب‌انبار\t', '\t', '۱۲'] },
    { text: '', cells: [''] },
  ])('keep every character of $text', ({ text, cells }) => {
    const marks = [{ kind: 'strong' as const, start: 0, end: text.length }];
    for (const found of [cellsOf(runsOf(text, [])), cellsOf(runsOf(text, marks))])
      expect(found.map((runs) => runs.map((run) => run.text).join(''))).toEqual(cells);
    const starts = cellsOf(runsOf(text, marks)).flat();
    expect(starts.every((run) => text.startsWith(run.text, run.start))).toBe(true);
  });
});
