/** Practice of a waiting worker: it reads for nobody, and stops for anybody. */
import { expect, it } from 'vitest';
import { practise } from '../../../../electron/worker/practice.ts';

it('reads all of its texts without an error while nobody waits', async () => {
  expect(await practise(() => false)).toBe(4);
});

it('reads nothing where somebody waits already, and no more once somebody does', async () => {
  expect(await practise(() => true)).toBe(0);
  let asked = 0;
  expect(await practise(() => (asked += 1) > 2)).toBe(2);
});
