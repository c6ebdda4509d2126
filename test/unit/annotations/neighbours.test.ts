/** What passages that are found say of the others: where they have to be, and which places are taken. */
import { describe as suite, expect, it } from 'vitest';
import { beliefIn } from '../../../corpus/annotations/belief.ts';
import { alone } from '../../../corpus/annotations/belief-weights.ts';
import { evidenceNames } from '../../../corpus/annotations/evidence.ts';
import { OrderedNeighbours, PlacedNeighbours } from '../../../corpus/annotations/neighbours.ts';

const found = (...places: readonly (readonly [index: number, was: number, is: number])[]) =>
  places.map(([index, was, is]) => ({ index, was, is, length: 10 }));

suite('neighbours whose places are known', () => {
  const neighbours = new PlacedNeighbours(found([0, 100, 150], [1, 300, 360], [2, 900, 20]));

  it('expect a passage as far from them as it was, the nearest first', () => {
    const expectation = neighbours.expect(9, 320);
    expect(expectation?.before.map(({ at }) => at)).toEqual([380, 370]);
    expect(expectation?.after.map(({ at }) => at)).toEqual([-560]);
  });

  it('are surer the nearer they are', () => {
    const [near, far] = neighbours.expect(9, 320)?.before ?? [];
    expect(near?.slack).toBeLessThan(far?.slack ?? 0);
  });

  it('say nothing of themselves', () => {
    expect(neighbours.expect(1, 300)?.before.map(({ at }) => at)).toEqual([350]);
    expect(new PlacedNeighbours(found([3, 50, 60])).expect(3, 50)).toBeUndefined();
  });

  it('tell how often those that stood beside each other were parted', () => {
    const unrest = (places: readonly number[]): number | undefined =>
      new PlacedNeighbours(found(...places.map((is, at) => [at, at * 100, is] as const))).expect(
        99,
        250,
      )?.unrest;
    const together = unrest([50, 150, 250, 350, 450, 550]) ?? 1;
    const someParted = unrest([50, 150, 900, 1000, 450, 550]) ?? 1;
    const allParted = unrest([500, 50, 900, 350, 1300, 10]) ?? 0;
    expect([together, someParted, allParted]).toEqual([1 / 8, 3 / 8, 6 / 8]);
  });

  it('take the places that are theirs, but not from a passage that overlapped them', () => {
    const place = { start: 362, end: 370 };
    expect(neighbours.expect(9, 700)?.taken(place)).toBe(1);
    expect(neighbours.expect(9, 302)?.taken(place)).toBe(0);
    expect(neighbours.expect(9, 700)?.taken({ start: 500, end: 520 })).toBe(0);
  });
});

suite('neighbours of which only the order is known', () => {
  const rising = [0, 1, 2, 3, 4, 5].map((index) => [index, index, index * 100] as const);

  it('expect a passage between the one before it and the one after it', () => {
    const neighbours = new OrderedNeighbours(found(...rising.filter(([index]) => index !== 2)));
    expect(neighbours.expect(2, 2)?.before[0]?.at).toBe(200);
    expect(neighbours.expect(3, 3)?.before[0]?.at).toBe(250);
  });

  it('say nothing where they are in another order than the text, or few', () => {
    const falling = rising.map(([index, was]) => [index, was, 900 - was * 100] as const);
    expect(new OrderedNeighbours(found(...falling)).expect(2, 2)).toBeUndefined();
    expect(new OrderedNeighbours(found(...rising.slice(0, 3))).expect(1, 1)).toBeUndefined();
  });
});

suite('belief', () => {
  const evidence = (words: number, before: number) =>
    evidenceNames.map((name) => ({ being: 1, words, before, after: before })[name as string] ?? 0);

  it('is shared by copies that fit alike, and by nothing more than all there is', () => {
    const [one = 0, other = 0] = beliefIn([evidence(1, 1), evidence(1, 1)], alone, [0, 0]);
    expect(one).toBe(other);
    expect(one).toBeLessThan(0.5);
  });

  it('grows with the words and what stands around them, and with favour', () => {
    const of = (words: number, before: number, favour = 0) =>
      beliefIn([evidence(words, before)], alone, [favour])[0] ?? 0;
    expect(of(1, 1)).toBeGreaterThan(of(0.7, 1));
    expect(of(1, 1)).toBeGreaterThan(of(1, 0.3));
    expect(of(0.7, 0.5, 2)).toBeGreaterThan(of(0.7, 0.5));
    expect(beliefIn([], alone, [])).toEqual([]);
  });
});
