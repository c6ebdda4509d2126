/** When backups are made, and that one that fails is told. */
import { describe, expect, it, vi } from 'vitest';
import { CorpusError } from '../../../corpus/errors.ts';
import type { Backup } from '../../../corpus/storage/backups.ts';
import { createBackups, isDue } from '../../../electron/backups.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const noon = '2026-11-22T12:00:00.000Z';

describe('a backup is due', () => {
  it.each([
    [undefined, true, true],
    ['2026-11-22T11:30:00.000Z', true, false],
    ['2026-11-22T10:59:00.000Z', true, true],
    ['2026-11-22T10:59:00.000Z', false, false],
    ['2026-11-21T11:59:00.000Z', false, true],
    ['2027-01-01T00:00:00.000Z', false, true],
  ])('after one of %s (at a start: %s): %s', (newest, atStart, due) => {
    expect(isDue(newest, noon, atStart)).toBe(due);
  });
});

describe('the backups of the running app', () => {
  const backup: Backup = { name: 'b', madeAt: noon, bytes: 1, contents: null, replaced: false };
  const withWriter = (make: () => Promise<Backup>, backupDaily = true) => {
    const onFailure = vi.fn();
    const write = { make: vi.fn(make), stop: () => Promise.resolve() };
    const backups = createBackups({
      folder: temporaryFolder(),
      readOnly: false,
      now: () => noon,
      wanted: () => ({ backupDaily, backupDays: 3 }),
      write,
      onFailure,
    });
    return { backups, write, onFailure };
  };

  it('are never made two at once', async () => {
    const { backups, write } = withWriter(() => Promise.resolve(backup));
    await Promise.all([backups.make(), backups.make()]);
    expect(write.make).toHaveBeenCalledTimes(1);
    expect(write.make.mock.calls[0]).toMatchObject([expect.any(String), { now: noon, days: 3 }]);
  });

  it('remember why the last one failed, until one is made', async () => {
    const full = new CorpusError('storageFull', 'full');
    const { backups, write } = withWriter(() => Promise.reject(full));
    await expect(backups.make()).rejects.toBe(full);
    expect(backups.failure()).toBe(full);
    write.make.mockResolvedValueOnce(backup);
    await backups.make();
    expect(backups.failure()).toBeUndefined();
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('begin by themselves only where they are wanted (%s)', async (wanted, times) => {
    vi.useFakeTimers();
    try {
      const error = new CorpusError('notWritable', 'no');
      const { backups, write, onFailure } = withWriter(() => Promise.reject(error), wanted);
      backups.begin();
      // Not while the window is being drawn.
      await vi.advanceTimersByTimeAsync(5_000);
      expect(write.make).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(write.make).toHaveBeenCalledTimes(times);
      expect(onFailure.mock.calls).toEqual(wanted ? [[error]] : []);
      await backups.close();
    } finally {
      vi.useRealTimers();
    }
  });
});
