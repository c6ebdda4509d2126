/** Text and marks from runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeRuns, type Run } from '../../../../corpus/importers/office/rich-text.ts';

const kind = fc.constantFrom('strong' as const, 'emphasis' as const, 'underline' as const);
const run: fc.Arbitrary<Run> = fc.record({
  text: fc.string({ unit: fc.constantFrom('a', 'ب', ' ', '\u200c', '\n', '😀'), maxLength: 5 }),
  kinds: fc.uniqueArray(kind),
});

describe('composeRuns', () => {
  it('joins touching runs of one formatting and keeps marks off the trimmed ends', () => {
    const link = { kinds: [], href: 'https://example.org/' };
    expect(
      composeRuns([
        { text: '  ', kinds: ['strong'] },
        { text: 'یک ', kinds: ['strong'] },
        { text: 'دو', kinds: ['strong', 'emphasis'] },
        { text: 'three', ...link },
        { text: '!', ...link },
        { text: ' ', kinds: ['strong'] },
      ]),
    ).toEqual({
      points: [],
      text: 'یک دوthree!',
      marks: [
        { kind: 'strong', start: 0, end: 5 },
        { kind: 'emphasis', start: 3, end: 5 },
        { kind: 'link', href: 'https://example.org/', start: 5, end: 11 },
      ],
    });
  });

  it('marks exactly the characters of the runs, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
        const { text, marks } = composeRuns(runs, 'keepEnds');
        expect(text).toBe(runs.map((each) => each.text).join(''));
        let at = 0;
        for (const each of runs) {
          for (let index = at; index < at + each.text.length; index += 1) {
            const found = marks.filter(({ start, end }) => start <= index && index < end);
            expect(found.map((mark) => mark.kind).sort()).toEqual([...each.kinds].sort());
          }
          at += each.text.length;
        }
      }),
      { seed: 1390, numRuns: 300 },
    );
  });
});
