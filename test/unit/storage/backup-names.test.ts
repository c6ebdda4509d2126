/** What backups are called, and which of them are kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, madeAtOf, superseded } from '../../../corpus/storage/backup-names.ts';

const named = (day: string, time = '08:00:00.000') => backupName(`${day}T${time}Z`, false);

describe('the name of a backup', () => {
  it('says when it was made', () => {
    const name = backupName('2026-11-22T08:40:12.345Z', true);
    expect(name).toBe('2026-11-22T08-40-12-345Z-replaced.sqlite');
    expect(madeAtOf(name)).toEqual({ madeAt: '2026-11-22T08:40:12.345Z', replaced: true });
  });

  it.each(['library.lock', 'notes.sqlite', '2026-11-22T08-40-12-345Z.sqlite.part'])(
    'is not %s',
    (name) => {
      expect(madeAtOf(name)).toBeUndefined();
    },
  );
});

describe('backups that newer ones supersede', () => {
  it('are the earlier ones of a day', () => {
    const [early, late] = [
      named('2026-11-22', '08:00:00.000'),
      named('2026-11-22', '20:00:00.000'),
    ];
    expect(superseded([early, late], 7)).toEqual([early]);
  });

  it('are those beyond the days, but for the last of each of four weeks', () => {
    // 2026-11-02 is a Monday.
    const days = Array.from({ length: 28 }, (_, index) =>
      named(`2026-11-${String(index + 2).padStart(2, '0')}`),
    );
    const kept = days.filter((name) => !superseded(days, 3).includes(name));
    expect(kept.map((name) => name.slice(8, 10))).toEqual(['08', '15', '22', '27', '28', '29']);
  });

  it('are none after a year without any', () => {
    const names = [named('2025-01-01'), named('2025-01-02'), named('2026-03-01')];
    expect(superseded(names, 7)).toEqual([]);
  });

  it('are never the newest, and never more than leave the days and four weeks', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 200 * 24 }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 20 }), (hours, days) => {
        const names = [...new Set(hours)].map((hour) =>
          backupName(new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000).toISOString(), false),
        );
        const gone = superseded(names, days);
        expect(gone).not.toContain([...names].sort().at(-1));
        expect(names.length - gone.length).toBeLessThanOrEqual(days + 4);
        expect(
          superseded(
            names.filter((name) => !gone.includes(name)),
            days,
          ),
        ).toEqual([]);
      }),
      { seed: 11 },
    );
  });
});
