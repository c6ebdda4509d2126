/** The clock of an import. */
import { expect, it } from 'vitest';
import { risingClock } from '../../../../electron/importing/rising-clock.ts';

it('gives every time once, and the real one as soon as that has gone on', () => {
  const times = [0, 0, 0, 1, 5, 4].map((ms) => new Date(Date.UTC(2026, 0, 1) + ms).toISOString());
  let asked = 0;
  const clock = risingClock(() => times[asked++] ?? '');
  const given = times.map(() => Date.parse(clock()) - Date.UTC(2026, 0, 1));
  expect(given).toEqual([0, 1, 2, 3, 5, 6]);
});
