/** Which tables refer to which, as the schema of the file says, so that a later migration needs no line here. */
import * as z from 'zod';
import type { Database } from './database.ts';

const Reference = z.object({
  table: z.string(),
  column: z.string(),
  parent: z.string(),
  to: z.string(),
});

/** `column` of `table` refers to the column `to` of `parent`. */
export type Reference = z.infer<typeof Reference>;

const sql = `SELECT m.name AS "table", f."from" AS "column", f."table" AS parent, f."to" AS "to"
  FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`;

/** Every reference from one table to another. */
export function references(database: Database): readonly Reference[] {
  return database.rows(Reference, `${sql} ORDER BY m.name, f.id`);
}

/** Those to rows of `table`. */
export function referencesTo(database: Database, table: string): readonly Reference[] {
  return database.rows(Reference, `${sql} AND f."table" = ?`, [table]);
}
