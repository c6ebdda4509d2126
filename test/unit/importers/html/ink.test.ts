/** Ink: a unit that says it is believed, and no other. */
import { expect, it } from 'vitest';
import { hasInk, isPrinted } from '../../../../corpus/importers/html/ink.ts';

it.each([
  ['', false],
  [' \n', false],
  ['\u00a0', false],
  ['\u2003\u3000', false],
  ['\u1680', false],
  ['a', true],
  [' a', true],
  ['\u200c', true],
  ['۳', true],
  ['\u00a0é', true],
])('%j: %s', (text, expected) => {
  expect(hasInk(text)).toBe(expected);
});

it('calls nothing printed that is white space', () => {
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (isPrinted(unit)) expect(String.fromCharCode(unit)).toMatch(/\S/u);
  }
});
