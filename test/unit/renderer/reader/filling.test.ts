/** Filling a long text: from where reading begins outwards, every section once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFilling } from '../../../../renderer/reader/filling.ts';

const sectionsOf = (count: number) => Array.from({ length: count }, () => ({ characters: 8_000 }));
const filledOf = (count: number, isFilled: (section: number) => boolean) =>
  Array.from({ length: count }, (_, section) => section).filter(isFilled);

it.each([
  ['the start', 0, [0, 1]],
  ['the middle', 5, [4, 5, 6]],
  ['the end', 9, [8, 9]],
])('begins with the sections around %s', (_, start, begun) => {
  const filling = createFilling(sectionsOf(10), start);
  expect(filledOf(10, filling.isFilled)).toEqual(begun);
});

it('draws nothing more at once around what is drawn already, when the rest of a long text comes', () => {
  const filling = createFilling(sectionsOf(10), 0, [4, 5]);
  expect(filledOf(10, filling.isFilled)).toEqual([4, 5]);
  expect(filling.next(8_000)).toEqual([0]);
});

it('has a short text whole at once', () => {
  expect(createFilling(sectionsOf(3), 1).isWhole()).toBe(true);
  expect(createFilling([], 0).isWhole()).toBe(true);
});

it('comes to every section once, whatever was wanted between', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(),
      fc.array(fc.nat(), { maxLength: 20 }),
      (count, start, wanted) => {
        const filling = createFilling(sectionsOf(count), start % count);
        const heard = new Map<number, number>();
        for (let section = 0; section < count; section++) {
          filling.subscribe(section, () => heard.set(section, (heard.get(section) ?? 0) + 1));
        }
        const begun = filledOf(count, filling.isFilled).length;
        for (const section of wanted) filling.fill([section % count]);
        for (let some = filling.next(8_000); some.length > 0; some = filling.next(8_000)) {
          filling.fill(some);
        }
        expect(filling.isWhole()).toBe(true);
        expect(heard.size).toBe(count - begun);
        expect([...heard.values()].every((times) => times === 1)).toBe(true);
      },
    ),
    { seed: 4, numRuns: 200 },
  );
});

it('tells nobody who no longer listens', () => {
  const filling = createFilling(sectionsOf(10), 0);
  let told = 0;
  filling.subscribe(9, () => told++)();
  filling.fill([9]);
  expect(told).toBe(0);
});
