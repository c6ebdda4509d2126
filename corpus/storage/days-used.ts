/** On which days a library was used, so that a clock that is wrong for a day or two makes nothing old. */
import * as z from 'zod';
import type { Database } from './database.ts';
import type { Old } from './history.ts';
import { Json } from './json.ts';

/** One day (UTC, `2026-11-22`), and the last change that had been made when the library was first used on it. */
const Day = z.object({ day: z.iso.date(), change: z.number().int() });
const Row = z.object({ days: Json.pipe(z.array(Day)) });
const name = 'days-used';
const dayInMs = 24 * 60 * 60 * 1000;

/** Nothing is older than this. */
const nothing: Old = { before: '', upTo: 0 };

/**
 * Remembers that the library is used at `now` (ISO-8601 UTC), and says what is old: done `days` days ago, when the library
 * was used on `uses` days after those had passed. Changes are told by their number too, which no clock can turn back.
 * To be called in a transaction.
 */
export function rememberUse(
  database: Database,
  now: string,
  { days, uses }: { readonly days: number; readonly uses: number },
): Old {
  const today = now.slice(0, 10);
  // Days to come are of a clock that was ahead.
  const known = daysUsed(database).filter(({ day }) => day <= today);
  if (known.at(-1)?.day !== today) known.push({ day: today, change: lastChange(database) });
  const passed = (day: string): string =>
    new Date(Date.parse(day) + days * dayInMs).toISOString().slice(0, 10);
  const at = known.findLastIndex(
    ({ day }) => known.filter((later) => later.day >= passed(day)).length >= uses,
  );
  const kept = JSON.stringify(known.slice(Math.max(at, 0)));
  database.change('INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)', name, kept);
  const old = known[at];
  if (old === undefined) return nothing;
  return { before: new Date(Date.parse(now) - days * dayInMs).toISOString(), upTo: old.change };
}

/** What cannot be read is begun anew: then everything waits longer. */
function daysUsed(database: Database): z.infer<typeof Day>[] {
  const row = database.row('SELECT value AS days FROM fact WHERE name = ?', name);
  return Row.safeParse(row).data?.days ?? [];
}

function lastChange(database: Database): number {
  return database.number(
    `SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'change'), 0)`,
  );
}
