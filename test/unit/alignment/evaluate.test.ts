// Strict scores over beads.
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../corpus/alignment/evaluate.ts';

const bead = (original: number[], translation: number[]) => ({ original, translation });

describe('evaluate', () => {
  const gold = [bead([0], [0]), bead([1, 2], [1]), bead([3], [])];

  it('gives everything to the gold itself', () => {
    const { all, paired } = evaluate(gold, gold);
    expect([all.f1, paired.f1]).toEqual([1, 1]);
  });

  it('counts a bead only if both of its sides are exactly those of the gold', () => {
    const { all, paired } = evaluate(
      [bead([0], [0]), bead([1], [1]), bead([2], []), bead([3], [])],
      gold,
    );
    expect(all.precision).toBe(2 / 4);
    expect(all.recall).toBe(2 / 3);
    expect(paired).toEqual({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2 });
  });

  it('gives nothing to an empty alignment', () => {
    expect(evaluate([], gold).all).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
