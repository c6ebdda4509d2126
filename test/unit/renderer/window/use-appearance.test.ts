/** Which colours a theme shows on which system. */
import { expect, it } from 'vitest';
import { shownTheme } from '../../../../renderer/window/use-appearance.ts';

it.each([
  ['system', false, false, 'light'],
  ['system', true, false, 'dark'],
  ['system', false, true, 'contrast'],
  ['system', true, true, 'contrast-dark'],
  ['contrast', false, false, 'contrast'],
  ['contrast', true, false, 'contrast-dark'],
  ['sepia', true, true, 'sepia'],
  ['dark', false, true, 'dark'],
] as const)('%s, with a system that is dark (%s) and wants contrast (%s), is %s', (...given) => {
  const [theme, dark, contrast, shown] = given;
  expect(shownTheme(theme, dark, contrast)).toBe(shown);
});
