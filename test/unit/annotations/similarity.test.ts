import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginningSimilarity,
  endingSimilarity,
  likestBeginning,
} from '../../../corpus/annotations/similarity.ts';

/** As the definition says: the fewest edits to each beginning of `actual`, the longest of the best. */
function byDefinition(expected: string, actual: string): { edits: number; length: number } {
  const distance = (a: string, b: string, known = new Map<string, number>()): number => {
    if (a === '' || b === '') return a.length + b.length;
    const key = `${String(a.length)} ${String(b.length)}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const [restA, restB] = [a.slice(1), b.slice(1)];
    const replaced = distance(restA, restB, known) + (a.charCodeAt(0) === b.charCodeAt(0) ? 0 : 1);
    const left = Math.min(distance(restA, b, known), distance(a, restB, known)) + 1;
    known.set(key, Math.min(replaced, left));
    return Math.min(replaced, left);
  };
  let best = { edits: Infinity, length: 0 };
  for (let length = 0; length <= actual.length; length++) {
    const edits = distance(expected, actual.slice(0, length));
    if (edits <= best.edits) best = { edits, length };
  }
  return best;
}

const few = fc.stringMatching(/^[abسک]*$/u, { maxLength: 40 });

describe('likestBeginning', () => {
  it('finds what the definition says, for words of fewer and of more than 32 letters', () => {
    fc.assert(
      fc.property(few, few, (expected, actual) => {
        expect(likestBeginning(expected, actual)).toEqual(byDefinition(expected, actual));
      }),
      { seed: 10, numRuns: 60 },
    );
  });

  it.each([
    ['', 'more', { edits: 0, length: 0 }],
    ['word', '', { edits: 4, length: 0 }],
    ['word', 'wordy', { edits: 0, length: 4 }],
    ['x'.repeat(32), 'x'.repeat(31), { edits: 1, length: 31 }],
    ['x'.repeat(33), 'x'.repeat(40), { edits: 0, length: 33 }],
  ])('begins %j like %j', (expected, actual, beginning) => {
    expect(likestBeginning(expected, actual)).toEqual(beginning);
  });

  it('compares the numbers of letters as it does letters', () => {
    expect(likestBeginning([1, 2, 3], [1, 3, 4])).toEqual({ edits: 1, length: 2 });
  });
});

describe('beginningSimilarity and endingSimilarity', () => {
  it('count from the side that touches the quote', () => {
    expect(beginningSimilarity('کتاب', 'کتاب‌ها')).toBe(1);
    expect(beginningSimilarity('book', 'boot of')).toBe(0.75);
    expect(endingSimilarity('book', 'my look')).toBe(0.75);
    expect(endingSimilarity('', 'anything')).toBe(1);
  });
});
