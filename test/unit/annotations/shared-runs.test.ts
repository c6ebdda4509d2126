/** Runs that two texts share are what they say they are, and are put in order. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLetters } from '../../../corpus/annotations/letter-alignment.ts';
import { inOrder, settled } from '../../../corpus/annotations/run-order.ts';
import { sharedRuns } from '../../../corpus/annotations/shared-runs.ts';

const unitsOf = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0));
const whole = (a: Uint16Array, b: Uint16Array) => ({
  before: { start: 0, end: a.length },
  after: { start: 0, end: b.length },
});
const someText = fc.string({ unit: fc.constantFrom('a', 'b', 'ب', 'د'), maxLength: 300 });

describe('shared runs', () => {
  it('have the same letters in both texts and cannot be longer', () => {
    fc.assert(
      fc.property(someText, someText, someText, (head, middle, tail) => {
        const [a, b] = [unitsOf(head + middle), unitsOf(middle + tail)];
        for (const { before, after, length } of sharedRuns(a, b, 8, whole(a, b))) {
          expect(a.slice(before, before + length)).toEqual(b.slice(after, after + length));
          expect(before === 0 || after === 0 || a[before - 1] !== b[after - 1]).toBe(true);
          const [end, other] = [before + length, after + length];
          expect(end === a.length || other === b.length || a[end] !== b[other]).toBe(true);
        }
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  it.each([
    ['in order', inOrder],
    ['settled', settled],
  ])('stand over no other run in either text once they are %s', (_, choose) => {
    fc.assert(
      fc.property(someText, someText, someText, (x, y, z) => {
        const [a, b] = [unitsOf(x + y + z + y), unitsOf(y + z + x)];
        const runs = choose(sharedRuns(a, b, 6, whole(a, b)));
        const [inBefore, inAfter] = [new Set<number>(), new Set<number>()];
        for (const { before, after, length } of runs) {
          for (let i = 0; i < length; i++) {
            expect(a[before + i]).toBe(b[after + i]);
            expect(inBefore.has(before + i) || inAfter.has(after + i)).toBe(false);
            inBefore.add(before + i);
            inAfter.add(after + i);
          }
        }
      }),
      { seed: 22, numRuns: 200 },
    );
  });

  it('say which of them moved', () => {
    const [one, two, three] = [
      'A garden by the river, full of quince. ',
      'کارگاه کوزه‌گر در کوچهٔ بالاست و درش باز است. ',
      'The ferry leaves at noon and comes back late. ',
    ];
    const [a, b] = [unitsOf(one + two + three), unitsOf(two + one + three)];
    const runs = settled(sharedRuns(a, b, 12, whole(a, b)));
    expect(runs.map(({ before, inOrder: isInOrder }) => [before, isInOrder])).toEqual([
      [0, false],
      [one.length, true],
      [one.length + two.length, true],
    ]);
  });
});

describe('aligning letters', () => {
  it.each<[string, string, string, readonly number[]]>([
    ['the same', 'water', 'water', [0, 1, 2, 3, 4]],
    ['a replaced letter', 'water', 'wader', [0, 1, 2, 3, 4]],
    ['a letter put in', 'آب', 'آاب', [0, 2]],
    ['letters taken out', 'gardens', 'gards', [0, 1, 2, 3, -1, -1, 4]],
    ['nothing', 'abc', '', [-1, -1, -1]],
  ])('knows the partners with %s', (_, before, after, expected) => {
    const [a, b] = [unitsOf(before), unitsOf(after)];
    const partners = new Int32Array(a.length).fill(-1);
    const { before: first, after: second } = whole(a, b);
    alignLetters(a, first, b, second, partners, 0);
    expect([...partners]).toEqual(expected);
  });

  it('gives partners in order', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const [a, b] = [unitsOf(before), unitsOf(after)];
        const partners = new Int32Array(a.length).fill(-1);
        const { before: first, after: second } = whole(a, b);
        alignLetters(a, first, b, second, partners, 0);
        const given = [...partners].filter((partner) => partner >= 0);
        expect(given).toEqual([...new Set(given)].sort((x, y) => x - y));
        expect(given.every((partner) => partner < b.length)).toBe(true);
      }),
      { seed: 23, numRuns: 300 },
    );
  });
});
