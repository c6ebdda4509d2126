/** What readers say about beads becomes fixed points, and can be said anew. */
import { describe, expect, it } from 'vitest';
import { editBead, type BeadEdit } from '../../../corpus/alignment/bead-edits.ts';
import { indexBeads } from '../../../corpus/alignment/bead-index.ts';
import type { FixedBead, PairedBead } from '../../../corpus/alignment/pair.ts';
import { nextToReview, progressOf, reviewQueue } from '../../../corpus/alignment/review.ts';

const left = 'One. Two. Three. Four.';
const right = 'یک. دو. سه. چهار.';
const texts = { original: new Map([['a', left]]), translation: new Map([['b', right]]) };
const segment = (block: string, text: string, words: string) => {
  const start = text.indexOf(words);
  return { block, start, end: start + words.length };
};
const bead = (
  original: readonly string[],
  translation: readonly string[],
  confidence = 0.5,
): PairedBead => ({
  original: original.map((words) => segment('a', left, words)),
  translation: translation.map((words) => segment('b', right, words)),
  confidence,
  state: 'aligned',
});

const beads = [
  bead(['One.'], ['یک.'], 0.9),
  bead(['Two.', 'Three.'], ['دو.'], 0.3),
  bead(['Four.'], ['سه.', 'چهار.'], 0.6),
];

const told = (fixed: readonly FixedBead[] | undefined) =>
  fixed?.map(({ original, translation, state }) => [
    original.map(({ words }) => words).join(' '),
    translation.map(({ words }) => words).join(' '),
    state,
  ]);

const cases: readonly (readonly [string, number, BeadEdit, unknown])[] = [
  ['confirm', 0, { kind: 'confirm' }, [['One.', 'یک.', 'confirmed']]],
  ['merge with the next', 0, { kind: 'merge' }, [['One. Two. Three.', 'یک. دو.', 'corrected']]],
  ['merge the last with nothing', 2, { kind: 'merge' }, undefined],
  [
    'split',
    1,
    { kind: 'split' },
    [
      ['Two.', 'دو.', 'corrected'],
      ['Three.', '', 'corrected'],
    ],
  ],
  ['split one sentence each', 0, { kind: 'split' }, undefined],
  [
    'unlink',
    0,
    { kind: 'unlink' },
    [
      ['One.', '', 'corrected'],
      ['', 'یک.', 'corrected'],
    ],
  ],
  [
    'omit',
    0,
    { kind: 'omit' },
    [
      ['One.', '', 'omitted'],
      ['', 'یک.', 'omitted'],
    ],
  ],
  ['pull', 1, { kind: 'pull', side: 'translation' }, [['Two. Three.', 'دو. سه.', 'corrected']]],
  [
    'push',
    1,
    { kind: 'push', side: 'original' },
    [
      ['Two.', 'دو.', 'corrected'],
      ['Three. Four.', 'سه. چهار.', 'corrected'],
    ],
  ],
  ['take back what was not said', 0, { kind: 'free' }, undefined],
];

describe('editBead', () => {
  it.each(cases)('can %s', (_, index, edit, expected) => {
    expect(told(editBead(beads, index, edit, [], texts))).toEqual(expected);
  });

  it('replaces what was said about the same words, and takes it back', () => {
    const merged = editBead(beads, 0, { kind: 'merge' }, [], texts)!;
    const now: readonly PairedBead[] = [
      { ...bead(['One.', 'Two.', 'Three.'], ['یک.', 'دو.'], 1), state: 'corrected' },
      beads[2]!,
    ];
    const confirmed = editBead(now, 0, { kind: 'confirm' }, merged, texts)!;
    expect(told(confirmed)).toEqual([['One. Two. Three.', 'یک. دو.', 'confirmed']]);
    expect(editBead(now, 0, { kind: 'free' }, confirmed, texts)).toEqual([]);
  });

  it('says of words that stand alone that they are not translated', () => {
    const alone = [bead(['One.'], [])];
    expect(told(editBead(alone, 0, { kind: 'confirm' }, [], texts))).toEqual([
      ['One.', '', 'omitted'],
    ]);
    expect(editBead(alone, 0, { kind: 'unlink' }, [], texts)).toBeUndefined();
  });
});

describe('a review', () => {
  it('goes from the least to the most certain, and counts what was said', () => {
    const some: readonly PairedBead[] = [...beads, { ...beads[0]!, state: 'confirmed' }];
    expect(reviewQueue(some)).toEqual([1, 2, 0]);
    expect(nextToReview(some, 1)).toBe(2);
    expect(progressOf(some)).toEqual({ confirmed: 1, total: 4 });
    expect(nextToReview([{ ...beads[0]!, state: 'confirmed' }], 0)).toBeUndefined();
  });
});

describe('indexBeads', () => {
  it('finds the bead of a place on either side', () => {
    const { at } = indexBeads(beads);
    expect(at('original', 'a', 0)).toBe(0);
    expect(at('original', 'a', left.indexOf('Three') + 1)).toBe(1);
    expect(at('original', 'a', left.length)).toBe(2);
    expect(at('translation', 'b', right.indexOf('سه'))).toBe(2);
    expect(at('translation', 'a', 0)).toBeUndefined();
  });
});
