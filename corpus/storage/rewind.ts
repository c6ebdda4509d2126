/** Putting rows back as the journal says that they were; to be called in a transaction. */
import * as z from 'zod';
import type { Database, SqlValue } from './database.ts';
import type { Journal } from './journal.ts';
import { hasKey, quoted, type Watched } from './journalled.ts';
import { Json } from './json.ts';

const Value = z.union([z.string(), z.number(), z.null()]);
const Key = z.array(Value);
const State = z.record(z.string(), Value);

/** A row of the journal: where, which, and what it was before (null: it was not there). */
export const JournalRow = z.object({
  place: z.string(),
  key: Json.pipe(Key),
  before: Json.pipe(State).nullable(),
});
export type JournalRow = z.infer<typeof JournalRow>;

/** Columns of a `JournalRow`. */
export const rowColumns = 'place, key, before';

interface Step {
  readonly table: Watched;
  readonly key: readonly SqlValue[];
  readonly before: z.infer<typeof State> | null;
}

/**
 * Makes the rows what they were. Rows that others refer to and that bear their deletion (`deleted_at`) are changed where they
 * stand, and marked as deleted at `now` where they were not there; the others go and come.
 */
export function putBack(
  database: Database,
  journal: Journal,
  rows: readonly JournalRow[],
  now: string,
): void {
  const steps = rows.flatMap(({ place, key, before }): Step[] => {
    const table = journal.table(place);
    return table === undefined ? [] : [{ table, key, before }];
  });
  // Rows refer to one another, in an order that only the whole of them has.
  database.execute('PRAGMA defer_foreign_keys = ON');
  const isLasting = ({ table }: Step): boolean => table.columns.includes('deleted_at');
  for (const step of steps) if (!isLasting(step)) take(database, step);
  for (const step of steps) if (isLasting(step)) change(database, step, now);
  for (const step of steps) if (!isLasting(step)) bring(database, step);
}

const where = ({ table, key }: Step): readonly [string, SqlValue] => [
  hasKey(table, '?1'),
  JSON.stringify(key),
];

function take(database: Database, step: Step): void {
  const [sql, key] = where(step);
  database.change(`DELETE FROM ${quoted(step.table.name)} WHERE ${sql}`, key);
}

function bring(database: Database, { table, before }: Step): void {
  if (before === null) return;
  const columns = known(table, before);
  const marks = columns.map(() => '?').join(', ');
  database.change(
    `INSERT INTO ${quoted(table.name)} (${columns.map(quoted).join(', ')}) VALUES (${marks})`,
    ...columns.map((column) => before[column] ?? null),
  );
}

function change(database: Database, step: Step, now: string): void {
  const [sql, key] = where(step);
  const { table, before } = step;
  const name = quoted(table.name);
  if (before === null) {
    database.change(`UPDATE ${name} SET deleted_at = ?2 WHERE ${sql}`, key, now);
    return;
  }
  const columns = known(table, before);
  const sets = columns.map((column, at) => `${quoted(column)} = ?${at + 2}`).join(', ');
  const values = columns.map((column) => before[column] ?? null);
  if (database.change(`UPDATE ${name} SET ${sets} WHERE ${sql}`, key, ...values) === 0) {
    bring(database, step);
  }
}

/** Those of the table's columns that the journal knows: one that came later keeps what it says. */
function known({ columns }: Watched, before: z.infer<typeof State>): readonly string[] {
  return columns.filter((column) => Object.hasOwn(before, column));
}
