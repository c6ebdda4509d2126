import { expect, it } from 'vitest';
import { colourOfKey } from '../../../../renderer/components/colours.ts';

it.each([
  ['1', 'yellow'],
  ['6', 'orange'],
  ['۳', 'blue'],
  ['٤', 'pink'],
  ['0', undefined],
  ['7', undefined],
  ['12', undefined],
  ['', undefined],
  ['Enter', undefined],
])('the key %s stands for %s', (key, colour) => {
  expect(colourOfKey(key)).toBe(colour);
});
