/** Handlers that are loaded at the first request. */
import { expect, it, vi } from 'vitest';
import { late } from '../../../../electron/handlers/late.ts';

const names = ['job:cancel', 'app:ready'] as const;

it('loads nothing until the first request, and then once', async () => {
  const load = vi.fn(() =>
    Promise.resolve({ 'job:cancel': () => ({}), 'app:ready': () => ({}) } as const),
  );
  const handlers = late(names, load);
  expect(load).not.toHaveBeenCalled();
  const ask = async () => handlers['app:ready']({});
  expect(await Promise.all([ask(), ask()])).toEqual([{}, {}]);
  expect(load).toHaveBeenCalledTimes(1);
});

it('hands the request on, and what the handler throws back', async () => {
  const seen: unknown[] = [];
  const handlers = late(names, () =>
    Promise.resolve({
      'job:cancel': (params: unknown) => {
        seen.push(params);
        return {};
      },
      'app:ready': () => {
        throw new RangeError('not yet');
      },
    }),
  );
  await handlers['job:cancel']({ job: 7 } as never);
  expect(seen).toEqual([{ job: 7 }]);
  await expect(handlers['app:ready']({})).rejects.toThrow('not yet');
});
