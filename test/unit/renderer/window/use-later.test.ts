/** Dialogs that are asked for before their program is there, and after. */
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useLater } from '../../../../renderer/window/use-later.ts';

afterEach(cleanup);

const later = (wanted: boolean) => renderHook(() => useLater(wanted)).result;

it('comes when it is wanted first, and is there at once for who wants it next', async () => {
  const [idle, first] = [later(false), later(true)];
  expect(first.current).toBeUndefined();
  await waitFor(() => expect(first.current?.dialogs.settings).toBeTypeOf('function'), {
    timeout: 15_000,
  });
  expect(idle.current).toBe(first.current);
  expect(later(false).current).toBe(first.current);
});
